import { type Context, happened } from '../context.ts';
import { Refusals } from '../refusal.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';
import { requireRecommendation } from '../session/steps.ts';
import { succeeded, transferred } from './addressee-steps.ts';
import { checkPaper } from './check-papers.ts';
import { extended, reopened } from './clock-steps.ts';
import { ended } from './end-steps.ts';
import { checkDay, checkVerifier, type Following } from './following.ts';
import type { FollowCommand } from './inputs.ts';
import { possibleSteps, refuseStep } from './possible-steps.ts';
import { escalated, urged } from './press.ts';

/**
 * Decides POST /recommendations/{id}/{action} for every step after the letter.
 * @throws Refused `illegal-step` by the table of steps, or what is wrong with the facts
 */
export function follow(
  context: Context,
  session: Session,
  id: string,
  command: FollowCommand,
): SessionEvent[] {
  const one = requireRecommendation(session, id);
  if (!possibleSteps(session, one).includes(command.action))
    refuseStep(session, one, command.action);
  const on = { context, refusals: new Refusals(), session, one };
  const event = decide(on, command);
  on.refusals.throwIfAny();
  return [event];
}

function decide(on: Following, command: FollowCommand): SessionEvent {
  const { context, one } = on;
  const { id } = one;
  switch (command.action) {
    case 'receive':
      checkDay(on, command.input.on);
      return happened(context, 'recommendation.received', command.input.on, { id });
    case 'reply': {
      checkPaper(on, command.input);
      if (command.input.outcome !== 'accepted' && command.input.reason === undefined) {
        on.refusals.add('reason-missing', '/reason', { outcome: command.input.outcome });
      }
      return happened(context, 'recommendation.replied', command.input.receivedOn, {
        id,
        ...command.input,
      });
    }
    case 'record-no-answer':
      checkDay(on, command.input.on);
      return happened(context, 'recommendation.no-answer-recorded', command.input.on, {
        id,
        reason: command.input.reason,
      });
    case 'transfer':
      return transferred(on, command.input);
    case 'succeed':
      return succeeded(on, command.input);
    case 'begin':
      checkDay(on, command.input.on);
      return happened(context, 'recommendation.begun', command.input.on, {
        id,
        note: command.input.note,
      });
    case 'report-done':
      checkPaper(on, command.input);
      return happened(context, 'recommendation.reported-done', command.input.receivedOn, {
        id,
        ...command.input,
      });
    case 'verify':
      checkVerifier(on, command.input.document.on);
      return happened(context, 'recommendation.verified', command.input.document.on, {
        id,
        ...command.input,
      });
    case 'reject':
      checkVerifier(on, command.input.document.on);
      return happened(context, 'recommendation.rejected', command.input.document.on, {
        id,
        ...command.input,
      });
    case 'urge':
      return urged(on, command.input);
    case 'escalate':
      return escalated(on, command.input);
    case 'extend':
      return extended(on, command.input);
    case 'reopen':
      return reopened(on, command.input);
    default:
      return ended(on, command);
  }
}
