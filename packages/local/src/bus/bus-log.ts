/** One event that was put on the bus. */
export interface BusEntry {
  /** Counts from 1 since the runner started. */
  readonly n: number;
  readonly at: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

export interface BusLog {
  add(entry: Omit<BusEntry, 'n'>): void;
  /** @returns entries with a greater number, and the number to go on after */
  after(n: number, limit: number): { readonly items: readonly BusEntry[]; readonly next: number };
}

const kept = 10_000;

/** The last ten thousand entries, to look at and to poll. */
export function createBusLog(): BusLog {
  let entries: BusEntry[] = [];
  let last = 0;
  return {
    add(entry) {
      last += 1;
      entries.push({ n: last, ...entry });
      if (entries.length >= 2 * kept) entries = entries.slice(-kept);
    },
    after(n, limit) {
      const items = entries
        .slice(-kept)
        .filter((entry) => entry.n > n)
        .slice(0, limit);
      return { items, next: items.at(-1)?.n ?? Math.min(n, last) };
    },
  };
}
