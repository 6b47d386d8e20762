import type { Day } from '../day.ts';
import type { Document } from '../session/facts.ts';
import type { FollowEvent } from './events.ts';
import { withDecided, withVerified } from './outcomes.ts';
import type { Recommendation, Sent } from './recommendation.ts';

const replied = { accepted: 'accepted', partly: 'partly-accepted', refused: 'refused' } as const;

/** Folds what happened after the letter. */
export function evolveRecommendation(one: Recommendation, event: FollowEvent): Recommendation {
  switch (event.type) {
    case 'recommendation.received':
      return { ...one, state: 'received', receivedOn: event.on };
    case 'recommendation.replied': {
      const { id: _id, outcomes, ...reply } = event.data;
      const replies = [...one.replies, { ...reply, cycle: one.cycle }];
      return { ...withDecided(one, outcomes), state: replied[reply.outcome], replies };
    }
    case 'recommendation.no-answer-recorded':
      return { ...one, state: 'no-answer' };
    case 'recommendation.transferred':
      return transferred(one, event);
    case 'recommendation.addressee-ended': {
      const { to, candidates } = event.data;
      return { ...one, successorWanted: { since: to, candidates } };
    }
    case 'recommendation.succeeded': {
      const { successorWanted: _wanted, ...rest } = one;
      return { ...rest, ...passedOn(one, event.on), addressee: event.data.to };
    }
    case 'recommendation.begun':
      return { ...one, state: 'implementing' };
    case 'recommendation.reported-done': {
      const { id: _id, ...report } = event.data;
      const reports = [...one.reports, { ...report, cycle: one.cycle, by: event.actor.sub }];
      return { ...withDecided(one, report.outcomes), state: 'reported-done', reports };
    }
    case 'recommendation.verified':
      return verified(one, event);
    case 'recommendation.rejected': {
      const { document, reason } = event.data;
      const result = 'not-satisfactory' as const;
      const verification = {
        on: event.on,
        document,
        result,
        evidence: reason,
        by: event.actor.sub,
      };
      return {
        ...one,
        state: result,
        verifications: [...one.verifications, verification],
      };
    }
    case 'recommendation.urged':
      return { ...one, urgings: [...one.urgings, sent(event.on, event.data.document)] };
    case 'recommendation.escalated': {
      const escalation = { ...sent(event.on, event.data.document), to: event.data.to };
      return { ...one, escalations: [...one.escalations, escalation] };
    }
    case 'recommendation.reopened':
      return reopened(one, event);
    default:
      return ended(one, event);
  }
}

type Of<Type extends FollowEvent['type']> = Extract<FollowEvent, { type: Type }>;

function ended(
  one: Recommendation,
  event: Of<
    | 'recommendation.not-implemented'
    | 'recommendation.not-feasible'
    | 'recommendation.explanation-accepted'
    | 'recommendation.compared'
    | 'recommendation.withdrawn'
  >,
): Recommendation {
  const { on } = event;
  switch (event.type) {
    case 'recommendation.not-implemented':
      return { ...one, state: 'not-implemented', ended: { on, ...because(event.data) } };
    case 'recommendation.not-feasible': {
      const { approval: document, reason } = event.data;
      return { ...one, state: 'not-feasible', ended: { on, document, reason } };
    }
    case 'recommendation.explanation-accepted':
      return { ...one, state: 'explanation-accepted', ended: { on, ...because(event.data) } };
    case 'recommendation.withdrawn':
      return { ...one, state: 'withdrawn', ended: { on, ...because(event.data) } };
    case 'recommendation.compared': {
      const { act: document, note: reason, reflected } = event.data;
      return { ...one, state: 'compared', reflected, ended: { on, document, reason } };
    }
  }
}

function because(data: { document?: Document | undefined; reason?: string | undefined }) {
  return { document: data.document, reason: data.reason };
}

function sent(on: Day, document: Document): Sent {
  return { on, document };
}

function passedOn(one: Recommendation, on: Day) {
  const { id, name, group } = one.addressee;
  return { formerAddressees: [...one.formerAddressees, { id, name, group, on }] };
}

/** The agency asked is another one: its time to reply begins anew, the first letter stays. */
function transferred(one: Recommendation, event: Of<'recommendation.transferred'>): Recommendation {
  const { document, receivedOn, reason, to } = event.data;
  // Whoever it went to now is asked: that the former addressee ended matters no more.
  const { receivedOn: _received, successorWanted: _wanted, ...rest } = one;
  const reply = { document, receivedOn, reason, outcome: 'transferred' as const, cycle: one.cycle };
  return {
    ...rest,
    ...passedOn(one, event.on),
    state: 'issued',
    addressee: to,
    replies: [...one.replies, reply],
    cycle: one.cycle + 1,
    since: document.on,
  };
}

function verified(one: Recommendation, event: Of<'recommendation.verified'>): Recommendation {
  const { document, result, evidence, outcomes } = event.data;
  const verification = { on: event.on, document, result, evidence, by: event.actor.sub };
  const stated = withVerified(one, outcomes);
  const verifications = [...one.verifications, verification];
  if (result === 'partly') return { ...stated, state: 'verified-partly', verifications };
  return { ...stated, state: 'verified', verifications, ended: { on: event.on, document } };
}

function reopened(one: Recommendation, event: Of<'recommendation.reopened'>): Recommendation {
  const { ended: _ended, receivedOn: _received, reflected: _reflected, ...rest } = one;
  const { document, reason, dueOn } = event.data;
  return {
    ...rest,
    state: 'reopened',
    cycle: one.cycle + 1,
    since: document.on,
    dueOn: dueOn ?? 'none',
    reopenings: [...one.reopenings, { on: event.on, reason, endedOn: one.ended?.on }],
  };
}
