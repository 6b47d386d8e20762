import { readRoutes } from '@giam-sat/contract/routes/read-routes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, pointersOf, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { placesOf, pointerOf, replaced, wrongTypes } from '../support/mutations.ts';
import { COMMUNE, front, HELD, LETTER, supervision } from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
let id: string;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  ({ id } = await gs.posted('/sessions', supervision()));
  await gs.settle();
});
afterAll(() => engine.stop());

const paper = { number: '1/KH', on: '2024-01-05' };
const amount = { proposed: 1, decided: 1, actual: 1 };
const recommendation = {
  text: 'Thu hồi',
  addressee: `department:${COMMUNE}`,
  coordinating: [`peoples-committee:${COMMUNE}`],
  product: 'Báo cáo',
  dueOn: '2024-09-01',
  peopleDisciplined: 1,
  casesTransferred: 1,
  legalGaps: 1,
  amounts: {
    moneyRecovered: amount,
    settlementReduction: amount,
    otherMoney: amount,
    landRecovered: amount,
    otherLand: amount,
  },
  confirmation: { on: '2024-05-05', number: '1' },
  letter: { ...LETTER, signedBy: 'Chủ tịch' },
};
const finding = {
  type: 'violation',
  severity: 'to-remedy',
  text: 'Chi sai',
  evidence: 'Biên bản',
  clause: 'Điều 1',
  recommendations: [recommendation],
};
const described = {
  form: 'visit',
  furtherForms: ['visit'],
  leadBody: `community-investment-board:${COMMUNE}`,
  partners: [{ body: front(COMMUNE), role: 'co-chair' }],
  guidedBy: front(COMMUNE),
  subject: 'Giám sát',
  topic: 'budget',
  furtherTopics: ['land'],
  legalBasis: { code: 'law', text: 'Luật' },
  programmeId: 'ct-1',
  delegationNo: '1',
  plan: { year: 2024, line: '1', document: paper },
  scheduled: HELD,
  places: [COMMUNE],
  supervisedBodies: [`project-owner:${COMMUNE}`],
  project: { name: 'Đường', code: '1', owner: 'UBND', totalInvestment: 1, secret: false },
  documents: [{ kind: 'minutes', title: 'Biên bản', number: '1', on: '2024-05-03' }],
  notice: { on: '2024-04-01', number: '1' },
  held: { ...HELD, attendance: 4 },
  report: { number: '1/BC', on: '2024-05-20' },
};
/** Every member of every schema once. */
const whole = {
  kind: 'community-supervision',
  ...described,
  unscheduled: false,
  findings: [finding],
};
const criticism = {
  kind: 'criticism',
  form: 'conference',
  leadBody: front(COMMUNE),
  subject: 'Phản biện',
  topic: 'budget',
  draft: { title: 'Dự thảo', owner: 'UBND' },
};
const stop = { on: '2024-05-01', reason: 'lũ', document: paper };
const figure = {
  unit: '35@0',
  measure: 'sessions',
  value: 3,
  of: 'x',
  qualifier: 'exactly',
  scope: 'x',
  note: 'x',
  period: { from: '2021-01-01', to: '2023-12-31' },
  levels: { province: 1, district: 1, commune: 1 },
  source: { title: 'Bài báo', on: '2024-01-01', quote: 'x' },
};
const writes: [method: 'post' | 'patch', path: string, payload: Json][] = [
  ['post', '/sessions', whole],
  ['post', '/sessions', criticism],
  ['patch', '/sessions/{id}', { reason: 'nhầm', changes: described }],
  ['post', '/sessions/{id}/notify', described.notice],
  ['post', '/sessions/{id}/hold', described.held],
  ['post', '/sessions/{id}/report', described.report],
  ['post', '/sessions/{id}/close', { on: '2024-05-30' }],
  ['post', '/sessions/{id}/postpone', stop],
  ['post', '/sessions/{id}/cancel', stop],
  ['post', '/sessions/{id}/reschedule', { scheduled: HELD }],
  ['post', '/sessions/{id}/findings', { findings: [finding] }],
  ['post', '/sessions/{id}/issue', { letter: recommendation.letter, recommendations: ['a.f1.r1'] }],
  [
    'patch',
    '/findings/{id}.f1',
    { reason: 'nhầm', changes: { type: 'general', severity: 'reminder', text: 'x', clause: '1' } },
  ],
  [
    'patch',
    '/recommendations/{id}.f1.r1',
    { reason: 'nhầm', changes: { text: 'x', addressee: 'x', product: 'x', dueOn: 'none' } },
  ],
  ['post', '/findings/{id}.f1/confirm', { on: '2024-05-30' }],
  ['post', '/findings/{id}.f1/dismiss', { on: '2024-05-30', reason: 'sai' }],
  ['post', '/findings/{id}.f1/recommendations', { recommendations: [recommendation] }],
  ['post', '/recommendations/{id}.f1.r1/confirm', recommendation.confirmation],
  ['post', '/recommendations/{id}.f1.r1/issue', { letter: recommendation.letter }],
  ['post', '/published-figures', figure],
];
/** `null` is a day that is not known, or takes a member away, and only there. */
const mayBeNull = [
  '/period/from',
  '/period/to',
  '/changes/guidedBy',
  '/changes/legalBasis',
  '/changes/programmeId',
  '/changes/delegationNo',
  '/changes/plan',
  '/changes/scheduled',
  '/changes/project',
  '/changes/severity',
  '/changes/clause',
  '/changes/product',
];
const IF_MATCH = { headers: { 'if-match': '"1"' } };

describe('a member of the wrong type', () => {
  it.each(writes)(
    '%s %s refuses each with a 400 that points to it',
    async (method, path, payload) => {
      const before = await gs.stored();
      for (const { path: at, value, payload: wrong } of wrongTypes(payload)) {
        const pointer = pointerOf(at);
        if (value === null && mayBeNull.includes(pointer)) continue;
        const answer = await gs[method](path.replace('{id}', id), wrong, IF_MATCH);
        expect(answer.status, `${pointer} ${JSON.stringify(value)}`).toBe(400);
        const pointers = pointersOf(await problemOf(answer));
        expect(pointers.length).toBeGreaterThan(0);
        for (const one of pointers) expect(one.startsWith(pointer)).toBe(true);
      }
      expect(await gs.stored()).toBe(before);
      expect(gs.bugs).toEqual([]);
    },
  );

  it('the payloads themselves are right, so that it is the type that was refused', async () => {
    const session = await gs.posted('/sessions', whole);
    expect(session).toMatchObject({ state: 'reported', kind: 'community-supervision' });
    expect(await gs.posted('/sessions', criticism)).toMatchObject({ draft: criticism.draft });
    expect(await gs.posted('/published-figures', figure)).toMatchObject(figure);
  });
});

const anything = fc.jsonValue({ maxDepth: 3 });
const strange = fc.constantFrom<unknown>(
  '\u0000',
  '\u202e',
  '\ud800',
  '__proto__',
  'constructor',
  '',
  'ế'.repeat(3000),
  '2024-02-30',
  '9999-12-31',
  Number.MAX_SAFE_INTEGER,
  -1,
  1e21,
  -0,
  [[[[[]]]]],
  { __proto__: null, a: 1 },
);

describe('whatever is sent', () => {
  it('is answered below 500, and with a problem when it is wrong', async () => {
    const places = placesOf(whole).map((one) => one.path);
    const mutations = fc.array(fc.tuple(fc.constantFrom(...places), fc.oneof(anything, strange)), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        let payload: unknown = whole;
        for (const [path, value] of changes) {
          const known = placesOf(payload).some((one) => pointerOf(one.path) === pointerOf(path));
          if (known) payload = replaced(payload, path, value);
        }
        const answer = await gs.post('/sessions', payload);
        expect(answer.status).toBeLessThan(500);
        if (answer.status !== 201) await problemOf(answer);
        expect(gs.bugs).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('as bytes that may be no JSON at all, too', async () => {
    const text = JSON.stringify(whole);
    const cut = fc.tuple(fc.nat(text.length), fc.string({ maxLength: 5 }), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(cut, async ([at, by, length]) => {
        const answer = await gs.raw('/sessions', text.slice(0, at) + by + text.slice(at + length));
        expect(answer.status).toBeLessThan(500);
        if (answer.status !== 201) await problemOf(answer);
        expect(gs.bugs).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever is asked', () => {
  const names = fc.constantFrom(
    ...['unit', 'own', 'from', 'to', 'kind', 'form', 'lead', 'leadType', 'level', 'topic', 'body'],
    ...['measure', 'limit', 'cursor', 'state', 'type', 'severity', 'addressee', 'addresseeGroup'],
    ...['by', 'map', 'after', 'q', 'on', 'under', '__proto__', 'x'],
  );
  const values = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '35@0',
      '35',
      'VN',
      '13285@0',
      'true',
      '2024-01-01',
      '2010-01-01',
      '2099-12-31',
    ),
    fc.constantFrom(
      'supervision',
      'held',
      'front',
      'sessions',
      'letters',
      'planned',
      'commune',
      '500',
    ),
    fc.constantFrom(
      'kind,lead',
      'unit,month',
      'then',
      'now',
      '0',
      '-1',
      '\u0000',
      '\u202e',
      'constructor',
    ),
  );
  const paths = readRoutes.map((route) => route.path.replace('{id}', 'abc'));
  const query = fc.array(fc.tuple(names, values), { maxLength: 4 });

  it('is answered below 500, and with a problem when it is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), query, async (path, pairs) => {
        const answer = await gs.get(`${path}?${new URLSearchParams(pairs)}`);
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) await problemOf(answer);
        expect(gs.bugs).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('at any address', async () => {
    const part = fc.oneof(
      fc.webPath(),
      fc.string().map(encodeURIComponent),
      fc.constantFrom('%', '..', '%2e%2e'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '/sessions', '/findings', '/registers'),
        part,
        async (base, rest) => {
          const answer = await gs.get(`${base}/${rest.replace(/^\/+/, '')}`);
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) await problemOf(answer);
          expect(gs.bugs).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
