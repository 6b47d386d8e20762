import type { Context } from '@giam-sat/domain/context';
import { dayAt } from '@giam-sat/domain/day';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import { recordSession } from '@giam-sat/domain/session/record-session';
import { evolveSession, type Session } from '@giam-sat/domain/session/session';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import type { DemoSession, Step } from './demo-session.ts';
import { registers } from './registers.ts';

const SUB = 'demonstration';

/** What the lead body's own officer of the province knew when the command was given. */
export function contextAt(at: string, province: string, org: string): Context {
  const now = new Date(at);
  const actorUnit = registers.units.get(province);
  return { now, today: dayAt(now), actor: { sub: SUB, org }, actorUnit, ...registers };
}

/** Decides each of a session's commands as the service would. @throws Refused */
export function decideSession({ id, lead, steps }: DemoSession): Append[] {
  const appends: Append[] = [];
  let session: Session | undefined;
  let version = 1;
  for (const [at, step] of steps.entries()) {
    const context = contextAt(step.at, String(lead.path[1]), lead.id);
    const events = decide(context, id, session, step);
    const request = { key: `demonstration-${at + 1}`, hash: sha256(canonical(step.command)) };
    appends.push({ record: `session#${id}`, version, events, request });
    session = events.reduce<Session | undefined>(evolveSession, session);
    version += events.length;
  }
  return appends;
}

function decide(
  context: Context,
  id: string,
  session: Session | undefined,
  { command }: Step,
): SessionEvent[] {
  if (command.action === 'record') return recordSession(context, id, command.input);
  if (session === undefined) throw new Error(`${id}: ${command.action} before it was recorded`);
  return actOnSession(context, session, command);
}
