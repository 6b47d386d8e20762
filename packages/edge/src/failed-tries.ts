/** Failed tries of one link, and of all together, in one window of one instance of a function. */
const WINDOW_MS = 15 * 60_000;
const MOST_OF_LINK = 10;
const MOST_OF_ALL = 200;

/** Counts tries that failed. What instances do not share, the gateway's own throttle holds. */
export interface FailedTries {
  /** Before a try. @returns seconds to wait, when there were too many with this link */
  blocked(link: string): number | undefined;
  /** After a failed try. @returns seconds to wait, when there were too many with whatever link */
  failed(link: string): number | undefined;
}

/** @param now of the machine: a clock that can be moved would let tries be forgotten */
export function failedTries(now: () => number = Date.now): FailedTries {
  let began = now();
  let all = 0;
  let tries = new Map<string, number>();
  const wait = () => {
    const moment = now();
    if (moment - began >= WINDOW_MS) {
      began = moment;
      all = 0;
      tries = new Map();
    }
    return Math.ceil((began + WINDOW_MS - moment) / 1000);
  };
  return {
    blocked(link) {
      const seconds = wait();
      return (tries.get(link) ?? 0) >= MOST_OF_LINK ? seconds : undefined;
    },
    failed(link) {
      const seconds = wait();
      all += 1;
      // No more are remembered than may fail: what comes after is refused together.
      if (all > MOST_OF_ALL) return seconds;
      tries.set(link, (tries.get(link) ?? 0) + 1);
      return undefined;
    },
  };
}
