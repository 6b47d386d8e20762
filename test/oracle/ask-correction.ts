import type { Ask, Making } from './ask.ts';
import { aSpan } from './ask-action.ts';
import { aPlan, asked, somePartners } from './ask-session.ts';
import { dayBetween, earliest, latest, plusDays } from './calendar.ts';
import {
  aDelegation,
  addresseesOf,
  aProgramme,
  erasUntil,
  FORMS,
  frontsOf,
  leadsOf,
  TOPICS,
} from './field.ts';
import { bodyIds } from './findings.ts';
import type { Era, Hoso } from './hoso.ts';

/** What a correction says, and what it changes in memory. */
interface Correction {
  readonly changes: object;
  readonly hoso: Partial<Hoso>;
  /** Touches so much that nothing else goes with it. */
  readonly isWhole?: true;
}

type Correct = (on: Making, hoso: Hoso) => Correction | undefined;

/** PATCH /sessions/{id}: one or two things at once. */
export function askCorrection(on: Making, hoso: Hoso): Ask | undefined {
  if (hoso.state === 'closed' || hoso.state === 'cancelled') return undefined;
  const chosen = [on.random.pick(corrections), on.random.pick(corrections)].slice(
    on.random.int(0, 1),
  );
  const made = chosen.flatMap((correct) => correct(on, hoso) ?? []);
  const [first, second] = made;
  if (first === undefined) return undefined;
  // Two that touch the same would have to know of each other.
  const goTogether =
    second !== undefined &&
    first.isWhole === undefined &&
    second.isWhole === undefined &&
    Object.keys(second.hoso).every((name) => !(name in first.hoso));
  return patch(hoso, goTogether ? [first, second] : [first]);
}

function patch(hoso: Hoso, made: readonly Correction[]): Ask {
  return {
    what: 'correct',
    method: 'PATCH',
    path: `/sessions/${hoso.id}`,
    payload: {
      reason: 'Nhập nhầm',
      changes: Object.assign({}, ...made.map((one) => one.changes)),
    },
    accept() {
      Object.assign(hoso, ...made.map((one) => one.hoso));
      return { kept: { hoso }, events: 1 };
    },
  };
}

const held: Correct = (on, hoso) => {
  if (hoso.held === undefined) return undefined;
  const { era: within, plan: planned, notice: sent, draft } = hoso;
  const first = latest(within.from, planned?.document?.on, sent?.on, draft?.receivedOn);
  const last = earliest(on.today, within.to, hoso.report?.on);
  const letters = hoso.recommendations.map((one) => one.confirmedOn ?? one.letter?.on);
  const from = dayBetween(on.random, first, earliest(last, ...letters));
  const to = earliest(plusDays(from, on.random.int(0, 4)), last);
  return { changes: { held: { from, to } }, hoso: { held: { from, to } } };
};

const report: Correct = (on, hoso) => {
  if (hoso.report === undefined || hoso.held === undefined) return undefined;
  const day = dayBetween(on.random, hoso.held.to, on.today);
  // The days held may be corrected with it: then it must come after either.
  return {
    changes: { report: { number: '9a/BC', on: day } },
    hoso: { report: { on: day }, held: hoso.held },
  };
};

const notice: Correct = (on, hoso) => {
  if (hoso.notice === undefined) return undefined;
  const first = latest(hoso.era.from, hoso.plan?.document?.on);
  const last = earliest(on.today, hoso.era.to, hoso.held?.from);
  const fresh = { on: dayBetween(on.random, first, last) };
  return { changes: { notice: fresh }, hoso: { notice: fresh, held: hoso.held } };
};

const topic: Correct = ({ random }) => {
  const fresh = random.pick(TOPICS);
  return { changes: { topic: fresh }, hoso: { topic: fresh } };
};

/** Who joins needs a host, and who no longer joins must be rid of it. */
const form: Correct = ({ random }, hoso) => {
  const fresh = random.pick(FORMS[hoso.kind]);
  if (fresh !== 'joined') {
    const changes = { form: fresh, ...(hoso.host !== undefined && { hostBody: null }) };
    return { changes, hoso: { form: fresh, host: undefined } };
  }
  const host = random.pick(addresseesOf(hoso.era));
  return { changes: { form: fresh, hostBody: host.id }, hoso: { form: fresh, host } };
};

/** What may be absent can be taken away; a day that validity hangs on only where another is left. */
const removal: Correct = ({ random }, hoso) => {
  const what = random.pick(['programmeId', 'delegationNo', 'plan', 'scheduled'] as const);
  if (hoso[what] === undefined) return undefined;
  if (what === 'scheduled' && hoso.held === undefined) return undefined;
  return { changes: { [what]: null }, hoso: { [what]: undefined } };
};

const lead: Correct = ({ random }, hoso) => {
  const taken = new Set(hoso.partners.map((partner) => partner.body.id));
  const fresh = random.pick(leadsOf(hoso.kind, hoso.era));
  if (taken.has(fresh.id)) return undefined;
  // A Council enters for its own unit alone.
  if (hoso.kind === 'council-supervision' && fresh.unit !== hoso.lead.unit) return undefined;
  return { changes: { leadBody: fresh.id }, hoso: { lead: fresh, partners: hoso.partners } };
};

const partners: Correct = (on, hoso) => {
  const fresh = somePartners(on, hoso.era, hoso.lead);
  return { changes: { partners: asked(fresh) }, hoso: { partners: fresh, lead: hoso.lead } };
};

const programme: Correct = ({ random }) => {
  const programmeId = aProgramme(random) ?? 'programme-10';
  const delegationNo = aDelegation(random) ?? '4';
  return { changes: { programmeId, delegationNo }, hoso: { programmeId, delegationNo } };
};

const supervised: Correct = ({ random }, hoso) => {
  const fresh = bodyIds(random.some(addresseesOf(hoso.era), 4));
  return { changes: { supervisedBodies: fresh }, hoso: { supervised: fresh } };
};

/** Keeps the document or drops it: the day of another would have to fit the others. */
const plan: Correct = (on, hoso) => {
  const fresh = aPlan(on, hoso.held?.from ?? hoso.scheduled?.from ?? '2024-05-05');
  if (fresh === undefined) return undefined;
  const document = on.random.chance(0.7) ? hoso.plan?.document : undefined;
  const kept = { year: fresh.year, ...(document !== undefined && { document }) };
  return { changes: { plan: kept }, hoso: { plan: kept } };
};

const scheduled: Correct = (on, hoso) => {
  const fresh = aSpan(on, hoso);
  return { changes: { scheduled: fresh }, hoso: { scheduled: fresh } };
};

/** Recorded under the units of the wrong side of 1 July 2025: everything that names one moves. */
const era: Correct = (on, hoso) => {
  const [before, after] = erasUntil(on.today);
  if (hoso.era.to !== before.to || hoso.state !== 'held' || hoso.held === undefined) {
    return undefined;
  }
  if (hoso.recommendations.some((one) => one.state !== 'drafted')) return undefined;
  if (hoso.kind === 'council-supervision') return undefined;
  const { random } = on;
  const fresh = random.pick(leadsOf(hoso.kind, after));
  const from = dayBetween(random, after.from, on.today);
  const span = { from, to: earliest(on.today, plusDays(from, 1)) };
  const others = movedBodies(on, hoso, after);
  return {
    changes: {
      ...{ leadBody: fresh.id, held: span, partners: [], supervisedBodies: [], places: [] },
      ...(others.guide !== undefined && { guidedBy: others.guide.id }),
      ...(others.host !== undefined && { hostBody: others.host.id }),
    },
    hoso: { lead: fresh, held: span, partners: [], supervised: [], era: after, ...others },
    isWhole: true,
  };
};

function movedBodies({ random }: Making, { guide, host }: Hoso, after: Era) {
  return {
    guide: guide === undefined ? undefined : random.pick(frontsOf(after)),
    host: host === undefined ? undefined : random.pick(addresseesOf(after)),
  };
}

const corrections: readonly Correct[] = [
  held,
  held,
  held,
  report,
  notice,
  topic,
  form,
  lead,
  lead,
  partners,
  programme,
  supervised,
  plan,
  scheduled,
  removal,
  removal,
  era,
];
