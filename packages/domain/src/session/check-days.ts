import type { Context } from '../context.ts';
import type { Day } from '../day.ts';
import type { Refusals } from '../refusal.ts';

/** The dated facts of a session, as far as they are given. */
export interface SessionDays {
  readonly planned?: { on: Day } | undefined;
  readonly notice?: { on: Day } | undefined;
  readonly held?: { from: Day; to: Day } | undefined;
  readonly report?: { on: Day } | undefined;
}

/** No fact lies in the future, and facts follow each other: plan, notice, first day, last day, report. */
export function checkDays(refusals: Refusals, context: Context, days: SessionDays): void {
  const order: [string, Day | undefined][] = [
    ['/plan/document/on', days.planned?.on],
    ['/notice/on', days.notice?.on],
    ['/held/from', days.held?.from],
    ['/held/to', days.held?.to],
    ['/report/on', days.report?.on],
  ];
  let before: Day | undefined;
  for (const [pointer, day] of order) {
    if (day === undefined) continue;
    checkNotFuture(refusals, context, day, pointer);
    if (before !== undefined && day < before) {
      refusals.add('days-reversed', pointer, { first: before, last: day });
    }
    before = day;
  }
}

export function checkNotFuture(
  refusals: Refusals,
  context: Context,
  day: Day,
  pointer: string,
): void {
  if (day > context.today) refusals.add('day-in-future', pointer, { day, today: context.today });
}

/** A later fact may not lie before an earlier one. */
export function checkAfter(
  refusals: Refusals,
  earlier: Day | undefined,
  day: Day,
  pointer: string,
): void {
  if (earlier !== undefined && day < earlier) {
    refusals.add('days-reversed', pointer, { first: earlier, last: day });
  }
}

/** Nobody can criticise a draft before having it; it may come in while opinions are collected. */
export function checkDraftDay(
  refusals: Refusals,
  draft: { receivedOn?: Day | undefined } | undefined,
  held: { to: Day } | undefined,
): void {
  if (draft?.receivedOn === undefined || held === undefined) return;
  checkAfter(refusals, draft.receivedOn, held.to, '/held/to');
}
