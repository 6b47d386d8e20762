import type { Context } from '@giam-sat/domain/context';
import { sideOf } from '@giam-sat/domain/policy/side';
import { type Refusal, Refused } from '@giam-sat/domain/refusal';
import { leadGroupOf } from '@giam-sat/domain/register/body';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import type { RecordSession, SessionActionCommand } from '@giam-sat/domain/session/commands';
import { SessionEvent } from '@giam-sat/domain/session/events';
import { recordSession } from '@giam-sat/domain/session/record-session';
import { evolveSession, type Session } from '@giam-sat/domain/session/session';
import { TODAY } from './payloads.ts';
import { contextOn } from './registers.ts';

export const ID = 's1';

export const onToday: Context = contextOn(TODAY);

/** Folds events as they would be read back: through JSON and their stored schema. */
export function fold(events: readonly SessionEvent[], before?: Session): Session {
  let session = before;
  for (const event of events) {
    session = evolveSession(session, SessionEvent.parse(JSON.parse(JSON.stringify(event))));
  }
  if (session === undefined) throw new Error('nothing to fold');
  return session;
}

/** The same day for an officer of the lead body, where the Front does not enter for it. */
export function asLead(leadBody: string, context = onToday): Context {
  const actorOrg = context.bodies.get(leadBody);
  if (actorOrg === undefined || sideOf(leadGroupOf(actorOrg.type)) !== 'council') return context;
  return { ...context, actor: { sub: context.actor.sub, org: leadBody }, actorOrg };
}

export function recorded(command: RecordSession, context = onToday): Session {
  return fold(recordSession(asLead(command.leadBody, context), ID, command));
}

export function acted(
  session: Session,
  action: SessionActionCommand['action'],
  input: unknown,
  context = onToday,
): Session {
  return fold(actOnSession(context, session, command(action, input)), session);
}

export function command(
  action: SessionActionCommand['action'],
  input: unknown,
): SessionActionCommand {
  return { action, input } as SessionActionCommand;
}

/** What a decision refuses with; nothing when it decides. Any other error is a defect and goes on. */
export function refusalsOf(decide: () => unknown): readonly Refusal[] {
  try {
    decide();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.refusals;
    throw error;
  }
}

export function typesOf(events: readonly SessionEvent[]): string[] {
  return events.map((event) => event.type);
}
