import { Day } from '@giam-sat/domain/day';
import { envelopeShape } from '@giam-sat/domain/event';
import { readEvent } from '@giam-sat/domain/upcast';
import * as z from 'zod';
import type { Ledger } from './ledger.ts';

/**
 * The clock of a stage that is not production can be moved forward, so that deadlines pass in
 * minutes. How far it was moved is a fact of the Ledger, kept with the data; a production stage
 * never reads it.
 */
export const CLOCK_RECORD = 'clock#stage';

export const StageClockEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('clock.moved'),
    ...envelopeShape,
    data: z.object({
      to: Day,
      /** How far it runs ahead of the real clock from now on, in milliseconds. */
      aheadMs: z.int().min(0),
    }),
  }),
]);
export type StageClockEvent = z.infer<typeof StageClockEvent>;

export interface StageClock {
  now(): Date;
  /** Reads how far the clock was moved; to be called before each request or sweep. */
  look(): Promise<void>;
}

/** The clock of a function. @param movable false in production: the real one, and nothing is read */
export function stageClock(ledger: Ledger, movable: boolean): StageClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    look: async () => {
      if (movable) aheadMs = await readAhead(ledger);
    },
  };
}

/** How far the stage's clock runs ahead, in milliseconds. */
export async function readAhead(ledger: Ledger): Promise<number> {
  const event = (await ledger.read(CLOCK_RECORD)).at(-1)?.events.at(-1);
  return event === undefined ? 0 : readEvent(StageClockEvent, event).data.aheadMs;
}
