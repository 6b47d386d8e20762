import {
  type Asked,
  type Everything,
  type Fact,
  groupsOf,
  keysOf,
  nameOf,
  type Row,
  rowOf,
} from './brute-force.ts';
import { plusDays } from './calendar.ts';
import type { Recommendation } from './hoso.ts';
import { addressedAs } from './recommendation-facts.ts';

/** A row of the way of recommendations, counted from one to the next. */
export interface FollowRow extends Row {
  readonly rates: Readonly<Record<string, { part: number; of: number; percent: number }>>;
  readonly medians: Readonly<Record<string, number>>;
}

/** Measures that belong to other figures than these. */
const ELSEWHERE = new Set(['letters', 'opinions', 'peopleDisciplined', 'casesTransferred']);

export function followFigures(everything: Everything, asked: Asked): FollowRow[] {
  const rows = new Map<string, FollowRow>();
  for (const { keys, facts } of groupsOf(everything, 'recommendations', asked)) {
    const own = facts.filter(({ measure }) => !ELSEWHERE.has(measure) && measure !== 'legalGaps');
    const counted = own.filter(({ measure }) => !measure.startsWith('~'));
    if (counted.length === 0) continue;
    const row = rowOf(keys, counted);
    const rates = ratesOf(row.measures, own, asked.to);
    rows.set(nameOf(keys), { ...row, rates, medians: mediansOf(own) });
  }
  if (asked.by.includes('year') || asked.by.includes('month')) return [...rows.values()];
  for (const { keys, measures, things } of openFigures(everything, asked)) {
    const name = nameOf(keys);
    const row = rows.get(name) ?? { keys, measures: {}, things: {}, rates: {}, medians: {} };
    rows.set(name, {
      ...row,
      measures: { ...row.measures, ...measures },
      things: { ...row.things, ...things },
    });
  }
  return [...rows.values()];
}

/** What was open on the day before the range, and on its last: by looking at each on that day. */
export function openFigures({ records }: Everything, asked: Asked): Row[] {
  const by = asked.by.filter((key) => key !== 'year' && key !== 'month');
  const groups = new Map<string, { keys: Row['keys']; facts: Fact[] }>();
  for (const { lead, kind, form, topic, recommendations } of records) {
    if (!lead.path.includes(asked.unit.id)) continue;
    for (const one of recommendations) {
      const about = { kind, form, topic, addresseeGroup: addressedAs(one.addressee.type) };
      const days = { opening: plusDays(asked.from, -1), closing: asked.to };
      for (const [name, day] of Object.entries(days)) {
        if (!isOpenOn(one, day)) continue;
        const measure = `${name}Recommendations`;
        const fact = { measure, under: lead, day, thing: one.id, amount: 1, about };
        const keys = keysOf(fact, { ...asked, by });
        const group = groups.get(nameOf(keys)) ?? { keys, facts: [] };
        groups.set(nameOf(keys), group);
        group.facts.push(fact);
      }
    }
  }
  return [...groups.values()].map(({ keys, facts }) => rowOf(keys, facts));
}

/** Sent or reopened by that day more often than ended by it. */
function isOpenOn({ letter, reopenings, ends }: Recommendation, day: string): boolean {
  if (letter === undefined) return false;
  const came = [letter.on, ...reopenings].filter((on) => on <= day).length;
  return came > ends.filter((on) => on <= day).length;
}

function ratesOf(measures: Row['measures'], facts: readonly Fact[], to: string) {
  const at = (name: string) => measures[name] ?? 0;
  const dueVerified = facts.filter((one) => one.measure === '~verified' && one.thing <= to).length;
  const timed = at('repliedOnTime') + at('repliedLate') + at('notReplied');
  const all: Record<string, readonly [number, number]> = {
    repliedOnTime: [at('repliedOnTime'), timed],
    accepted: [at('accepted') + at('partlyAccepted'), at('replied')],
    reportedDone: [at('reportedDone'), at('recommendations')],
    verified: [at('verified'), at('recommendations')],
    dueVerified: [dueVerified, at('due')],
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, [, of]]) => of > 0)
      .map(([name, [part, of]]) => [
        name,
        { part, of, percent: Math.round((part * 1000) / of) / 10 },
      ]),
  );
}

function mediansOf(facts: readonly Fact[]): Record<string, number> {
  const middle = (name: string) => {
    const days = facts.filter((fact) => fact.measure === name).map((fact) => fact.amount);
    days.sort((one, other) => one - other);
    const half = Math.floor(days.length / 2);
    const [lower = 0, upper = 0] = [days[days.length % 2 === 0 ? half - 1 : half], days[half]];
    return days.length === 0 ? undefined : (lower + upper) / 2;
  };
  const daysToReply = middle('~replyDays');
  const daysToEnd = middle('~endDays');
  return {
    ...(daysToReply !== undefined && { daysToReply }),
    ...(daysToEnd !== undefined && { daysToEnd }),
  };
}
