/** The keys of a list of words, typed. */
export function keysOf<Key extends string>(words: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  const keys: Key[] = [];
  for (const key in words) keys.push(key);
  return keys;
}
