import type { Context } from '@giam-sat/domain/context';
import { dayAt } from '@giam-sat/domain/day';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { recordSession } from '@giam-sat/domain/session/record-session';
import { CaseFile } from './case-file.ts';
import type { DemoSession } from './demo-session.ts';
import { registers } from './registers.ts';

const SUB = 'demonstration';

/** What an officer of a body knew when the command was given. */
export function contextAt(at: string, province: string, org: string, sub = SUB): Context {
  const now = new Date(at);
  const actorUnit = registers.units.get(province);
  return {
    now,
    today: dayAt(now),
    actor: { sub, org },
    actorUnit,
    actorOrg: registers.bodies.get(org),
    roles: ['recorder'],
    ...registers,
    projects: new Map(),
  };
}

/**
 * Decides each of a session's own commands as the service would.
 * @param projects those a visit may name
 * @throws Refused
 */
export function decideSession(
  { id, lead, steps }: DemoSession,
  projects: Context['projects'],
): CaseFile {
  const file = new CaseFile(id);
  for (const { at, command } of steps) {
    const context = { ...contextAt(at, String(lead.path[1]), lead.id), projects };
    if (command.action === 'record') {
      file.open(context, command, recordSession(context, id, command.input));
    } else {
      file.add(context, (session) => ({
        command,
        events: actOnSession(context, session, command),
      }));
    }
  }
  return file;
}
