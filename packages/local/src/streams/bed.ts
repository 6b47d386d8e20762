/** Where loops sleep for a while, or until somebody wakes them all. */
export interface Bed {
  /** How often they were woken. Taken before looking, it makes sure that no call is slept through. */
  readonly calls: number;
  /** Does not even lie down when there was a call since. */
  sleep(since: number): Promise<void>;
  wake(): void;
}

export function createBed(longestMs: number): Bed {
  const sleepers = new Set<() => void>();
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    sleep(since) {
      if (calls !== since) return Promise.resolve();
      return new Promise((resolve) => {
        const wakeUp = () => {
          clearTimeout(timer);
          sleepers.delete(wakeUp);
          resolve();
        };
        const timer = setTimeout(wakeUp, longestMs);
        sleepers.add(wakeUp);
      });
    },
    wake() {
      calls += 1;
      for (const wakeUp of [...sleepers]) wakeUp();
    },
  };
}
