import type { Context } from '../context.ts';
import type { Day } from '../day.ts';
import { type Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import type { Session } from '../session/session.ts';
import { checkReachBack } from './check-papers.ts';
import { isReporter } from './four-eyes.ts';
import type { FollowActionName, FollowCommand } from './inputs.ts';
import type { Recommendation } from './recommendation.ts';

/** What a step is decided on. */
export interface Following {
  readonly context: Context;
  readonly refusals: Refusals;
  readonly session: Session;
  readonly one: Recommendation;
}

/** The payload of a step. */
export type InputOf<Action extends FollowActionName> = Extract<
  FollowCommand,
  { action: Action }
>['input'];

/** Not in the future, and not before the recommendation went out or was last moved on. */
export function checkDay(
  { refusals, context, one, session }: Following,
  day: Day,
  pointer = '/on',
): void {
  checkNotFuture(refusals, context, day, pointer);
  checkAfter(refusals, one.since ?? session.held?.from, day, pointer);
  checkReachBack(refusals, context, day, pointer);
}

/** Whoever reported done can not verify it, nor anybody of the addressed agency. */
export function checkVerifier(on: Following, result: Day): void {
  const { context, one, refusals } = on;
  checkDay(on, result, '/document/on');
  checkAfter(refusals, one.reports.at(-1)?.document.on, result, '/document/on');
  if (isReporter(context, one, on.session.links)) refuse('own-report', '', { id: one.id });
}
