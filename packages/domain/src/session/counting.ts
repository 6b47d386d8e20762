import { yearOf } from '../day.ts';
import type { Count } from '../figures/measures.ts';
import { recommendationCounts } from '../recommendation/counting.ts';
import { type Counted, keysOf, listedOn } from './counted.ts';
import { planDay } from './facts.ts';
import type { Finding, Session } from './session.ts';

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
    ...session.recommendations.flatMap((one) => recommendationCounts(session, one)),
  ];
}

function sessionCount(id: string, session: Session): Counted {
  const { description, held } = session;
  const { lead, form, programmeId, delegationNo, supervisedBodies } = description;
  const { kind, plan, draft } = description;
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
    ...projectOf(description),
  };
  const sums = {
    sessions: 1,
    ...(plan === undefined ? { unscheduled: 1 } : {}),
    ...(draft?.late === undefined || kind !== 'criticism' ? {} : { lateDrafts: 1 }),
  };
  return { listing: 'sessions', id, count: { ...base, sums, distincts } };
}

/** The project visited: by its record, or where it has none by code or name, within its board. */
function projectOf({ projectRef, project, lead }: Session['description']): Count['distincts'] {
  if (projectRef !== undefined) return { projectsSupervised: [projectRef.id] };
  if (project === undefined) return {};
  return { projectsSupervised: [`${lead.id} ${project.code ?? project.name}`] };
}

/** Foreseen sessions, in their plan's year; put off or cancelled ones also where no plan foresaw them. */
function planCounts(id: string, session: Session): Counted[] {
  const { plan, scheduled, lead } = session.description;
  const stopped = session.state === 'postponed' || session.state === 'cancelled';
  if (plan === undefined && !stopped) return [];
  const sums = {
    ...(plan === undefined ? {} : { planned: 1 }),
    ...(plan === undefined || session.held === undefined ? {} : { heldOfPlan: 1 }),
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
  const repeated = finding.repeatOf === undefined ? {} : { repeatFindings: 1 };
  const measure = finding.type === 'opinion' ? { opinions: 1 } : { findings: 1, ...repeated };
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
