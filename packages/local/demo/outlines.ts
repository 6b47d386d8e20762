import type { Day } from '@giam-sat/domain/day';
import type { Body, BodyType } from '@giam-sat/domain/register/body';
import type { Level, Unit } from '@giam-sat/domain/register/unit';
import type { Kind } from '@giam-sat/domain/session/kinds';
import { bodies } from './bodies.ts';
import { type Random, seededRandom } from './random.ts';
import { units } from './units.ts';
import { spreadDays } from './working-days.ts';

/** What becomes of a session; only `held` ones count as sessions. */
export type Fate = 'held' | 'joined' | 'planned' | 'postponed' | 'rescheduled' | 'cancelled';

/** A session before its details: who, what, when. */
export interface Outline {
  readonly id: string;
  readonly kind: Kind;
  readonly lead: Body;
  /** Last day held, or the first day foreseen. */
  readonly day: Day;
  readonly fate: Fate;
}

/** So many sessions of a kind, at each level. */
export interface Quota {
  readonly kind: Kind;
  readonly fate: Fate;
  readonly levels: Readonly<Partial<Record<Level, number>>>;
}

export interface Season {
  readonly province: string;
  readonly from: Day;
  readonly to: Day;
  readonly quotas: readonly Quota[];
}

/** Who leads how often, by kind. */
const LEADS: Readonly<Record<Kind, readonly (readonly [BodyType, number])[]>> = {
  supervision: [
    ['front', 46],
    ['women', 13],
    ['farmers', 12],
    ['youth', 9],
    ['veterans', 9],
    ['trade-union', 8],
    ['other-member', 3],
  ],
  criticism: [
    ['front', 82],
    ['women', 6],
    ['farmers', 5],
    ['trade-union', 4],
    ['youth', 3],
  ],
  'council-supervision': [
    ['council-standing', 42],
    ['council-committee', 40],
    ['peoples-council', 12],
    ['deputies-group', 6],
  ],
  'people-inspection': [['people-inspection-board', 1]],
  'community-supervision': [['community-investment-board', 1]],
  contribution: [['front', 1]],
};

/** All sessions of the seasons, in the order of their days. */
export function outlinesOf(seasons: readonly Season[]): Outline[] {
  return seasons
    .flatMap((season) => season.quotas.flatMap((quota) => quotaOutlines(season, quota)))
    .sort((one, other) => one.day.localeCompare(other.day))
    .map((outline, at) => ({ ...outline, id: `demo${String(at + 1).padStart(5, '0')}` }));
}

function quotaOutlines(season: Season, { kind, fate, levels }: Quota): Omit<Outline, 'id'>[] {
  const random = seededRandom(`${season.province} ${season.from} ${kind} ${fate}`);
  const leads = Object.entries(levels).flatMap(([level, count]) =>
    leadsOf(random, unitsAt(season.province, level), kind, count),
  );
  const days = spreadDays(random, season.from, season.to, leads.length);
  return random.shuffled(leads).flatMap((lead, at) => {
    const day = days[at];
    return day === undefined ? [] : [{ kind, lead, day, fate }];
  });
}

function unitsAt(province: string, level: string): Unit[] {
  return units.filter((unit) => unit.path.includes(province) && unit.level === level);
}

/** Round after round over all units, so that none is left out while another has many more. */
function leadsOf(random: Random, among: readonly Unit[], kind: Kind, count: number): Body[] {
  const leads: Body[] = [];
  while (leads.length < count) {
    for (const unit of random.shuffled(among).slice(0, count - leads.length)) {
      leads.push(random.pick(bodiesOfType(unit.id, random.weighted(LEADS[kind]))));
    }
  }
  return leads;
}

const byUnitAndType = Map.groupBy(bodies, ({ unit, type }) => `${unit} ${type}`);

/** Bodies of a type in a unit; there may be several departments or council committees. */
export function bodiesOfType(unit: string, type: BodyType): readonly Body[] {
  return byUnitAndType.get(`${unit} ${type}`) ?? [];
}
