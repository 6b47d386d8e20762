import { type Context, happened } from '../context.ts';
import { publish, withdrawPublication } from '../publication/publish.ts';
import { hasEnded } from '../recommendation/states.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from './check-days.ts';
import type { SessionActionCommand } from './commands.ts';
import { describe, inputOf } from './describe.ts';
import type { SessionEvent } from './events.ts';
import { findBody } from './resolve.ts';
import type { Session } from './session.ts';
import { requireStep } from './steps.ts';

type StopInput = Extract<SessionActionCommand, { action: 'postpone' }>['input'];

/**
 * Decides POST /sessions/{id}/{action}.
 * @throws Refused `illegal-step` by the table of steps, or what is wrong with the facts
 */
export function actOnSession(
  context: Context,
  session: Session,
  command: SessionActionCommand,
): SessionEvent[] {
  requireStep('session', command.action, session.state);
  const refusals = new Refusals();
  const event = decide(context, refusals, session, command);
  refusals.throwIfAny();
  return [event];
}

function decide(
  context: Context,
  refusals: Refusals,
  session: Session,
  command: SessionActionCommand,
): SessionEvent {
  switch (command.action) {
    case 'notify':
      checkNotFuture(refusals, context, command.input.on, '/on');
      checkAfter(refusals, session.planned?.on, command.input.on, '/on');
      return happened(context, 'session.notified', command.input.on, command.input);
    case 'hold':
      checkHeld(context, refusals, session, command.input);
      return happened(context, 'session.held', command.input.to, command.input);
    case 'report':
      checkNotFuture(refusals, context, command.input.on, '/on');
      checkAfter(refusals, session.held?.to, command.input.on, '/on');
      return happened(context, 'session.reported', command.input.on, command.input);
    case 'close':
      return closed(context, refusals, session, command.input.on);
    case 'postpone':
      checkStopped(context, refusals, session, command.input.on);
      return happened(context, 'session.postponed', command.input.on, stopped(command.input));
    case 'cancel':
      checkStopped(context, refusals, session, command.input.on);
      return happened(context, 'session.cancelled', command.input.on, stopped(command.input));
    case 'publish':
      return publish(context, refusals, session, command.input);
    case 'withdraw-publication':
      return withdrawPublication(context, session, command.input);
    case 'reschedule': {
      const { from, to } = command.input.scheduled;
      checkAfter(refusals, from, to, '/scheduled/to');
      const { id } = session.description.lead;
      findBody({ context, refusals, day: from }, id, '/scheduled/from');
      return happened(context, 'session.rescheduled', context.today, command.input);
    }
  }
}

function stopped({ reason, document }: StopInput) {
  return { reason, document };
}

function checkStopped(context: Context, refusals: Refusals, session: Session, on: string): void {
  checkNotFuture(refusals, context, on, '/on');
  checkAfter(refusals, session.notice?.on ?? session.planned?.on, on, '/on');
}

function checkHeld(
  context: Context,
  refusals: Refusals,
  session: Session,
  held: { from: string; to: string },
): void {
  checkNotFuture(refusals, context, held.from, '/from');
  checkNotFuture(refusals, context, held.to, '/to');
  checkAfter(refusals, session.notice?.on ?? session.planned?.on, held.from, '/from');
  checkAfter(refusals, held.from, held.to, '/to');
  // Who was foreseen must still be there on the day it was held.
  const onDay = new Refusals();
  describe({ context, refusals: onDay, day: held.to }, inputOf(session.description));
  for (const { code, data } of onDay.all()) refusals.add(code, '/to', data);
}

function closed(context: Context, refusals: Refusals, session: Session, on: string): SessionEvent {
  checkNotFuture(refusals, context, on, '/on');
  checkAfter(refusals, session.report?.on, on, '/on');
  const standing = new Set(
    session.findings.filter((one) => one.state !== 'dismissed').map((one) => one.id),
  );
  const open = session.recommendations.filter(
    (one) => !hasEnded(one.state) && (one.letter !== undefined || standing.has(one.finding)),
  );
  if (open.length > 0) {
    refuse('recommendations-open', '', { ids: open.map((one) => one.id) });
  }
  return happened(context, 'session.closed', on, {});
}
