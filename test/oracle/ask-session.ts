import type { Body } from '@giam-sat/domain/register/body';
import type { Kind } from '@giam-sat/domain/session/kinds';
import type { Ask, Making } from './ask.ts';
import { dayBetween, earliest, plusDays } from './calendar.ts';
import {
  aDelegation,
  addresseesOf,
  aProgramme,
  bodiesOf,
  erasUntil,
  FORMS,
  frontsOf,
  isAddressed,
  KINDS,
  leadsOf,
  placesOf,
  TOPICS,
} from './field.ts';
import { aFinding, bodyIds } from './findings.ts';
import type { Era, Hoso, Partner, Plan, Span, State } from './hoso.ts';

/** What can be known of a session, with the day it turns around. */
interface Outline {
  readonly kind: Kind;
  readonly era: Era;
  readonly day: string;
  readonly stage: 'planned' | 'notified' | 'held' | 'reported';
}

/** POST /sessions, somewhere between foreseen and reported. */
export function askSession(on: Making): Ask {
  const { random, today } = on;
  const era = random.pick(erasUntil(today));
  const outline: Outline = {
    kind: random.pick(KINDS),
    era,
    day: aDay(on, era),
    stage: random.pick(['planned', 'planned', 'notified', 'held', 'held', 'held', 'reported']),
  };
  const lead = random.pick(leadsOf(outline.kind, era));
  return describing(on, outline, lead);
}

/** Often a few weeks ago, so that deadlines still run; drafts come up to 30 days before. */
function aDay({ random, today }: Making, era: Era): string {
  if (era.to >= today && random.chance(0.5)) {
    return dayBetween(random, plusDays(today, -60), plusDays(today, -5));
  }
  return dayBetween(random, plusDays(era.from, 45), plusDays(era.to, -5));
}

function describing(on: Making, outline: Outline, lead: Body): Ask {
  const { random } = on;
  const { kind, era } = outline;
  const form = random.pick(FORMS[kind]);
  const partners = somePartners(on, era, lead);
  const isOfBoard = kind === 'people-inspection' || kind === 'community-supervision';
  const guide = isOfBoard && random.chance(0.3) ? random.pick(frontsOf(era)) : undefined;
  const host = form === 'joined' ? random.pick(addresseesOf(era)) : undefined;
  const described = {
    form,
    topic: random.pick(TOPICS),
    programmeId: aProgramme(random),
    delegationNo: aDelegation(random),
    project: kind === 'community-supervision' ? `Đường liên thôn ${random.int(1, 3)}` : undefined,
    supervised: bodyIds(random.some(addresseesOf(era), 3)),
    partners,
    guide,
    host,
    lead,
  };
  const payload = {
    kind,
    ...(FORMS[kind].length > 1 || random.chance(0.5) ? { form } : {}),
    leadBody: lead.id,
    ...(partners.length > 0 && { partners: asked(partners) }),
    ...(guide !== undefined && { guidedBy: guide.id }),
    ...(host !== undefined && { hostBody: host.id }),
    subject: `Giám sát ${random.int(1, 9999)}`,
    topic: described.topic,
    ...(random.chance(0.2) && { furtherTopics: random.some(TOPICS, 2) }),
    ...(random.chance(0.2) && { furtherForms: random.some(FORMS[kind], 1) }),
    programmeId: described.programmeId,
    delegationNo: described.delegationNo,
    ...(random.chance(0.3) && { places: random.some(placesOf(era), 2) }),
    ...(described.supervised.length > 0 && { supervisedBodies: described.supervised }),
    ...(described.project !== undefined && { project: { name: described.project } }),
  };
  return dated(on, outline, described, payload);
}

type Described = Pick<
  Hoso,
  | 'form'
  | 'topic'
  | 'lead'
  | 'partners'
  | 'guide'
  | 'host'
  | 'supervised'
  | 'programmeId'
  | 'delegationNo'
  | 'project'
>;

function dated(on: Making, outline: Outline, described: Described, payload: object): Ask {
  const { random, today } = on;
  const { kind, era, day, stage } = outline;
  const isHeld = stage === 'held' || stage === 'reported';
  const plan = aPlan(on, day);
  const draft = kind === 'criticism' && random.chance(0.6) ? aDraft(on, day) : undefined;
  const notice =
    stage === 'notified' || (isHeld && random.chance(0.3))
      ? { on: plusDays(day, -random.int(3, 15)) }
      : undefined;
  const scheduled = aSchedule(on, outline, notice !== undefined);
  const held = isHeld ? { from: day, to: plusDays(day, random.int(0, 3)) } : undefined;
  const report =
    stage === 'reported' && held !== undefined
      ? { number: '7/BC', on: earliest(today, plusDays(held.to, random.int(0, 30))) }
      : undefined;
  const findings =
    held === undefined
      ? []
      : Array.from({ length: random.pick([0, 0, 1, 1, 2, 4]) }, () =>
          aFinding(on, { kind, era, lead: described.lead, held }),
        );
  return {
    what: 'record',
    method: 'POST',
    path: '/sessions',
    payload: {
      ...payload,
      ...(draft !== undefined && { draft: draft.payload }),
      ...(plan === undefined ? random.chance(0.3) && { unscheduled: true } : { plan }),
      scheduled,
      notice,
      held,
      report,
      ...(findings.length > 0 && { findings: findings.map((one) => one.payload) }),
    },
    accept({ record, recordedOn }) {
      const hoso: Hoso = {
        ...{ id: record, kind, era, recordedOn, version: 0, ...described },
        draft: draft?.known,
        ...{ plan, scheduled, notice, held, report, findings: [], recommendations: [] },
        state: stage satisfies State,
      };
      const facts = [plan?.document, notice, held, report].filter((fact) => fact !== undefined);
      const events = findings.reduce((sum, one) => sum + one.into(hoso), 1 + facts.length);
      return { kept: { hoso }, events };
    },
  };
}

/** Fifteen days before it goes on a draft must be there. */
function aDraft({ random }: Making, day: string) {
  const receivedOn = plusDays(day, -random.int(10, 30));
  const days = random.int(8, 22);
  const submitOn = plusDays(receivedOn, days);
  return {
    payload: { title: 'Dự thảo nghị quyết', receivedOn, submitOn },
    known: { receivedOn, isLate: days < 15 },
  };
}

export function somePartners({ random }: Making, era: Era, lead: Body): Partner[] {
  if (random.chance(0.6)) return [];
  const others = bodiesOf(era).filter((body) => body.id !== lead.id && !isAddressed(body));
  return random
    .some(others, 3)
    .map((body) => ({ body, role: random.pick(['co-chair', 'member'] as const) }));
}

export function asked(partners: readonly Partner[]) {
  return partners.map(({ body, role }) => ({ body: body.id, role }));
}

export function aPlan({ random }: Making, day: string): Plan | undefined {
  if (random.chance(0.4)) return undefined;
  const year = Number(day.slice(0, 4)) + random.pick([0, 0, 0, 0, -1, 1]);
  if (random.chance(0.5)) return { year };
  return { year, document: { number: '1/KH', on: plusDays(day, -random.int(20, 40)) } };
}

/** A session of units that ended must have a day on which they were there. */
function aSchedule(
  { random, today }: Making,
  { era, day, stage }: Outline,
  isNotified: boolean,
): Span | undefined {
  const hasDay = stage === 'held' || stage === 'reported' || isNotified || era.to >= today;
  if (hasDay && random.chance(0.5)) return undefined;
  const from = plusDays(day, random.int(-4, 4));
  return { from, to: plusDays(from, random.int(0, 2)) };
}
