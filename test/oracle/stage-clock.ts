import * as z from 'zod';
import type { System } from '../../packages/local/src/system.ts';
import { plusDays } from './calendar.ts';

const Day = z.object({ day: z.string() });
const Swept = z.object({ finished: z.literal(true), failed: z.literal(0) });

export interface StageClock {
  /** The day on the stage, as it was heard last. */
  today(): string;
  /** Lets days pass, each with its sweep, however often functions are killed meanwhile. */
  pass(days: number): Promise<void>;
  /** Until all that fell due was noticed. */
  sweep(): Promise<void>;
}

/** The clock that `POST /local/clock` moves. */
export function stageClock(system: System): StageClock {
  const url = `${system.url}/local/clock`;
  let day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const sweep = () =>
    untilDone(async () => {
      await system.settled(120_000);
      Swept.parse(await system.invoke('sweep', {}));
    });
  return {
    today: () => day,
    sweep,
    async pass(days) {
      const to = plusDays(day, days);
      await untilDone(async () => {
        const headers = { 'content-type': 'application/json' };
        // A sweep that was killed leaves the clock where it came to; the next one goes on.
        await fetch(url, { method: 'POST', headers, body: JSON.stringify({ to }) });
        const answer = Day.parse(await (await fetch(url)).json());
        if (answer.day !== to) throw new Error(`it is ${answer.day}, not ${to}`);
      });
      day = to;
      await sweep();
    },
  };
}

async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
    }
  }
}
