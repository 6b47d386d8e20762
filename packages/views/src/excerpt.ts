const EXCERPT = 300;

/** As much of a text as a list shows. */
export function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT - 1).join('')}…`;
}
