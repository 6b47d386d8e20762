import { yearOf } from '../day.ts';
import type { Count, Keys, Listing } from '../figures/measures.ts';
import { proposedLand, proposedMoney } from '../money.ts';
import type { LeadRef } from './events.ts';
import { planDay } from './facts.ts';
import type { Finding, Recommendation, Session } from './session.ts';

/** One record as it stands in a list, and what it adds to the figures: the two can not disagree. */
export interface Counted {
  readonly listing: Listing;
  /** The id listed: a session, a participation `<session>:<body>`, a finding, a recommendation. */
  readonly id: string;
  readonly count: Count;
}

/**
 * Everything a session adds to lists and figures, as a pure function of its state.
 * Unit, level and lead group are the lead body's on that day; a session counts once it was held, on
 * its last day; a recommendation counts in the period it was issued; one form and one topic count.
 */
export function countsOf(id: string, session: Session): Counted[] {
  return [
    sessionCount(id, session),
    ...planCounts(id, session),
    ...participationCounts(id, session),
    ...session.findings.map((finding) => findingCount(session, finding)),
    ...session.recommendations.map((one) => recommendationCount(session, one)),
  ];
}

/** The day a session is listed under: held, else foreseen, else of its plan, else recorded. */
export function listedOn({ held, description, notice, recordedOn }: Session): string {
  const { scheduled, plan } = description;
  if (held !== undefined) return held.to;
  if (scheduled !== undefined) return scheduled.from;
  return notice?.on ?? (plan === undefined ? recordedOn : planDay(plan, scheduled));
}

function keysOf(session: Session, lead: LeadRef, addressee: Keys['addresseeGroup'] = null): Keys {
  const { kind, form, topic } = session.description;
  const { group, type, level } = lead;
  return { kind, form, lead: group, leadType: type, level, topic, addresseeGroup: addressee };
}

function sessionCount(id: string, session: Session): Counted {
  const { description, held } = session;
  const { lead, form, programmeId, delegationNo, supervisedBodies } = description;
  const base = { path: lead.path, day: listedOn(session), keys: keysOf(session, lead) };
  if (held === undefined)
    return { listing: 'sessions', id, count: { ...base, sums: {}, distincts: {} } };
  // Sessions joined with another body's supervision are the host's, not the Front's own.
  if (form === 'joined') {
    return { listing: 'sessions', id, count: { ...base, sums: { joined: 1 }, distincts: {} } };
  }
  const distincts = {
    programmes: programmeId === undefined ? [] : [programmeId],
    delegations:
      delegationNo === undefined ? [] : [`${lead.id} ${yearOf(held.to)} ${delegationNo}`],
    supervisedBodies: supervisedBodies.map((body) => body.id),
  };
  return { listing: 'sessions', id, count: { ...base, sums: { sessions: 1 }, distincts } };
}

/** Foreseen sessions, in their plan's year; put off or cancelled ones also where no plan foresaw them. */
function planCounts(id: string, session: Session): Counted[] {
  const { plan, scheduled, lead } = session.description;
  const stopped = session.state === 'postponed' || session.state === 'cancelled';
  if (plan === undefined && !stopped) return [];
  const sums = {
    ...(plan === undefined ? {} : { planned: 1 }),
    ...(session.state === 'postponed' ? { postponed: 1 } : {}),
    ...(session.state === 'cancelled' ? { cancelled: 1 } : {}),
  };
  const day = plan === undefined ? listedOn(session) : planDay(plan, scheduled);
  const count = { path: lead.path, day, keys: keysOf(session, lead), sums, distincts: {} };
  return [{ listing: 'plans', id, count }];
}

/** A co-chairing partner's share, under the partner's own unit and group. */
function participationCounts(id: string, session: Session): Counted[] {
  const { held, description } = session;
  if (held === undefined) return [];
  return description.partners
    .filter((partner) => partner.role === 'co-chair')
    .map((partner) => ({
      listing: 'participations' as const,
      id: `${id}:${partner.id}`,
      count: {
        path: partner.path,
        day: held.to,
        keys: keysOf(session, partner),
        sums: { coChaired: 1 },
        distincts: {},
      },
    }));
}

function findingCount(session: Session, finding: Finding): Counted {
  const { lead } = session.description;
  const counted = finding.state !== 'dismissed' && finding.type !== 'general';
  const measure = finding.type === 'opinion' ? { opinions: 1 } : { findings: 1 };
  return {
    listing: 'findings',
    id: finding.id,
    count: {
      path: lead.path,
      day: listedOn(session),
      keys: keysOf(session, lead),
      sums: counted ? measure : {},
      distincts: {},
    },
  };
}

function recommendationCount(session: Session, recommendation: Recommendation): Counted {
  const { lead } = session.description;
  const { letter, amounts, addressee } = recommendation;
  const keys = keysOf(session, lead, addressee.group);
  const { path } = lead;
  const { id } = recommendation;
  if (letter === undefined) {
    const count = { path, day: listedOn(session), keys, sums: {}, distincts: {} };
    return { listing: 'recommendations', id, count };
  }
  const money = proposedMoney(amounts);
  const land = proposedLand(amounts);
  const sums = {
    recommendations: 1,
    ...(money > 0 ? { proposedMoney: money } : {}),
    ...(land > 0 ? { proposedLand: land } : {}),
  };
  const distincts = { letters: [`${lead.id} ${letter.number} ${letter.on}`] };
  return { listing: 'recommendations', id, count: { path, day: letter.on, keys, sums, distincts } };
}
