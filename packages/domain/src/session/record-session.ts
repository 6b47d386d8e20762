import { type Context, happened } from '../context.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals } from '../refusal.ts';
import { checkDays, checkDraftDay } from './check-days.ts';
import { findingEvents } from './collect.ts';
import type { RecordSession } from './commands.ts';
import { describe, sessionDay } from './describe.ts';
import type { Description, SessionEvent } from './events.ts';
import { leadRef } from './resolve.ts';

/**
 * Decides POST /sessions: one event per fact given, in the order things happen.
 * @throws Refused with everything that is wrong, nothing is written then
 */
export function recordSession(
  context: Context,
  sessionId: string,
  command: RecordSession,
): SessionEvent[] {
  const { unscheduled, notice, held, report, findings = [], onBehalfOf, ...input } = command;
  const lead = context.bodies.get(input.leadBody);
  if (lead !== undefined) {
    requireMay(context, 'session.record', { lead: leadRef(lead) }, '/leadBody');
  }
  const refusals = new Refusals();
  checkDays(refusals, context, { planned: input.plan?.document, notice, held, report });
  if (input.plan !== undefined && unscheduled === true) {
    refusals.add('plan-or-unscheduled', '/plan');
  }
  if (report !== undefined && held === undefined) refusals.add('not-held', '/report');
  if (findings.length > 0 && held === undefined) refusals.add('not-held', '/findings');
  checkDraftDay(refusals, input.draft, held);
  if (onBehalfOf !== undefined && onBehalfOf !== input.leadBody) {
    refusals.add('on-behalf-wrong', '/onBehalfOf', { id: onBehalfOf, lead: input.leadBody });
  }
  const day = sessionDay(held, input.scheduled) ?? notice?.on ?? context.today;
  const enteredBy = enteredFor(context, command);
  const description = describe({ context, refusals, day }, { ...input, enteredBy });
  const events = description === undefined ? [] : facts(context, description, command);
  if (description !== undefined && held !== undefined) {
    const on = { context, refusals, sessionId, description, held };
    events.splice(placeOfFindings(events), 0, ...findingEvents(on, findings, 0, '/findings'));
  }
  refusals.throwIfAny();
  return events;
}

/** Findings come after the session was held and before its report. */
function placeOfFindings(events: readonly SessionEvent[]): number {
  return events.findIndex((event) => event.type === 'session.held') + 1;
}

function facts(
  context: Context,
  description: Description,
  { notice, held, report }: RecordSession,
): SessionEvent[] {
  const events: SessionEvent[] = [
    happened(context, 'session.recorded', context.today, description),
  ];
  const plan = description.plan?.document;
  if (plan !== undefined) events.push(happened(context, 'session.planned', plan.on, plan));
  if (notice !== undefined) events.push(happened(context, 'session.notified', notice.on, notice));
  if (held !== undefined) events.push(happened(context, 'session.held', held.to, held));
  if (report !== undefined) events.push(happened(context, 'session.reported', report.on, report));
  return events;
}

/**
 * Who enters for the lead body: an organisation that neither leads nor takes part, or that says so.
 * The elderly head of a board reads his notebook out, the commune Front types.
 */
function enteredFor({ actor }: Context, command: RecordSession): string | undefined {
  const { leadBody, partners = [], onBehalfOf } = command;
  const isPartner = partners.some(({ body }) => body === actor.org);
  const isOwn = actor.org === leadBody || (isPartner && onBehalfOf === undefined);
  return isOwn ? undefined : actor.org;
}
