import type { Body } from '@giam-sat/domain/register/body';
import { activityFacts } from './activity-facts.ts';
import type { Activity, Hoso } from './hoso.ts';
import { recommendationFacts } from './recommendation-facts.ts';

/**
 * The oracle: figures by looping over every record there is, written from the design's words
 * (sections 5 and 6) and from nothing that the product counts with.
 */
export interface Row {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly measures: Readonly<Record<string, number>>;
  /** What stands behind each measure, each thing once and in order. */
  readonly things: Readonly<Record<string, readonly string[]>>;
}

export interface Asked {
  readonly unit: { readonly id: string; readonly path: readonly string[] };
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
}

/** Everything that was accepted. */
export interface Everything {
  readonly records: readonly Hoso[];
  readonly activities: readonly Activity[];
}

/** Whose figures: of supervision, of the way of recommendations, of the wider work. */
export type Work = 'supervision' | 'recommendations' | 'activities';

export interface Fact {
  readonly measure: string;
  /** Under whom, and when, it counts. */
  readonly under: Body;
  readonly day: string;
  /** The record it comes from, or the thing of which different ones are counted. */
  readonly thing: string;
  readonly amount: number;
  readonly about: {
    readonly kind: string;
    readonly form: string | null;
    readonly topic: string | null;
    readonly addresseeGroup: string | null;
  };
}

export type MakeFact = (
  measure: string,
  under: Body,
  day: string,
  thing?: string,
  amount?: number,
) => Fact;

const DISTINCT = new Set([
  'programmes',
  'delegations',
  'supervisedBodies',
  'letters',
  'projectsSupervised',
]);

export function figures(everything: Everything, work: Work, asked: Asked): Row[] {
  return groupsOf(everything, work, asked).map(({ keys, facts }) => rowOf(keys, facts));
}

/** Facts of the unit and the range, by the keys asked for. */
export function groupsOf(
  { records, activities }: Everything,
  work: Work,
  asked: Asked,
): { readonly keys: Row['keys']; readonly facts: readonly Fact[] }[] {
  const facts =
    work === 'activities' ? activities.flatMap(activityFacts) : records.flatMap(factsOf(work));
  const groups = new Map<string, { keys: Row['keys']; facts: Fact[] }>();
  for (const fact of facts) {
    const isWithin = fact.under.path.includes(asked.unit.id);
    if (!isWithin || fact.day < asked.from || fact.day > asked.to) continue;
    const keys = keysOf(fact, asked);
    const name = nameOf(keys);
    const group = groups.get(name) ?? { keys, facts: [] };
    groups.set(name, group);
    group.facts.push(fact);
  }
  return [...groups.values()];
}

const factsOf = (work: Work) => (hoso: Hoso) =>
  work === 'recommendations'
    ? [...findingFacts(hoso, factOf(hoso)), ...recommendationFacts(hoso, factOf(hoso))]
    : [...sessionFacts(hoso)].filter(({ measure }) => !measure.startsWith('~'));

/** The same keys in whatever order give the same name. */
export function nameOf(keys: Row['keys']): string {
  return JSON.stringify(Object.entries(keys).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

export function rowOf(keys: Row['keys'], facts: readonly Fact[]): Row {
  const measures: Record<string, number> = {};
  const things: Record<string, string[]> = {};
  for (const measure of new Set(facts.map((fact) => fact.measure))) {
    const counted = facts.filter((fact) => fact.measure === measure);
    const all = counted.map((fact) => fact.thing);
    const listed = DISTINCT.has(measure) ? [...new Set(all)] : all;
    things[measure] = listed.toSorted();
    measures[measure] = DISTINCT.has(measure)
      ? listed.length
      : counted.reduce((sum, fact) => sum + fact.amount, 0);
  }
  return { keys, measures, things };
}

export function keysOf(
  { about, under, day }: Omit<Fact, 'thing'>,
  { unit, by }: Asked,
): Row['keys'] {
  const values: Record<string, string | null> = {
    ...about,
    lead: groupOf(under.type),
    leadType: under.type,
    level: under.level,
    unit: under.path[under.path.indexOf(unit.id) + 1] ?? unit.id,
    year: day.slice(0, 4),
    month: day.slice(0, 7),
  };
  return Object.fromEntries(by.map((key) => [key, values[key] ?? null]));
}

function factOf({ id, kind, form, topic }: Hoso): MakeFact {
  const about = { kind, form, topic, addresseeGroup: null };
  return (measure, under, day, thing = id, amount = 1) => ({
    ...{ measure, under, day, thing, amount, about },
  });
}

function* sessionFacts(hoso: Hoso): Generator<Fact> {
  const fact = factOf(hoso);
  const { lead, held, plan, state } = hoso;
  if (plan !== undefined) yield fact('planned', lead, planDayOf(hoso));
  if (plan !== undefined && held !== undefined) yield fact('heldOfPlan', lead, planDayOf(hoso));
  if (state === 'postponed' || state === 'cancelled') yield fact(state, lead, stoppedOn(hoso));
  if (held !== undefined) {
    if (hoso.form === 'joined') yield fact('joined', lead, held.to);
    else yield* ownFacts(hoso, fact, held.to);
    for (const { body, role } of hoso.partners) {
      if (role === 'co-chair') yield fact('coChaired', body, held.to);
    }
  }
  yield* findingFacts(hoso, fact);
  yield* recommendationFacts(hoso, fact);
}

function* findingFacts({ lead, held, findings }: Hoso, fact: MakeFact): Generator<Fact> {
  if (held === undefined) return;
  for (const { id, type, state, isRepeated } of findings) {
    if (state === 'dismissed' || type === 'general') continue;
    yield fact(type === 'opinion' ? 'opinions' : 'findings', lead, held.to, id);
    if (type !== 'opinion' && isRepeated) yield fact('repeatFindings', lead, held.to, id);
  }
}

/** What only counts for whose session it was. */
function* ownFacts(hoso: Hoso, fact: MakeFact, day: string): Generator<Fact> {
  const { lead, programmeId, delegationNo } = hoso;
  yield fact('sessions', lead, day);
  if (hoso.draft?.isLate === true) yield fact('lateDrafts', lead, day);
  if (hoso.plan === undefined) yield fact('unscheduled', lead, day);
  if (programmeId !== undefined) yield fact('programmes', lead, day, programmeId);
  if (delegationNo !== undefined) {
    yield fact('delegations', lead, day, `${lead.id} ${day.slice(0, 4)} ${delegationNo}`);
  }
  for (const body of hoso.supervised) yield fact('supervisedBodies', lead, day, body);
  if (hoso.project !== undefined) {
    yield fact('projectsSupervised', lead, day, `${lead.id} ${hoso.project}`);
  }
}

/** In its plan's year: on the day foreseen when that lies in it, else on its first day. */
function planDayOf({ plan, scheduled }: Hoso): string {
  const year = String(plan?.year);
  return scheduled?.from.startsWith(`${year}-`) === true ? scheduled.from : `${year}-01-01`;
}

function stoppedOn(hoso: Hoso): string {
  if (hoso.plan !== undefined) return planDayOf(hoso);
  return hoso.scheduled?.from ?? hoso.notice?.on ?? hoso.recordedOn;
}

function groupOf(type: string): string {
  if (type === 'people-inspection-board' || type === 'community-investment-board') return type;
  const ofFront = 'front trade-union farmers women youth veterans other-member'.split(' ');
  if (ofFront.includes(type)) return 'front-and-organisations';
  const ofCouncil = 'peoples-council council-standing council-committee deputies-group'.split(' ');
  return ofCouncil.includes(type) ? 'peoples-council' : 'other';
}
