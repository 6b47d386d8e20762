/** A route's rate and burst, as API Gateway throttles it: over all callers together. */
export interface RouteRate {
  /** Requests a second, in the long run. */
  readonly rate: number;
  /** Requests at once. */
  readonly burst: number;
}

/** @returns whether a request may pass now; `now` in milliseconds */
export function tokenBucket({ rate, burst }: RouteRate, now: () => number): () => boolean {
  let tokens = burst;
  let since = now();
  return () => {
    const at = now();
    tokens = Math.min(burst, tokens + ((at - since) / 1000) * rate);
    since = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
