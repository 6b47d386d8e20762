import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { calendarVersion } from '@giam-sat/domain/calendar/in-force';
import { calendarOn } from '@giam-sat/domain/clock/calendar-on';
import { Deadline } from '@giam-sat/domain/deadline/deadline';
import { explainDeadline } from '@giam-sat/domain/deadline/explain-deadline';
import type { TraceRow } from '@giam-sat/domain/deadline/trace-rows';
import * as z from 'zod';

const TraceRows = z.array(
  z.object({
    day: z.string(),
    counted: z.int().nullable().meta({ description: 'its place in the count; null: not counted' }),
    why: z.string().meta({ description: 'in Vietnamese' }),
  }),
);

/** Why a day is due, for the person who disputes it. */
export const ExplanationView = z
  .object({
    vi: z.string(),
    en: z.string(),
    rule: z
      .object({ key: z.string(), version: z.int() })
      .nullable()
      .meta({ description: 'null: the day is written in the letter' }),
    basis: z.string(),
    verified: z.boolean().meta({ description: 'whether somebody read the text of the rule' }),
    calendarVersion: z.string(),
    calendarVerified: z
      .boolean()
      .meta({ description: 'whether every day off that mattered was verified' }),
    agrees: z.boolean().meta({
      description: 'whether the calendar named leads to the due day; false is an error of ours',
    }),
    rows: TraceRows.meta({ description: 'day by day; short where the day is written in a letter' }),
  })
  .meta({ id: 'Explanation' });
export type ExplanationView = z.infer<typeof ExplanationView>;

/** A deadline counted on request, with its trace. */
export const CountedView = z
  .object({ deadline: Deadline, explanation: ExplanationView })
  .meta({ id: 'CountedDeadline' });

export function explanationView(
  deadline: Deadline,
  calendar: Calendar | undefined,
): ExplanationView {
  const { ruleKey, ruleVersion, basis, verified, trace } = deadline;
  const version = calendar && calendarVersion(calendar, deadline.calendarVersion);
  const { text, rows, agrees } = explainDeadline(
    deadline,
    // Counted before any calendar was set: by weekends alone.
    version ?? calendarOn(undefined, deadline.start),
  );
  return {
    vi: text,
    en: inEnglish(deadline),
    rule: ruleKey === null ? null : { key: ruleKey, version: ruleVersion ?? 1 },
    basis,
    verified,
    calendarVersion: deadline.calendarVersion,
    calendarVerified: trace.calendarVerified,
    agrees,
    rows: shortened(deadline, rows),
  };
}

/** A day written in a letter was not counted to: what lies between tells nothing and may be years. */
function shortened({ trace, start }: Deadline, rows: readonly TraceRow[]): TraceRow[] {
  if (trace.written === undefined) return [...rows];
  return rows.filter(({ day }) => day === start || day >= trace.countedTo);
}

function inEnglish(deadline: Deadline): string {
  const { dueOn, start, startAssumed, trace, ruleKey, ruleVersion, firstDueOn } = deadline;
  const rule = ruleKey === null ? '' : ` (rule ${ruleKey}, version ${ruleVersion})`;
  const counted =
    trace.written === undefined
      ? `${trace.number} ${trace.unit} ${trace.direction} ${start}`
      : `As written in the letter of ${start}`;
  const rolled = trace.rolls && trace.countedTo !== (firstDueOn ?? dueOn);
  return [
    `Due by the end of ${dueOn}.`,
    `${counted}${rule}.`,
    ...(startAssumed ? ['The receipt is not recorded; the start is reckoned from the issue.'] : []),
    ...(rolled ? [`The last day ${trace.countedTo} is off, so it passes on.`] : []),
    ...(trace.heldAt === undefined ? [] : [`Held at ${trace.heldAt}, the day of a change.`]),
    ...(firstDueOn === undefined ? [] : [`First due on ${firstDueOn}, extended since.`]),
    `Calendar ${deadline.calendarVersion}.`,
  ].join(' ');
}
