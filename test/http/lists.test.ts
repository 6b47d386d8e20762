import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { MANY_TODAY, postMany } from '../support/many-sessions.ts';

let engine: TestEngine;
let gs: Api;
let sessions: Json[];
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  sessions = await postMany(gs, 80);
});
afterAll(() => engine.stop());

const dayOf = (session: Json): string =>
  session.held?.to ?? session.scheduled?.from ?? session.recordedOn;
const bodiesOf = (session: Json): string[] => [
  session.lead.id,
  ...[session.host, session.guidedBy].flatMap((one) => one?.id ?? []),
  ...session.partners.map((one: Json) => one.id),
  ...session.supervisedBodies.map((one: Json) => one.id),
];
const idsOf = (items: Json[]) => items.map((one) => one.id).sort();
const findingsOf = (session: Json) =>
  session.findings.map((one: Json) => ({ ...one, of: session, day: dayOf(session) }));
const recommendationsOf = (session: Json) =>
  session.findings.flatMap((one: Json) =>
    one.recommendations.map((other: Json) => ({
      ...other,
      of: session,
      day: other.letter?.on ?? dayOf(session),
    })),
  );

async function expectList(path: string, expected: Json[]): Promise<void> {
  expect(expected.length, `${path} should find something`).toBeGreaterThan(0);
  expect(idsOf(await gs.readAll(path)), path).toEqual(idsOf(expected));
}

describe('GET /sessions', () => {
  it.each<[string, (session: Json) => boolean]>([
    ['', () => true],
    ['unit=VN', () => true],
    ['unit=35@0', (one) => one.lead.path.includes('35@0')],
    ['unit=35&to=2024-12-31', (one) => one.lead.path.includes('35@0')],
    ['unit=347@0', (one) => one.lead.path.includes('347@0')],
    ['unit=13285@0', (one) => one.lead.unit === '13285@0'],
    [
      'unit=13285&to=2022-12-31',
      (one) => one.lead.unit === '13285@0' && dayOf(one) <= '2022-12-31',
    ],
    ['unit=347@0&own=true', (one) => one.lead.unit === '347@0'],
    ['unit=35@0&own=true', (one) => one.lead.unit === '35@0'],
    ['unit=VN&own=true', (one) => one.lead.unit === 'VN'],
    ['from=2022-03-05', (one) => dayOf(one) >= '2022-03-05'],
    ['to=2022-03-05', (one) => dayOf(one) <= '2022-03-05'],
    [
      'from=2021-06-15&to=2023-02-14&unit=347@0',
      (one) =>
        dayOf(one) >= '2021-06-15' && dayOf(one) <= '2023-02-14' && one.lead.path.includes('347@0'),
    ],
    ['kind=criticism', (one) => one.kind === 'criticism'],
    ['form=delegation', (one) => one.form === 'delegation'],
    ['lead=peoples-council', (one) => one.lead.group === 'peoples-council'],
    ['leadType=women', (one) => one.lead.type === 'women'],
    ['level=commune', (one) => one.lead.level === 'commune'],
    ['topic=budget', (one) => one.topic === 'budget' || one.furtherTopics.includes('budget')],
    ['state=postponed', (one) => one.state === 'postponed'],
    ['state=held&kind=supervision', (one) => one.state === 'held' && one.kind === 'supervision'],
    ['body=front:13285@0', (one) => bodiesOf(one).includes('front:13285@0')],
    ['body=farmers:13288@0', (one) => bodiesOf(one).includes('farmers:13288@0')],
    ['body=department:VN', (one) => bodiesOf(one).includes('department:VN')],
  ])('?%s finds exactly those', async (query, matches) => {
    await expectList(`/sessions?${query}`, sessions.filter(matches));
  });

  it('lists what is asked for and asOf', async () => {
    const page = await gs.read('/sessions?limit=1&kind=supervision&state=held');
    expect(Object.keys(page).sort()).toEqual(['asOf', 'items', 'next']);
    expect(page.asOf).toEqual({ position: expect.any(Number), at: `${MANY_TODAY}T05:00:00.000Z` });
    const [card] = page.items;
    const session = sessions.find((one) => one.id === card.id);
    expect(card).toMatchObject({
      subject: session.subject,
      lead: session.lead.group,
      leadBody: session.lead.id,
      unit: session.lead.unit,
      on: dayOf(session),
      state: 'held',
    });
  });
});

describe('GET /findings', () => {
  it.each<[string, (finding: Json) => boolean]>([
    ['', () => true],
    ['unit=347@0', (one) => one.of.lead.path.includes('347@0')],
    ['from=2022-01-01&to=2022-12-31', (one) => one.day.startsWith('2022')],
    ['kind=criticism', (one) => one.of.kind === 'criticism'],
    ['type=general', (one) => one.type === 'general'],
    ['type=violation', (one) => one.type === 'violation'],
    ['severity=with-damage', (one) => one.severity === 'with-damage'],
    ['state=recorded&topic=land', (one) => one.of.topic === 'land'],
    ['level=district', (one) => one.of.lead.level === 'district'],
    ['leadType=council-committee', (one) => one.of.lead.type === 'council-committee'],
    ['body=front:13285@0', (one) => one.of.lead.id === 'front:13285@0'],
  ])('?%s finds exactly those', async (query, matches) => {
    await expectList(`/findings?${query}`, sessions.flatMap(findingsOf).filter(matches));
  });
});

describe('GET /recommendations', () => {
  it.each<[string, (recommendation: Json) => boolean]>([
    ['', () => true],
    ['unit=35@0', (one) => one.of.lead.path.includes('35@0')],
    ['from=2022-05-01&to=2023-04-30', (one) => one.day >= '2022-05-01' && one.day <= '2023-04-30'],
    ['state=issued', (one) => one.state === 'issued'],
    ['state=confirmed', (one) => one.state === 'confirmed'],
    ['addressee=department:13285@0', (one) => one.addressee.id === 'department:13285@0'],
    [
      'addressee=peoples-committee:35@0&unit=347@0',
      (one) => one.addressee.id === 'peoples-committee:35@0' && one.of.lead.path.includes('347@0'),
    ],
    [
      'addressee=party-committee:13288@0&to=2023-01-01',
      (one) => one.addressee.id === 'party-committee:13288@0' && one.day <= '2023-01-01',
    ],
    ['addresseeGroup=party', (one) => one.addressee.group === 'party'],
    [
      'addresseeGroup=other&kind=supervision',
      (one) => one.addressee.group === 'other' && one.of.kind === 'supervision',
    ],
    ['body=department:VN', (one) => [one.addressee.id, one.of.lead.id].includes('department:VN')],
  ])('?%s finds exactly those', async (query, matches) => {
    await expectList(
      `/recommendations?${query}`,
      sessions.flatMap(recommendationsOf).filter(matches),
    );
  });
});

describe('paging', () => {
  it('with any limit visits every record exactly once, in the same order', async () => {
    const paths = [
      '/sessions?kind=supervision&',
      '/findings?unit=35@0&',
      '/recommendations?addresseeGroup=government&',
    ];
    for (const path of paths) {
      const all = (await gs.readAll(`${path}limit=500`)).map((one) => one.id);
      expect(new Set(all).size).toBe(all.length);
      for (const limit of [1, 7, all.length - 1, all.length, all.length + 1]) {
        const paged = (await gs.readAll(`${path}limit=${limit}`)).map((one) => one.id);
        expect(paged, `${path}limit=${limit}`).toEqual(all);
      }
    }
  });

  it('never gives more than the limit, and a next address that is relative', async () => {
    const page = await gs.read('/sessions?limit=7&kind=supervision');
    expect(page.items).toHaveLength(7);
    expect(page.next).toMatch(/^\/sessions\?limit=7&kind=supervision&cursor=[\w-]+$/);
  });

  it('ends with null, also where nothing is found', async () => {
    const none = await gs.read('/sessions?topic=nothing-of-this');
    expect([none.items, none.next]).toEqual([[], null]);
  });

  it('a cursor that is none of ours is a 400 or an empty page, never a failure', async () => {
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const page = await gs.read('/sessions?limit=1');
    const [, own = ''] = page.next.split('cursor=');
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('', '\uffff', 'sessions#35@0#2022'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.record({ partition: text, sort: text }).map(encoded),
          fc.record({ offset: fc.oneof(fc.integer(), fc.double()) }).map(encoded),
          fc.constantFrom(own, own.slice(1), `${own}A`, encoded(null), encoded([])),
        ),
        fc.constantFrom(
          '/sessions?',
          '/recommendations?addressee=department:VN&',
          '/registers/units?',
          '/sessions?measure=letters&',
          '/sessions?measure=programmes&',
          '/sessions?unit=13285@0&to=2022-01-01&',
        ),
        async (cursor, path) => {
          const answer = await gs.get(`${path}cursor=${encodeURIComponent(cursor)}`);
          expect([200, 400]).toContain(answer.status);
          if (answer.status === 400) expect((await problemOf(answer)).code).toBe('invalid-query');
        },
      ),
      { numRuns: 150 },
    );
    expect(gs.bugs).toEqual([]);
  });
});

describe('what can not be asked', () => {
  it.each([
    ['/sessions?severity=reminder', 'severity'],
    ['/sessions?addressee=x', 'addressee'],
    ['/sessions?foo=1', 'foo'],
    ['/sessions?kind=x', 'kind'],
    ['/sessions?form=x', 'form'],
    ['/sessions?lead=front', 'lead'],
    ['/sessions?leadType=x', 'leadType'],
    ['/sessions?level=village', 'level'],
    ['/sessions?state=issued', 'state'],
    ['/sessions?own=yes', 'own'],
    ['/sessions?limit=0', 'limit'],
    ['/sessions?limit=501', 'limit'],
    ['/sessions?limit=1e2', 'limit'],
    ['/sessions?from=2024-02-30', 'from'],
    ['/sessions?from=2009-12-31', 'from'],
    ['/sessions?from=2024-02-02&to=2024-02-01', 'to'],
    ['/sessions?unit=x y', 'unit'],
    ['/sessions?unit=99', 'unit'],
    ['/sessions?unit=35@0&unit=VN', 'unit'],
    ['/sessions?measure=findings', 'measure'],
    ['/sessions?measure=x', 'measure'],
    ['/findings?state=held', 'state'],
    ['/findings?type=x', 'type'],
    ['/findings?severity=x', 'severity'],
    ['/findings?addresseeGroup=party', 'addresseeGroup'],
    ['/findings?measure=sessions', 'measure'],
    ['/recommendations?type=violation', 'type'],
    ['/recommendations?state=held', 'state'],
    ['/recommendations?addresseeGroup=x', 'addresseeGroup'],
    ['/recommendations?__proto__=1', '__proto__'],
  ])('%s is a 400 that names %s', async (path, parameter) => {
    const answer = await gs.get(path);
    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({
      code: 'invalid-query',
      errors: [{ parameter, vi: expect.any(String), en: expect.any(String) }],
    });
  });

  it('a code that has another unit on the day is told by its ids', async () => {
    const answer = await gs.get('/sessions?unit=37&to=2024-01-01');
    expect(answer.status).toBe(400);
    const [error] = (await problemOf(answer)).errors;
    expect(error.code).toBe('unknown-unit');
    expect(error.vi).toContain('37@2025-07-01');
  });
});
