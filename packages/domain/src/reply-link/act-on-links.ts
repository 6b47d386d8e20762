import { type Context, happened } from '../context.ts';
import { addDays } from '../day.ts';
import { isOut } from '../recommendation/states.ts';
import { refuse } from '../refusal.ts';
import { ruleFor } from '../rules/rule-book.ts';
import type { SessionEvent } from '../session/events.ts';
import { kindRules } from '../session/kind-rules.ts';
import type { Session } from '../session/session.ts';
import { requireRecommendation } from '../session/steps.ts';
import type { MakeReplyLink, WithdrawReplyLink } from './inputs.ts';
import { endOfLink } from './reply-link.ts';

/** Open links of one recommendation at a time: one for each step, and one sent again. */
const MOST_OPEN = 4;

/**
 * Decides POST /recommendations/{id}/reply-links.
 * @param secretHash SHA-256 of a secret that only the addressee will hold
 * @throws Refused
 */
export function makeReplyLink(
  context: Context,
  session: Session,
  id: string,
  { purpose }: MakeReplyLink,
  secretHash: string,
): SessionEvent[] {
  const { today } = context;
  const one = requireRecommendation(session, id);
  const { collects } = kindRules[session.description.kind];
  if (!isOut(one.state) || (purpose === 'report-done' && collects === 'opinions')) {
    refuse('link-not-possible', '/purpose', { id, purpose, state: one.state });
  }
  const own = session.links.filter((link) => link.recommendation === id);
  const open = own.filter((link) => endOfLink(session, link, today) === undefined);
  if (open.length >= MOST_OPEN) refuse('too-many-links', '', { id, most: MOST_OPEN });
  const rule = ruleFor(context.rules, {
    step: 'reply-link',
    kind: session.description.kind,
    bodyType: session.description.lead.type,
    on: today,
  });
  if (rule === undefined) refuse('rule-missing', '', { step: 'reply-link' });
  const link = `${id}.l${own.length + 1}`;
  const until = addDays(today, rule.number);
  const event = happened(context, 'recommendation.link-made', today, { id, link, purpose, until });
  return [{ ...event, inside: { secretHash } }];
}

/** Decides POST /recommendations/{id}/reply-links/{link}/withdraw. @throws Refused */
export function withdrawReplyLink(
  context: Context,
  session: Session,
  id: string,
  linkId: string,
  { reason }: WithdrawReplyLink,
): SessionEvent[] {
  requireRecommendation(session, id);
  const link = session.links.find((one) => one.id === linkId && one.recommendation === id);
  if (link === undefined) refuse('unknown-link', '', { id: linkId });
  const why = endOfLink(session, link, context.today);
  if (why !== undefined) refuse('link-over', '', { id: linkId, why });
  const data = { id, link: linkId, reason };
  return [happened(context, 'recommendation.link-withdrawn', context.today, data)];
}
