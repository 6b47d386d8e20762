/** Something that happened to a session or a recommendation. */
export interface Happened {
  readonly on: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** Number of the paper. */
  readonly paper?: string | undefined;
  /** Of how many recommendations the same is told. */
  readonly count: number;
}

export const happened = (
  on: string,
  title: string,
  more: { readonly detail?: string | undefined; readonly paper?: string | undefined } = {},
): Happened => ({ on, title, count: 1, ...more });

/** The latest first; the same on one day by one paper is told once, with how often. */
export function inOrder(all: readonly Happened[]): Happened[] {
  const together = new Map<string, Happened>();
  for (const one of all) {
    const key = `${one.on} ${one.title} ${one.paper} ${one.detail}`;
    const before = together.get(key);
    together.set(key, before === undefined ? one : { ...before, count: before.count + one.count });
  }
  // Of one day, what came later in the record stands above.
  return [...together.values()].reverse().sort((one, other) => other.on.localeCompare(one.on));
}
