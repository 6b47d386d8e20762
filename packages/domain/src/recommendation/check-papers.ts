import type { Context } from '../context.ts';
import { addDays, type Day } from '../day.ts';
import type { Refusals } from '../refusal.ts';
import { ruleFor } from '../rules/rule-book.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import type { Document } from '../session/facts.ts';
import type { Following } from './following.ts';

/** A paper of the other side: after what it answers, received on its day or later, not in the future. */
export function checkPaper(
  { context, refusals, one }: Following,
  paper: { readonly document: Document; readonly receivedOn: Day },
): void {
  const { document, receivedOn } = paper;
  checkNotFuture(refusals, context, document.on, '/document/on');
  checkNotFuture(refusals, context, receivedOn, '/receivedOn');
  checkAfter(refusals, one.since, document.on, '/document/on');
  checkAfter(refusals, document.on, receivedOn, '/receivedOn');
  checkReachBack(refusals, context, document.on, '/document/on');
}

/** How far back an entry may reach is a rule; without one, as far as one likes. */
export function checkReachBack(
  refusals: Refusals,
  context: Context,
  day: Day,
  pointer: string,
): void {
  const rule = ruleFor(context.rules, { step: 'entry-reach-back', on: context.today });
  if (rule === undefined) return;
  const first = addDays(context.today, -rule.number);
  if (day < first) refusals.add('too-far-back', pointer, { day, first, number: rule.number });
}
