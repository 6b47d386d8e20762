import { CLOCKS } from '@giam-sat/domain/clock/clock';
import { isOverdue } from '@giam-sat/domain/recommendation/counting';
import { Outcomes } from '@giam-sat/domain/recommendation/events';
import { AddresseeGroup } from '@giam-sat/domain/register/body';
import { BodyRef } from '@giam-sat/domain/register/body-ref';
import { Document } from '@giam-sat/domain/session/facts';
import type { Session } from '@giam-sat/domain/session/session';
import * as z from 'zod';

const day = z.string();
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).readonly();
const received = { document: Document, receivedOn: day, cycle: z.int() };
const sent = list(z.object({ on: day, document: Document, to: BodyRef.optional() }));

/** What happened to a recommendation after its letter. */
export const followShape = {
  cycle: z.int().meta({ description: 'the present run of its clocks, from 1' }),
  since: day.optional().meta({ description: 'the day the present run of its clocks starts from' }),
  receivedOn: day.optional(),
  replies: list(
    z.object({
      ...received,
      outcome: z.enum(['accepted', 'partly', 'refused', 'transferred']),
      reason: z.string().optional(),
      outcomes: Outcomes.optional(),
    }),
  ),
  reports: list(
    z.object({
      ...received,
      text: z.string().optional(),
      outcomes: Outcomes.optional(),
      by: z.string().meta({ description: 'who reported; the same person can not verify' }),
    }),
  ),
  verifications: list(
    z.object({
      on: day,
      document: Document,
      result: z.enum(['full', 'partly', 'not-satisfactory']),
      evidence: z.string(),
      by: z.string(),
    }),
  ),
  urgings: sent,
  escalations: sent,
  formerAddressees: list(
    z.object({ id: z.string(), name: z.string(), group: AddresseeGroup, on: day }),
  ),
  successorWanted: z
    .object({ since: day, candidates: list(z.string()) })
    .optional()
    .meta({ description: 'the addressee is no more: `succeed` chooses one of these, or another' }),
  ended: z
    .object({ on: day, document: Document.optional(), reason: z.string().optional() })
    .optional(),
  reopenings: list(z.object({ on: day, reason: z.string(), endedOn: day.optional() })),
  reflected: z.enum(['full', 'partly', 'not']).optional(),
};

/** Clocks in short; `/deadlines` explains them. */
export const Clocks = z.array(
  z.object({
    clock: z.enum(CLOCKS),
    cycle: z.int(),
    dueOn: day,
    overdue: z.boolean().meta({ description: 'noticed as overdue, and still waited for' }),
  }),
);

/** The clocks of a session's own duties, or of one of its recommendations. */
export function clocksOf(session: Session, id: string): z.infer<typeof Clocks> {
  return session.clocks
    .filter((clock) => clock.id === id)
    .map((clock) => ({
      clock: clock.clock,
      cycle: clock.cycle,
      dueOn: clock.deadline.dueOn,
      overdue: isOverdue(session, clock),
    }));
}
