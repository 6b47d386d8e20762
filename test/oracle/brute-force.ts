import type { Body } from '@giam-sat/domain/register/body';
import type { Hoso, Recommendation } from './hoso.ts';

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

interface Fact {
  readonly measure: string;
  /** Under whom, and when, it counts. */
  readonly under: Body;
  readonly day: string;
  /** The record it comes from, or the thing of which different ones are counted. */
  readonly thing: string;
  readonly amount: number;
  readonly hoso: Hoso;
  readonly addresseeGroup: string | null;
}

const DISTINCT = new Set(['programmes', 'delegations', 'supervisedBodies', 'letters']);

export function figures(records: Iterable<Hoso>, asked: Asked): Row[] {
  const groups = new Map<string, { keys: Row['keys']; facts: Fact[] }>();
  for (const hoso of records) {
    for (const fact of factsOf(hoso)) {
      const isWithin = fact.under.path.includes(asked.unit.id);
      if (!isWithin || fact.day < asked.from || fact.day > asked.to) continue;
      const keys = keysOf(fact, asked);
      const name = nameOf(keys);
      const group = groups.get(name) ?? { keys, facts: [] };
      groups.set(name, group);
      group.facts.push(fact);
    }
  }
  return [...groups.values()].map(({ keys, facts }) => rowOf(keys, facts));
}

/** The same keys in whatever order give the same name. */
export function nameOf(keys: Row['keys']): string {
  return JSON.stringify(Object.entries(keys).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function rowOf(keys: Row['keys'], facts: readonly Fact[]): Row {
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

function keysOf({ hoso, under, day, addresseeGroup }: Fact, { unit, by }: Asked): Row['keys'] {
  const values: Record<string, string | null> = {
    kind: hoso.kind,
    form: hoso.form,
    topic: hoso.topic,
    lead: groupOf(under.type),
    leadType: under.type,
    level: under.level,
    addresseeGroup,
    unit: under.path[under.path.indexOf(unit.id) + 1] ?? unit.id,
    year: day.slice(0, 4),
    month: day.slice(0, 7),
  };
  return Object.fromEntries(by.map((key) => [key, values[key] ?? null]));
}

function* factsOf(hoso: Hoso): Generator<Fact> {
  const fact = (measure: string, under: Body, day: string, thing = hoso.id, amount = 1): Fact => ({
    measure,
    under,
    day,
    thing,
    amount,
    hoso,
    addresseeGroup: null,
  });
  const { lead, held, plan, state } = hoso;
  if (plan !== undefined) yield fact('planned', lead, planDayOf(hoso));
  if (state === 'postponed' || state === 'cancelled') yield fact(state, lead, stoppedOn(hoso));
  if (held !== undefined) {
    if (hoso.form === 'joined') yield fact('joined', lead, held.to);
    else yield* ownFacts(hoso, fact, held.to);
    for (const { body, role } of hoso.partners) {
      if (role === 'co-chair') yield fact('coChaired', body, held.to);
    }
    for (const { id, type, state: standing } of hoso.findings) {
      if (standing === 'dismissed' || type === 'general') continue;
      yield fact(type === 'opinion' ? 'opinions' : 'findings', lead, held.to, id);
    }
  }
  for (const one of hoso.recommendations) yield* sentFacts(hoso, one, fact);
}

type MakeFact = (
  measure: string,
  under: Body,
  day: string,
  thing?: string,
  amount?: number,
) => Fact;

/** What only counts for whose session it was. */
function* ownFacts(hoso: Hoso, fact: MakeFact, day: string): Generator<Fact> {
  const { lead, programmeId, delegationNo } = hoso;
  yield fact('sessions', lead, day);
  if (programmeId !== undefined) yield fact('programmes', lead, day, programmeId);
  if (delegationNo !== undefined) {
    yield fact('delegations', lead, day, `${lead.id} ${day.slice(0, 4)} ${delegationNo}`);
  }
  for (const body of hoso.supervised) yield fact('supervisedBodies', lead, day, body);
}

function* sentFacts(hoso: Hoso, one: Recommendation, fact: MakeFact): Generator<Fact> {
  const { letter, id, money, land } = one;
  if (letter === undefined) return;
  const { lead } = hoso;
  const addresseeGroup = addressedAs(one.addressee.type);
  const letterName = `${lead.id} ${letter.number} ${letter.on}`;
  yield { ...fact('recommendations', lead, letter.on, id), addresseeGroup };
  yield { ...fact('letters', lead, letter.on, letterName), addresseeGroup };
  if (money > 0) yield { ...fact('proposedMoney', lead, letter.on, id, money), addresseeGroup };
  if (land > 0) yield { ...fact('proposedLand', lead, letter.on, id, land), addresseeGroup };
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

function addressedAs(type: string): string {
  if (type === 'party-committee') return 'party';
  return type === 'peoples-committee' || type === 'department' ? 'government' : 'other';
}
