import { Figures } from '@giam-sat/contract/http/figures-view';
import { addDays } from '@giam-sat/domain/day';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../oracle/random.ts';
import { type Api, api, type Json } from '../support/api.ts';
import { communityBoard, inspectionBoard, roadProject } from '../support/communities.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { units } from '../support/registers.ts';

const UNITS = ['13285@0', '13288@0', '13321@0', '347@0', '35@0', 'VN'];
const TODAY = '2025-06-01';
const random = seeded(7);

/** A board's term or a project as plain memory keeps it. */
interface Stay {
  readonly id: string;
  readonly path: readonly string[];
  readonly type: 'people-inspection-board' | 'community-investment-board' | 'project';
  readonly from: string;
  /** How many members from which day on; none of a project. */
  readonly members: { readonly on: string; readonly count: number }[];
  to: string | undefined;
}

const stays: Stay[] = [];
let engine: TestEngine;
let gs: Api;

beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  gs.on(TODAY);
  for (let at = 0; at < 30; at += 1) await oneProject(at);
  for (const unit of UNITS) await inspectionTerms(unit);
  await gs.settle();
});
afterAll(() => engine.stop());

const pathOf = (id: string) => units.find((unit) => unit.id === id)?.path ?? [];
const later = (day: string, most: number) => addDays(day, random.int(0, most));
const seats = (count: number) =>
  Array.from({ length: count }, () => ({ role: 'member' as const, seat: 'resident' as const }));

async function oneProject(at: number): Promise<void> {
  const unit = random.pick(UNITS);
  const announcedOn = later('2022-01-01', 700);
  const { id } = await gs.posted(
    '/projects',
    roadProject({ units: [unit], announcedOn, code: `${at}` }),
  );
  const stay: Stay = {
    id,
    path: pathOf(unit),
    type: 'project',
    from: announcedOn,
    members: [],
    to: undefined,
  };
  stays.push(stay);
  const formedOn = later(announcedOn, 60);
  if (random.chance(0.7)) {
    const form = (on: string, count: number) =>
      gs.posted(
        '/boards',
        communityBoard(id, { unit, decision: { number: '1', on }, members: seats(count) }),
      );
    await terms('community-investment-board', unit, formedOn, 1, form);
  }
  if (random.chance(0.5)) {
    stay.to = later(announcedOn, 400);
    await gs.posted(`/projects/${id}/complete`, { on: stay.to });
  }
}

const inspectionTerms = (unit: string) =>
  terms('people-inspection-board', unit, later('2022-01-01', 300), 3, (on, count) =>
    gs.posted(
      '/boards',
      inspectionBoard({
        body: `people-inspection-board:${unit}`,
        recognisedBy: undefined,
        decision: { number: '1', on },
        members: seats(count),
      }),
    ),
  );

/** Terms one after another: formed, changed, dissolved, formed again. */
async function terms(
  type: Stay['type'],
  unit: string,
  first: string,
  most: number,
  form: (on: string, count: number) => Promise<Json>,
): Promise<void> {
  let day = first;
  for (let term = 1; term <= most && day < TODAY; term += 1) {
    const count = random.int(1, 8);
    let board = await form(day, count);
    const members = [{ on: day, count }];
    const stay: Stay = {
      id: board.id,
      path: pathOf(unit),
      type,
      from: day,
      members,
      to: undefined,
    };
    stays.push(stay);
    while (random.chance(0.6)) {
      day = later(day, 120);
      if (day > TODAY) return;
      const left = board.members.slice(0, random.int(0, board.members.length));
      const changed = [...left, ...seats(random.int(1, 4))];
      board = await gs.posted(`/boards/${board.id}/members`, {
        on: day,
        reason: 'x',
        members: changed,
      });
      members.push({ on: day, count: changed.length });
    }
    day = later(day, 200);
    if (day > TODAY || random.chance(0.3)) return;
    await gs.posted(`/boards/${board.id}/dissolve`, { on: day, reason: 'other' });
    stay.to = day;
    day = later(day, 90);
  }
}

const MEASURES = ['boards', 'boardMembers', 'projects'] as const;

/** What a list must hold and a figure must say, by hand. */
function expected(
  measure: Measure,
  unit: string,
  own: boolean,
  from: string,
  to: string,
  type?: string,
) {
  const there = stays.filter((one) => {
    if ((measure === 'projects') !== (one.type === 'project')) return false;
    if (type !== undefined && one.type !== type) return false;
    const isUnder = own ? one.path.at(-1) === unit : one.path.includes(unit);
    if (!isUnder || one.from > to) return false;
    return one.to === undefined || (measure === 'projects' ? one.to >= from : one.to > to);
  });
  const ids = there.map((one) => one.id).sort();
  if (measure !== 'boardMembers') return { ids, value: ids.length };
  const value = there.reduce(
    (sum, one) => sum + (one.members.findLast(({ on }) => on <= to)?.count ?? 0),
    0,
  );
  return { ids, value };
}

interface Asked {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** A figure is what was reckoned by hand, and its address lists exactly that. */
async function holds({ unit, from, to, by }: Asked): Promise<void> {
  const query = `unit=${unit}&from=${from}&to=${to}${by === '' ? '' : `&by=${by}`}`;
  const { stocks } = Figures.parse(await gs.read(`/figures?${query}`));
  const totals = { boards: 0, boardMembers: 0, projects: 0 };
  for (const { keys, measures, records } of stocks) {
    for (const measure of MEASURES) {
      const value = measures[measure];
      if (value === undefined) continue;
      totals[measure] += value;
      const type = measure === 'projects' ? undefined : (keys.leadType ?? undefined);
      const hand = expected(measure, keys.unit ?? unit, keys.unit === unit, from, to, type);
      const listed = await gs.readAll(`${records[measure]}&limit=7`);
      if (!by.includes('level')) {
        expect(listed.map((one) => one.id).sort(), query).toEqual(hand.ids);
        expect(value, query).toBe(hand.value);
      }
      const members = listed.reduce((all, one) => all + one.members, 0);
      expect(measure === 'boardMembers' ? members : listed.length, query).toBe(value);
    }
  }
  for (const measure of MEASURES) {
    const { value } = expected(measure, unit, false, from, to);
    expect(totals[measure], `${query} ${measure}`).toBe(value);
  }
}

describe('what there is', () => {
  const bys = ['', 'leadType', 'unit', 'unit,leadType', 'leadType,level,kind,lead', 'form,topic'];
  const asked = Array.from({ length: 12 }, (_, at) => {
    const from = later('2021-12-01', 1200);
    const to = later(from, random.pick([0, 31, 365, 900]));
    return { unit: random.pick(UNITS), from, to, by: bys[at % bys.length] ?? '' };
  });

  it.each(asked)('in $unit from $from to $to by "$by" is listed exactly as counted', holds);

  it('is so on the very days on which something came or went, and on those beside', async () => {
    const edges = stays.flatMap((one) => [one.from, ...(one.to === undefined ? [] : [one.to])]);
    for (const day of random.some(edges, 100).filter((_one, at) => at % 8 === 0)) {
      const from = addDays(day, random.pick([-1, 0, 1]));
      const to = random.pick([from, later(from, 200)]);
      await holds({ unit: random.pick(['35@0', 'VN']), from, to, by: '' });
      await holds({ unit: 'VN', from: '2022-01-01', to: from, by: 'leadType' });
    }
    for (const { from, to, path } of stays.filter((_one, at) => at % 7 === 0)) {
      const unit = path.at(-1) ?? 'VN';
      await holds({ unit, from, to: from, by: '' });
      if (to !== undefined) await holds({ unit, from: to, to, by: '' });
    }
  });

  it('is nothing before the first one came', async () => {
    const { stocks } = Figures.parse(
      await gs.read('/figures?unit=VN&from=2010-01-01&to=2021-11-30'),
    );
    expect(stocks).toEqual([]);
    expect(gs.bugs).toEqual([]);
  });

  it('on a day in the past has the members of that day, and the dissolved ones apart', async () => {
    const gone = stays.filter((one) => one.to !== undefined && one.type !== 'project');
    expect(gone.length).toBeGreaterThan(3);
    const listed = await gs.readAll('/boards?unit=VN&state=dissolved');
    expect(listed.map((one) => [one.id, one.dissolvedOn, one.members]).sort()).toEqual(
      gone.map((one) => [one.id, one.to, one.members.at(-1)?.count]).sort(),
    );
    const any = await gs.readAll('/boards?unit=VN&state=any&limit=9');
    expect(any).toHaveLength(stays.filter((one) => one.type !== 'project').length);
  });
});
