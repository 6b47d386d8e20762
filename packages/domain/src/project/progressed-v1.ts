import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape, type StoredEvent } from '../event.ts';
import { Dong } from '../money.ts';
import { prose } from '../text.ts';
import { publicityShape } from './facts.ts';

/**
 * `project.progressed` as it was until 24 November 2026: a percentage with a fraction. What is hashed,
 * compared and added up should be whole numbers, so it is hundredths of a percent since then.
 */
export const ProgressedV1 = z.object({
  type: z.literal('project.progressed'),
  ...envelopeShape,
  data: z.object({
    on: Day,
    percent: z.number().min(0).max(100),
    disbursed: Dong.optional(),
    note: prose(2000).optional(),
    publicity: z.array(z.object(publicityShape)).optional(),
  }),
});

export function progressedInHundredths(event: StoredEvent): StoredEvent {
  const { percent, ...rest } = ProgressedV1.parse(event).data;
  return { ...event, schema: 2, data: { ...rest, hundredths: hundredthsOf(percent) } };
}

/** Hundredths of a percent, 0 to 10,000; what is finer is rounded. */
export function hundredthsOf(percent: number): number {
  return Math.round(percent * 100);
}
