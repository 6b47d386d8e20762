/** `….f3.r1` → `3.1`: what is in a session has one number on every page and for every reader. */
export function partNumber(id: string): string {
  return id
    .split('.')
    .slice(1)
    .map((part) => part.replace(/^\D+/, ''))
    .join('.');
}
