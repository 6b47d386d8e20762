import type { RecordActivity } from '@giam-sat/domain/activity/commands';
import { type Day, lastDayOfMonth, monthOf, yearOf } from '@giam-sat/domain/day';
import type { Body } from '@giam-sat/domain/register/body';
import {
  type ActivityQuota,
  type ActivitySeason,
  activitySeasons,
  type Sort,
} from './activities-quotas.ts';
import { tellOf } from './activities-texts.ts';
import { bodiesOfType } from './outlines.ts';
import { type Random, seededRandom } from './random.ts';
import { units } from './units.ts';
import { later, spreadDays } from './working-days.ts';

export interface DemoActivity {
  readonly id: string;
  readonly input: RecordActivity;
  readonly withdrawn: boolean;
}

/** One activity before its details: of which sort, by whom, when. */
interface ActivityOutline {
  readonly sort: Sort;
  readonly lead: Body;
  readonly day: Day;
  readonly withdrawn: boolean;
}

/** Activities made up for the demonstration, the same ones each time, in the order of their days. */
export function generateActivities(): DemoActivity[] {
  return activitySeasons
    .flatMap((season) => season.quotas.flatMap((quota) => outlinesOf(season, quota)))
    .sort((one, other) => one.day.localeCompare(other.day))
    .map((outline, at) => {
      const id = `demoactivity${String(at + 1).padStart(4, '0')}`;
      return { id, input: inputOf(seededRandom(id), outline), withdrawn: outline.withdrawn };
    });
}

function outlinesOf(season: ActivitySeason, quota: ActivityQuota): ActivityOutline[] {
  const { sort, withdrawn = false, to = season.to } = quota;
  const random = seededRandom(`${season.province} ${JSON.stringify(quota)}`);
  const leads = random.shuffled(leadsOf(random, season, quota));
  const days = spreadDays(random, season.from, to, leads.length);
  const shares = sort.kind === 'training' ? shared(random, sort.attendances, leads.length) : [];
  return leads.map((lead, at) => ({
    sort: sort.kind === 'training' ? { ...sort, attendances: shares[at] ?? 0 } : sort,
    lead,
    day: dayOf(sort, lead, days[at] ?? to),
    withdrawn,
  }));
}

/** Round after round over all units of a level, so that none is left out while another has many more. */
function leadsOf(random: Random, season: ActivitySeason, { leads, levels }: ActivityQuota): Body[] {
  return Object.entries(levels).flatMap(([level, count]) => {
    const among = units.filter(
      (unit) => unit.level === level && unit.path.includes(season.province),
    );
    const rounds = Array.from({ length: Math.ceil(count / among.length) }, () =>
      random.shuffled(among),
    );
    return rounds
      .flat()
      .slice(0, count)
      .map((unit) => random.pick(bodiesOfType(unit.id, random.pick(leads))));
  });
}

/** So many whole numbers that add up to exactly the total, none of them far from the others. */
function shared(random: Random, total: number, count: number): number[] {
  const weights = Array.from({ length: count }, () => random.int(60, 140));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let until = 0;
  let given = 0;
  return weights.map((weight) => {
    until += weight;
    // Rounding the running total gives exactly the total at the end.
    const share = Math.round((until / sum) * total) - given;
    given += share;
    return share;
  });
}

/** A body recognises its models of a year by one decision, in September or October. */
function dayOf({ kind }: Sort, lead: Body, day: Day): Day {
  if (kind !== 'model') return day;
  const year = yearOf(day);
  return later(`${year}-09-01`, seededRandom(`${lead.id} ${year}`).int(0, 55));
}

function inputOf(random: Random, { sort, lead, day }: ActivityOutline): RecordActivity {
  const { subject, topic, field } = tellOf(random, sort, lead.unit, day);
  const described = { leadBody: lead.id, subject, ...(topic === undefined ? {} : { topic }) };
  switch (sort.kind) {
    case 'dialogue': {
      const issuesRaised = random.int(4, 40);
      const issuesAnswered = random.int(Math.floor(issuesRaised / 2), issuesRaised);
      const attendance = random.int(40, 220);
      const held = { from: day, to: day };
      return { ...sort, ...described, held, attendance, issuesRaised, issuesAnswered };
    }
    case 'training':
      return { ...sort, ...described, held: { from: firstDay(random, lead, day), to: day } };
    case 'model': {
      const number = `${seededRandom(`${lead.id} ${day}`).int(101, 899)}-QĐ/${signOf(lead)}`;
      const recognised = { number, on: day };
      return { ...sort, ...described, recognised, ...(field === undefined ? {} : { field }) };
    }
    case 'meeting':
      return { ...sort, ...described, ...meetingDays(random, sort.meeting, day) };
  }
}

/** Some conferences take two days. */
function firstDay(random: Random, lead: Body, day: Day): Day {
  const before = later(day, -1);
  return random.chance(0.3) && (lead.from === null || lead.from <= before) ? before : day;
}

/** Villages meet at their own time: a commune enters those of a month as one line. */
function meetingDays(random: Random, meeting: string, day: Day) {
  if (meeting !== 'villagers') {
    return { held: { from: day, to: day }, attendance: random.int(25, 180), number: 1 };
  }
  const month = monthOf(day);
  return { held: { from: `${month}-01`, to: lastDayOfMonth(month) }, number: random.int(3, 12) };
}

function signOf({ level }: Body): string {
  if (level === 'province') return 'TU';
  return level === 'district' ? 'HU' : 'ĐU';
}
