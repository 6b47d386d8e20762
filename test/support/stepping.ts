import type { Context } from '@giam-sat/domain/context';
import { follow } from '@giam-sat/domain/recommendation/follow';
import {
  type RecommendationAction,
  recommendationActionNames,
} from '@giam-sat/domain/recommendation/steps';
import { confirmFinding, dismissFinding } from '@giam-sat/domain/session/act-on-findings';
import {
  confirmRecommendation,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { correctRecommendation } from '@giam-sat/domain/session/correct-part';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import type { Session } from '@giam-sat/domain/session/session';
import { commandOf, dayOf, inputFor, R1 } from './following.ts';
import { fold, ID, onToday, recorded } from './given.ts';
import { COMMUNE, finding, HELD, recommendation, supervision } from './payloads.ts';

export const ON = '2024-05-30';
export const held = recorded(supervision({ held: HELD, findings: [finding()] }));
export const planned = recorded(supervision());
export const recommended = recorded(
  supervision({ held: HELD, findings: [finding({ recommendations: [recommendation()] })] }),
);

export type Decide = (session: Session) => SessionEvent[];
export const dismiss: Decide = (session) =>
  dismissFinding(onToday, session, 's1.f1', { on: ON, reason: 'không có căn cứ' });
export const standFirm: Decide = (session) => confirmFinding(onToday, session, 's1.f1', { on: ON });
export const after = (session: Session, decide: Decide) => fold(decide(session), session);

/** Whoever takes a step is somebody of his own: who reported can not verify. */
export const who = (action: string): Context => dayOf('2024-06-01', { sub: action });
const ended = {
  ...dayOf('2024-06-01').bodies.get(`peoples-committee:${COMMUNE}`),
  to: '2024-05-31',
};

export interface Variant {
  readonly action: RecommendationAction;
  readonly over?: object;
}
export const variants: Variant[] = [
  ...recommendationActionNames.map((action) => ({ action })),
  { action: 'reply', over: { outcome: 'partly', reason: 'thiếu nguồn' } },
  { action: 'reply', over: { outcome: 'refused', reason: 'đã đúng luật' } },
  { action: 'verify', over: { result: 'partly' } },
];

export function decideStep({ action, over }: Variant): Decide {
  const context = who(action);
  if (action === 'confirm') return (one) => confirmRecommendation(context, one, R1, { on: ON });
  if (action === 'issue') {
    return (one) => issueRecommendation(context, one, R1, { letter: { number: '1', on: ON } });
  }
  if (action === 'correct' || action === 'correct-issued') {
    const correction = { reason: 'gõ nhầm', changes: { text: 'Viết đúng' } };
    return (one) => correctRecommendation(context, ID, one, R1, correction);
  }
  const input = { ...inputFor(action, ON), ...over };
  if (action === 'transfer' || action === 'succeed') {
    Object.assign(input, { to: `department:${COMMUNE}` });
  }
  if (action === 'reopen') Object.assign(input, { dueOn: '2024-12-31' });
  if (action === 'escalate') Object.assign(input, { to: `peoples-committee:35@0` });
  const bodies = new Map(context.bodies);
  if (action === 'succeed') bodies.set(`peoples-committee:${COMMUNE}`, ended as never);
  return (one) => follow({ ...context, bodies }, one, R1, commandOf(action, input));
}
