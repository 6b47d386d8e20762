import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { possibleSteps } from '@giam-sat/domain/recommendation/possible-steps';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import { LinkPurpose } from '@giam-sat/domain/reply-link/events';
import type { ReplyLink } from '@giam-sat/domain/reply-link/reply-link';
import type { Session } from '@giam-sat/domain/session/session';
import * as z from 'zod';
import { recommendationDeadlines } from './clock-view.ts';

const day = z.string();

/** All that the bearer of a link sees: one recommendation as it was sent, and what is asked. */
export const ReplyPage = z
  .object({
    purpose: LinkPurpose,
    until: day.meta({ description: 'the last day the link can be used' }),
    recommendation: z.object({
      text: z.string(),
      product: z.string().optional(),
      dueOn: z.string().meta({ description: 'as the letter says: a day, continuous, …' }),
    }),
    letter: z.object({ number: z.string(), on: day, signedBy: z.string().optional() }),
    issuedBy: z.string(),
    addressee: z.string(),
    deadlines: z
      .array(
        z.object({
          clock: z.enum(['reply', 'implementation']),
          dueOn: day.nullable().meta({ description: 'null: there is no deadline' }),
          overdue: z.boolean(),
          vi: z.string(),
          en: z.string(),
        }),
      )
      .meta({ description: 'of the present run, in words' }),
    possible: z
      .boolean()
      .meta({ description: 'whether the step can be taken now; a report comes after the reply' }),
    recorded: z
      .object({ purpose: LinkPurpose, on: day, number: z.string() })
      .optional()
      .meta({ description: 'in the answer to POST /reply: what was recorded' }),
  })
  .meta({ id: 'ReplyPage' });
export type ReplyPage = z.infer<typeof ReplyPage>;

/** @returns nothing when it was never sent out, or is not there */
export function replyPage(
  session: Session,
  link: ReplyLink,
  calendar: Calendar | undefined,
): ReplyPage | undefined {
  const one = session.recommendations.find(({ id }) => id === link.recommendation);
  if (one?.letter === undefined) return undefined;
  const { number, on, signedBy } = one.letter;
  return {
    purpose: link.purpose,
    until: link.until,
    recommendation: {
      text: one.text,
      ...(one.product === undefined ? {} : { product: one.product }),
      dueOn: one.dueOn,
    },
    letter: { number, on, ...(signedBy === undefined ? {} : { signedBy }) },
    issuedBy: session.description.lead.name,
    addressee: one.addressee.name,
    deadlines: deadlinesInWords(session, one, calendar),
    possible: possibleSteps(session, one).includes(link.purpose),
  };
}

function deadlinesInWords(
  state: Session,
  { id }: Recommendation,
  calendar: Calendar | undefined,
): ReplyPage['deadlines'] {
  const found = recommendationDeadlines({ version: 0, state }, id, calendar);
  const deadlines: ReplyPage['deadlines'] = [];
  for (const clock of ['reply', 'implementation'] as const) {
    const last = found?.clocks.filter((one) => one.clock === clock).at(-1);
    const without = found?.withoutDeadline.find((one) => one.clock === clock);
    if (last !== undefined) {
      const { vi, en } = last.explanation;
      deadlines.push({ clock, dueOn: last.dueOn, overdue: last.state === 'overdue', vi, en });
    } else if (without !== undefined) {
      deadlines.push({ clock, dueOn: null, overdue: false, vi: without.vi, en: without.en });
    }
  }
  return deadlines;
}
