import type { Context } from '@giam-sat/domain/context';
import { type Day, dayAt } from '@giam-sat/domain/day';
import { follow } from '@giam-sat/domain/recommendation/follow';
import type { Body } from '@giam-sat/domain/register/body';
import {
  confirmRecommendation,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import type { Session } from '@giam-sat/domain/session/session';
import { bodyId } from './bodies.ts';
import type { CaseFile } from './case-file.ts';
import type { By, MoveCommand } from './course.ts';
import type { CourseMove } from './courses.ts';
import { contextAt } from './decide-sessions.ts';
import { leadOn } from './lead-on.ts';

/** Makes a move as the service would decide it. @throws Refused */
export function makeMove(file: CaseFile, lead: Body, { at, by, about, command }: CourseMove): void {
  const one = file.session.recommendations.find(({ id }) => id === about);
  if (one === undefined) throw new Error(`${file.id} has no ${about}`);
  const [org, sub] = actorOf(lead, by, dayAt(new Date(at)), one.addressee.id);
  const context = contextAt(at, String(lead.path[1]), org, sub);
  file.add(context, (session) => {
    const current = session.recommendations.find(({ id }) => id === about) ?? one;
    const chosen = command(current, session);
    if (chosen === undefined) return undefined;
    return { command: chosen, events: decide(context, session, about, chosen) };
  });
}

function actorOf(lead: Body, by: By, day: Day, addressee: string): [string, string] {
  switch (by) {
    case 'addressee':
      return [addressee, 'demonstration-responder'];
    case 'lead':
      return [leadOn(lead, day).id, 'demonstration'];
    case 'monitor':
      return [leadOn(lead, day).id, 'demonstration-monitor'];
    case 'commune-front':
      return [bodyId('front', lead.unit), 'demonstration-front'];
  }
}

function decide(
  context: Context,
  session: Session,
  id: string,
  command: MoveCommand,
): SessionEvent[] {
  switch (command.action) {
    case 'confirm':
      return confirmRecommendation(context, session, id, command.input);
    case 'issue':
      return issueRecommendation(context, session, id, command.input);
    default:
      return follow(context, session, id, command);
  }
}
