import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amounts } from '../oracle/open-list.ts';
import { type Random, seeded } from '../oracle/random.ts';
import { type Api, api, type Json, type Persona } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import * as judge from '../support/judge-reader.ts';
import {
  type Entered,
  enterOthers,
  enterSession,
  pathOf,
  registerMerged,
} from '../support/random-records.ts';

const SESSIONS = 24;
const READERS = 8;
const SEED = 20_261_124;

let engine: TestEngine;
let gs: Api;
const all: Entered[] = [];
const byRecord = new Map<string, Entered>();
const readers = seeded(SEED);
const everybody: Persona[] = [
  { sub: 'country', org: 'front:VN', roles: ['auditor'] },
  { sub: 'merged', org: 'front:13285@2025-07-01', unit: '13285@2025-07-01', roles: ['recorder'] },
  ...Array.from({ length: READERS }, () => judge.randomReader(readers)),
];
const named = everybody.map((as): [string, Persona] => [
  `${as.roles} of ${as.org} in ${as.unit}`,
  as,
]);

beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh(), '2025-12-01', 'key', registerMerged);
  const random = seeded(SEED + 1);
  for (let at = 0; at < SESSIONS; at += 1) all.push(await enterSession(gs, random));
  all.push(...(await enterOthers(gs)));
  for (const one of all) byRecord.set(one.id, one);
  await gs.settle();
}, 120_000);
afterAll(() => engine.stop());

const sessions = () => all.filter(({ kind }) => kind === 'session');
const partOf = (id: string) => byRecord.get(id) ?? byRecord.get(id.split(/[.:]/)[0] ?? '');
const ok = async (path: string, as: Persona): Promise<Json> => {
  const answer = await gs.get(path, as);
  const body: Json = await answer.json();
  expect([answer.status, path, answer.ok ? '' : body], path).toEqual([200, path, '']);
  return body;
};

/** Whether somebody may open whatever an entry of a list stands for. */
function mayOpen(as: Persona, id: string): boolean {
  const one = partOf(id);
  if (one === undefined) return false;
  const sent = one.recommendations.find((other) => id.split(':')[0] === other.id);
  return sent === undefined ? judge.opens(as, one) : judge.opensRecommendation(as, one, sent);
}

async function everyPage(path: string, as: Persona, random: Random): Promise<Json[]> {
  const items: Json[] = [];
  const limit = random.pick([2, 7, 50]);
  for (let next: string | null = `${path}&limit=${limit}`; next !== null; ) {
    const page: Json = await ok(next, as);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

const randomUnit = (random: Random) =>
  random.pick(['VN', '35@0', '347@0', '13285@0', '13288@0', '37@2025-07-01', '13285@2025-07-01']);
const randomRange = (random: Random) =>
  random.pick([
    'from=2020-01-01&to=2026-12-31',
    'from=2024-03-15&to=2025-09-14',
    'from=2023-05-01&to=2023-12-31',
  ]);

describe('every record', () => {
  it.each(named)('%s opens exactly what the rule says', async (_name, as) => {
    const random = seeded(SEED + 5);
    for (const one of random.some(all, 16)) {
      const path = {
        session: 'sessions',
        activity: 'activities',
        board: 'boards',
        project: 'projects',
      };
      const asked: [string, boolean][] = [
        [`/${path[one.kind]}/${one.id}`, judge.opens(as, one)],
        ...one.findings.map((id): [string, boolean] => [`/findings/${id}`, judge.opens(as, one)]),
        ...one.recommendations.flatMap((other): [string, boolean][] => {
          const may = judge.opensRecommendation(as, one, other);
          return [
            [`/recommendations/${other.id}`, may],
            [`/recommendations/${other.id}/deadlines`, may],
          ];
        }),
      ];
      for (const [address, expected] of asked) {
        const { status } = await gs.get(address, as);
        expect([address, status]).toEqual([address, expected ? 200 : 404]);
      }
    }
  });

  it('a session shows of its recommendations what may be opened, by itself', async () => {
    for (const as of everybody) {
      for (const one of sessions().filter((other) => judge.opens(as, other))) {
        const { findings } = await ok(`/sessions/${one.id}`, as);
        const shown = findings.flatMap((finding: Json) => finding.recommendations);
        const expected = one.recommendations.filter((other) => mayOpen(as, other.id));
        expect(shown.map(({ id }: Json) => id)).toEqual(expected.map(({ id }) => id));
      }
    }
  });
});

describe('every list', () => {
  const content = named.filter(([, as]) => judge.readsContent(as));

  it.each(content)('%s is shown nothing outside, whatever the parameters', async (_name, as) => {
    const random = seeded(SEED + 2);
    for (let at = 0; at < 5; at += 1) {
      const [route, query] = randomQuery(random);
      const items = await everyPage(`/${route}?${query}`, as, random);
      for (const item of items) {
        const id = item.first ?? item.id;
        expect([query, id, mayOpen(as, id)]).toEqual([query, id, true]);
      }
      // Somebody else's cursor opens nothing either.
      const other: Json = await (await gs.get(`/${route}?${query}&limit=3`)).json();
      if (typeof other.next !== 'string') continue;
      const { items: behind } = await ok(other.next, as);
      for (const { id, first } of behind) expect(mayOpen(as, first ?? id), other.next).toBe(true);
    }
  });

  it.each(content)('%s finds all that is of the place', async (_name, as) => {
    const random = seeded(SEED + 3);
    const unit = randomUnit(random);
    const under = (one: Entered) => pathOf(one.unit).includes(unit);
    const listed = await everyPage(`/sessions?unit=${unit}`, as, random);
    const expected = sessions().filter((one) => under(one) && judge.isListed(as, one));
    expect(listed.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    const page = await ok(`/sessions?unit=${unit}&limit=500`, as);
    const left = sessions().filter((one) => under(one) && !judge.isListed(as, one));
    const isWhole =
      judge.readsSubtree(as) && judge.unitsOf(as).some((one) => pathOf(unit).includes(one));
    if (!judge.readsSubtree(as) || left.length > 0) expect(page.restricted).toBe(true);
    if ((isWhole || as.sub === 'country') && left.length === 0)
      expect(page).not.toHaveProperty('restricted');
  });

  it.each(content)('%s finds all that was sent to the own body', async (_name, as) => {
    const found = await everyPage(`/recommendations?addressee=${as.org}`, as, readers);
    const sentTo = sessions().flatMap((one) =>
      one.recommendations.filter(
        (other) =>
          other.addressee === as.org &&
          (other.sent || (judge.isListed(as, one) && judge.isOfSide(as, one))),
      ),
    );
    expect(found.map(({ id }) => id).toSorted()).toEqual(sentTo.map(({ id }) => id).toSorted());
  });

  it('accounts without a role that reads are told so', async () => {
    for (const [, as] of named.filter(([, one]) => !judge.readsContent(one))) {
      for (const path of [
        '/sessions',
        '/findings',
        '/recommendations',
        '/activities',
        '/boards',
        '/projects',
        '/feed',
        '/worklist',
        '/figures?unit=VN&from=2024-01-01',
      ]) {
        expect([path, (await gs.get(path, as)).status]).toEqual([path, 403]);
      }
      const isAdministrator = as.roles?.includes('administrator');
      expect((await gs.get('/registers/units', as)).status).toBe(isAdministrator ? 200 : 403);
    }
  });
});

describe('every figure', () => {
  const content = named.filter(([, as]) => judge.readsContent(as));
  let opened = 0;

  it.each(content)('%s finds as many records behind it as it says', async (_name, as) => {
    const random = seeded(SEED + 4);
    for (let at = 0; at < 3; at += 1) {
      const by = random.pick([
        '',
        '&by=lead',
        '&by=unit',
        '&by=kind,unit',
        '&by=unit,year',
        '&by=leadType,month',
      ]);
      const route = random.pick([
        'figures',
        'figures',
        'figures/recommendations',
        'figures/activities',
      ]);
      const query = `unit=${randomUnit(random)}&${randomRange(random)}${by}`;
      const { rows, stocks = [] } = await ok(`/${route}?${query}`, as);
      for (const row of [...rows, ...stocks]) {
        for (const [measure, value] of Object.entries(row.measures)) {
          const items = await everyPage(row.records[measure], as, random);
          const amountOf =
            measure === 'boardMembers' ? (item: Json) => item.members : amounts[measure];
          const counted = items.reduce((sum, item) => sum + (amountOf?.(item) ?? 1), 0);
          expect([query, row.records[measure], counted]).toEqual([
            query,
            row.records[measure],
            value,
          ]);
          for (const { id, first } of items) {
            expect([row.records[measure], first ?? id, mayOpen(as, first ?? id)]).toEqual([
              row.records[measure],
              first ?? id,
              true,
            ]);
          }
          opened += 1;
        }
      }
    }
  });

  it.each(content)('%s is told of what was held and foreseen exactly', async (_name, as) => {
    for (const unit of ['VN', '35@0', '13285@0', '37@2025-07-01', '13285@2025-07-01']) {
      const { rows } = await ok(`/figures?unit=${unit}&from=2020-01-01&to=2026-12-31`, as);
      const under = sessions().filter(
        (one) => pathOf(one.unit).includes(unit) && judge.isListed(as, one),
      );
      const sums = rows[0]?.measures ?? {};
      expect([unit, sums.sessions ?? 0, sums.planned ?? 0]).toEqual([
        unit,
        under.filter(({ held }) => held).length,
        under.filter(({ planned }) => planned).length,
      ]);
    }
  });

  it('there was something to open', () => expect(opened).toBeGreaterThan(50));
});

describe('the feed', () => {
  it.each(named.filter(([, as]) => judge.readsContent(as)))(
    '%s hears what may be opened, at its place',
    async (_name, as) => {
      const whole: Json[] = [];
      const heard: Json[] = [];
      for (let next: string | null = '/feed?limit=100'; next !== null; ) {
        const [page, every]: Json[] = [await ok(next, as), await gs.read(next)];
        heard.push(...page.items);
        whole.push(...every.items);
        expect(page.next).toBe(every.next);
        expect(page.restricted).toBe(page.items.length < every.items.length ? true : undefined);
        next = page.next;
      }
      const expected = whole.filter(({ id, subject }) => {
        const [, record = ''] = String(id).split(/[#@]/);
        const isContent = /^(session|board|project|activity)#/.test(id);
        return !isContent || mayOpen(as, String(subject).startsWith(record) ? subject : record);
      });
      expect(heard).toEqual(expected);
    },
  );
});

function randomQuery(random: Random): [string, string] {
  const route = random.pick([
    'sessions',
    'findings',
    'recommendations',
    'activities',
    'boards',
    'projects',
  ]);
  const isStock = route === 'boards' || route === 'projects';
  const maybe = (text: string, often = 0.3) => (random.chance(often) ? [text] : []);
  const measures: Record<string, string[]> = {
    sessions: [
      'sessions',
      'planned',
      'heldOfPlan',
      'postponed',
      'cancelled',
      'coChaired',
      'unscheduled',
    ],
    findings: ['findings'],
    recommendations: ['recommendations', 'proposedMoney', 'letters', 'overdue', 'due'],
    activities: ['dialogues', 'trainings'],
  };
  const measure = measures[route] ?? [];
  return [
    route,
    [
      'from=2012-01-01',
      ...maybe(`unit=${randomUnit(random)}`, 0.6),
      ...maybe('own=true', 0.2),
      ...maybe(`lead=${random.pick(['front-and-organisations', 'peoples-council'])}`),
      ...(measure.length > 0 ? maybe(`measure=${random.pick(measure)}`, 0.5) : []),
      ...(isStock ? [] : maybe(`body=${random.pick(all).lead || 'front:35@0'}`, 0.2)),
      ...(route === 'recommendations'
        ? maybe(`addressee=peoples-committee:${random.pick(all).unit}`)
        : []),
      ...(route === 'sessions'
        ? maybe(`state=${random.pick(['planned', 'held', 'postponed'])}`, 0.2)
        : []),
    ].join('&'),
  ];
}
