import { pause } from '@giam-sat/platform/pause';
import { Stopped } from '../say.ts';

const LOOK_MS = 300;

/** Waits for what must come by itself. @throws Stopped that says what did not come */
export async function within<Result>(
  seconds: number,
  what: string,
  look: () => Promise<Result | undefined>,
): Promise<Result> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) {
      throw new Stopped(`không thấy sau ${seconds} giây / not there after ${seconds} s: ${what}`);
    }
    await pause(LOOK_MS);
  }
}
