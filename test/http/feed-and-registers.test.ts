import { CloudEvent } from '@giam-sat/contract/http/cloud-event';
import { verify } from '@giam-sat/ledger/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { finding, HELD, supervision } from '../support/payloads.ts';
import { bodies, topics, units } from '../support/registers.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores);
  for (let n = 0; n < 5; n += 1) {
    await gs.posted('/sessions', supervision({ held: HELD, findings: Array(n).fill(finding()) }));
  }
  await gs.settle();
});
afterAll(() => engine.stop());

describe('GET /feed', () => {
  it.each([1, 2, 3, 50, 500])(
    'by %i at a time has every position once, in order, without a gap',
    async (limit) => {
      const items = await gs.readAll(`/feed?after=0&limit=${limit}`);
      const end = units.length + bodies.length + topics.length + 5 * 2 + 10;
      expect(items.map((one) => one.position)).toEqual(
        Array.from({ length: end }, (_, at) => at + 1),
      );
      expect(new Set(items.map((one) => one.id)).size).toBe(end);
    },
  );

  it('goes on after any position, and tells where the log ends', async () => {
    const all = await gs.readAll('/feed?limit=500');
    const end = all.length;
    for (const after of [1, end - 7, end - 1, end]) {
      const page = await gs.read(`/feed?after=${after}&limit=500`);
      expect(page.items).toEqual(all.slice(after));
      expect(page).toMatchObject({ next: null, asOf: { position: end } });
    }
    expect(await gs.read('/feed?after=999999')).toMatchObject({ items: [], next: null });
  });

  it('holds CloudEvents: the events of a session by version, each about its part', async () => {
    const items: Json[] = await gs.readAll('/feed?limit=500');
    for (const item of items) CloudEvent.parse(item);
    const last = items.findLast((one) => one.id.startsWith('session#'));
    const id = String(last.id).split('@')[0];
    const own = items.filter((one) => one.id.startsWith(`${id}@`));
    expect(own.map((one) => one.sequence)).toEqual(own.map((_, at) => at + 1));
    expect(own.at(0).type).toBe('vn.giamsat.session.recorded.v1');
    expect(JSON.stringify(items)).not.toContain('"actor"');
  });

  it('stands on a log whose chain holds, with every event of the ledger once and in order', async () => {
    const { positions, faults } = await verify(stores, () => undefined);
    expect(faults).toEqual([]);
    expect(positions).toBe((await gs.readAll('/feed?limit=500')).length);
  });

  it('a new event is at the end, with the next position', async () => {
    const before = (await gs.read('/feed?after=999999')).asOf.position;
    await gs.posted('/sessions', supervision());
    await gs.settle();
    const { items } = await gs.read(`/feed?after=${before}`);
    expect(items.map((one: Json) => [one.position, one.type])).toEqual([
      [before + 1, 'vn.giamsat.session.recorded.v1'],
    ]);
  });

  it.each([
    ['after=-1', 'after'],
    ['after=1.5', 'after'],
    ['after=x', 'after'],
    ['after=1e3', 'after'],
    ['after=9999999999999999', 'after'],
    ['limit=0', 'limit'],
    ['foo=1', 'foo'],
  ])('?%s is a 400 that names %s', async (query, parameter) => {
    const answer = await gs.get(`/feed?${query}`);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toMatchObject([{ parameter }]);
  });
});

const idsOf = async (path: string) => (await gs.readAll(path)).map((one) => one.id).sort();
const sorted = (some: { id: string }[]) => some.map((one) => one.id).sort();
const NEW = '2025-07-01';

describe('GET /registers/units', () => {
  it.each([
    ['all there are and were', '', () => true],
    ['those in force on a day', 'on=2025-06-30', (one) => one.from === null],
    ['those in force on the next day', `on=${NEW}`, (one) => one.to === null],
    ['a level', 'level=district', (one) => one.level === 'district'],
    ['a subtree', 'under=347@0', (one) => one.path.includes('347@0')],
    [
      'a subtree by code, as of a day',
      'under=35&on=2025-06-30',
      (one) => one.path.includes('35@0'),
    ],
    ['a name with accents', 'q=Đơn vị 13285', (one) => one.code === '13285'],
    ['a name without accents or case', 'q=DON VI 13285', (one) => one.code === '13285'],
    ['the beginning of a word', 'q=vi 1328&level=commune', (one) => one.code.startsWith('1328')],
    ['no inner part of a word', 'q=ơn', () => false],
  ] as [string, string, (unit: (typeof units)[number]) => boolean][])(
    '%s',
    async (_name, query, matches) => {
      expect(await idsOf(`/registers/units?${query}`)).toEqual(sorted(units.filter(matches)));
    },
  );

  it('answers entries as they are registered, page by page', async () => {
    const all = await gs.readAll('/registers/units?limit=3');
    expect(all.find((one) => one.id === `37@${NEW}`)).toEqual(
      units.find((one) => one.id === `37@${NEW}`),
    );
    expect(new Set(all.map((one) => one.id)).size).toBe(units.length);
  });
});

describe('GET /registers/bodies', () => {
  it.each([
    ['all', '', () => true],
    ['a type', 'type=party-committee', (one) => one.type === 'party-committee'],
    ['a subtree', 'under=347@0', (one) => one.path.includes('347@0')],
    ['a commune', 'under=13285@0', (one) => one.unit === '13285@0'],
    ['a level in a province', 'under=35@0&level=province', (one) => one.unit === '35@0'],
    ['of the country alone', 'level=country', (one) => one.unit === 'VN'],
    [
      'a type below a code on a day',
      'type=front&under=35&on=2024-01-01',
      (one) => one.type === 'front' && one.path.includes('35@0'),
    ],
    ['in force on a day', `on=${NEW}&type=women`, (one) => one.type === 'women' && one.to === null],
    [
      'a name',
      'q=farmers don vi 13285',
      (one) => one.type === 'farmers' && one.unit.startsWith('13285'),
    ],
  ] as [string, string, (body: (typeof bodies)[number]) => boolean][])(
    '%s',
    async (_name, query, matches) => {
      expect(await idsOf(`/registers/bodies?${query}`)).toEqual(sorted(bodies.filter(matches)));
    },
  );
});

describe('GET /registers/topics', () => {
  it.each([
    ['', ['budget', 'environment', 'former', 'land']],
    ['q=linh vuc budget', ['budget']],
    ['q=ENVIRON', ['environment']],
    ['q=none', []],
  ])('?%s', async (query, ids) => {
    expect(await idsOf(`/registers/topics?${query}`)).toEqual(ids);
  });
});

describe('what can not be asked of registers', () => {
  it.each([
    ['/registers/units?type=front', 'type'],
    ['/registers/units?level=x', 'level'],
    ['/registers/units?on=yesterday', 'on'],
    ['/registers/units?under=nowhere', 'under'],
    ['/registers/units?q=', 'q'],
    ['/registers/units?q=a%00b', 'q'],
    ['/registers/units?q=a%E2%80%AEb', 'q'],
    ['/registers/bodies?type=x', 'type'],
    ['/registers/topics?level=commune', 'level'],
    ['/published-figures?from=2021-01-01', 'from'],
    ['/published-figures?unit=nowhere', 'unit'],
  ])('%s is a 400 that names %s', async (path, parameter) => {
    const answer = await gs.get(path);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toMatchObject([{ parameter }]);
  });
});

describe('addresses', () => {
  it.each([
    ['DELETE', '/sessions', 'GET, HEAD, POST'],
    ['PUT', '/sessions/abc', 'GET, HEAD, PATCH'],
    ['DELETE', '/findings', 'GET, HEAD'],
    ['GET', '/findings/abc.f1/confirm', 'POST'],
    ['GET', '/sessions/abc/hold', 'POST'],
    ['POST', '/figures', 'GET, HEAD'],
    ['PATCH', '/registers/units', 'GET, HEAD, POST'],
    ['DELETE', '/published-figures', 'GET, HEAD, POST'],
  ])('%s %s is a 405 that allows %s', async (method, path, allow) => {
    const answer = await gs.ask(method, path);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
    expect((await problemOf(answer)).code).toBe('method-not-allowed');
  });

  it.each([
    '/',
    '/nothing',
    '/sessions/',
    '/sessions/abc/nothing',
    '/sessions/none',
    '/sessions/ABC',
    '/sessions/a.b',
    '/sessions/%00',
    '/sessions/%E0%A4%A',
    '/sessions/..%2f..%2fetc',
    '/sessions/__proto__',
    `/sessions/${'a'.repeat(500)}`,
    '/findings/abc',
    '/findings/abc.f0',
    '/findings/abc.f1',
    '/recommendations/abc.f1',
    '/recommendations/abc.f1.r1',
    '/registers/constructor',
  ])('GET %s is a 404', async (path) => {
    const answer = await gs.get(path);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, 'not-found']);
  });

  it.each([
    '/sessions/none/hold',
    '/sessions/NONE/hold',
    '/sessions/none/constructor',
    '/findings/none.f1/confirm',
    '/findings/none.f1.r1/confirm',
    '/recommendations/none.f1/issue',
    '/sessions/%00/report',
  ])('POST %s is a 404 and stores nothing', async (path) => {
    const before = await gs.stored();
    const span = { from: '2024-05-01', to: '2024-05-01' };
    const payload = path.endsWith('/hold')
      ? span
      : path.endsWith('/issue')
        ? { letter: { number: '1', on: '2024-05-01' } }
        : path.endsWith('/report')
          ? { number: '1', on: '2024-05-01' }
          : { on: '2024-05-01' };
    const answer = await gs.post(path, payload);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, 'not-found']);
    expect(await gs.stored()).toBe(before);
  });

  it('nothing of all this was a defect of ours', () => {
    expect(gs.bugs).toEqual([]);
  });
});
