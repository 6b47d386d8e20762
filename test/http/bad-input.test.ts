import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, pointersOf, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  communitySupervision,
  criticism,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
let before: number;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  before = await gs.stored();
});
afterAll(() => engine.stop());

const held = (over: object = {}) => ({ ...supervision({ held: HELD }), ...over });
const withRecommendation = (over: object) =>
  held({ findings: [finding({ recommendations: [{ ...recommendation(), ...over }] })] });
const withMoney = (proposed: unknown) =>
  withRecommendation({ amounts: { moneyRecovered: { proposed } } });
const R0 = '/findings/0/recommendations/0';
const MONEY = `${R0}/amounts/moneyRecovered/proposed`;

/** What is sent, how it is answered, and which member is named. */
const cases: [name: string, payload: unknown, status: number, code: string, pointer: string][] = [
  ['a kind that is none', held({ kind: 'inspection' }), 400, 'invalid_value', '/kind'],
  ['a form that is none', held({ form: 'xx' }), 400, 'invalid_value', '/form'],
  [
    'a finding type that is none',
    held({ findings: [{ ...finding(), type: 'crime' }] }),
    400,
    'invalid_value',
    '/findings/0/type',
  ],
  [
    'a confidence vote',
    held({ kind: 'council-supervision', form: 'GS-09', leadBody: `peoples-council:${COMMUNE}` }),
    422,
    'confidence-vote',
    '/form',
  ],
  ['an unknown place', held({ places: [COMMUNE, '99999@0'] }), 422, 'unknown-unit', '/places/1'],
  ['an unknown lead body', held({ leadBody: 'front:x' }), 422, 'unknown-body', '/leadBody'],
  [
    'an unknown addressee',
    withRecommendation({ addressee: 'x' }),
    422,
    'unknown-body',
    `${R0}/addressee`,
  ],
  ['an unknown topic', held({ topic: 'nothing' }), 422, 'unknown-topic', '/topic'],
  [
    'a unit not in force that day',
    held({ places: ['13285@2025-07-01'] }),
    422,
    'unit-not-in-force',
    '/places/0',
  ],
  [
    'a body not in force that day',
    held({ leadBody: 'front:13285@2025-07-01' }),
    422,
    'body-not-in-force',
    '/leadBody',
  ],
  [
    'days reversed',
    held({ held: { from: HELD.to, to: HELD.from } }),
    422,
    'days-reversed',
    '/held/to',
  ],
  [
    'a day in the future',
    held({ held: { from: '2024-06-01', to: '2024-06-02' } }),
    422,
    'day-in-future',
    '/held/to',
  ],
  [
    'a letter in the future',
    withRecommendation({ letter: { number: '1', on: '2030-01-01' } }),
    422,
    'day-in-future',
    `${R0}/letter/on`,
  ],
  [
    'a paper in the future',
    held({ documents: [{ kind: 'minutes', title: 'x', on: '2024-06-02' }] }),
    422,
    'day-in-future',
    '/documents/0/on',
  ],
  [
    'a day that does not exist',
    held({ held: { from: '2024-02-30', to: '2024-02-30' } }),
    400,
    'invalid_format',
    '/held/from',
  ],
  [
    'a day before 2010',
    held({ held: { from: '1975-04-30', to: '2024-01-01' } }),
    400,
    'day-range',
    '/held/from',
  ],
  ['negative money', withMoney(-1), 400, 'too_small', MONEY],
  ['fractional money', withMoney(0.5), 400, 'invalid_type', MONEY],
  ['money too large', withMoney(100_000_000_000_001), 400, 'too_big', MONEY],
  ['money past what a number holds', withMoney(2 ** 60), 400, 'too_big', MONEY],
  ['money as text', withMoney('5'), 400, 'invalid_type', MONEY],
  [
    'negative attendance',
    held({ held: { ...HELD, attendance: -1 } }),
    400,
    'too_small',
    '/held/attendance',
  ],
  ['51 findings', held({ findings: Array(51).fill(finding()) }), 400, 'too_big', '/findings'],
  [
    '201 recommendations in one finding',
    held({ findings: [finding({ recommendations: Array(201).fill(recommendation()) })] }),
    400,
    'too_big',
    '/findings/0/recommendations',
  ],
  [
    '201 recommendations in a call',
    held({
      findings: Array(3).fill(finding({ recommendations: Array(67).fill(recommendation()) })),
    }),
    422,
    'too-many-recommendations',
    '/findings',
  ],
  ['NUL', held({ subject: 'a\u0000b' }), 400, 'unreadable-characters', '/subject'],
  ['a bidi control', held({ subject: 'a\u202eb' }), 400, 'unreadable-characters', '/subject'],
  ['a lone surrogate', held({ subject: 'a\ud800' }), 400, 'unreadable-characters', '/subject'],
  [
    'a bidi control deep down',
    withRecommendation({ text: 'a\u2066b' }),
    400,
    'unreadable-characters',
    `${R0}/text`,
  ],
  ['NUL in an id', held({ leadBody: 'front:\u0000' }), 400, 'invalid_format', '/leadBody'],
  ['blank text', held({ subject: ' \t ' }), 400, 'unreadable-characters', '/subject'],
  ['empty text', held({ subject: '   ' }), 400, 'too_small', '/subject'],
  ['text too long', held({ subject: 'a'.repeat(1001) }), 400, 'too_big', '/subject'],
  ['an unknown member', held({ subjekt: 'x' }), 400, 'unrecognized_keys', '/subjekt'],
  [
    'an unknown member within',
    withRecommendation({ priority: 1 }),
    400,
    'unrecognized_keys',
    `${R0}/priority`,
  ],
  [
    'an unknown member of a fact',
    held({ held: { ...HELD, by: 'x' } }),
    400,
    'unrecognized_keys',
    '/held/by',
  ],
  [
    'a member called constructor',
    held({ constructor: { a: 1 } }),
    400,
    'unrecognized_keys',
    '/constructor',
  ],
  ['null for a member', held({ findings: null }), 400, 'invalid_type', '/findings'],
  ['a missing member', { ...supervision(), topic: undefined }, 400, 'invalid_type', '/topic'],
  [
    'findings of what was not held',
    { ...supervision(), findings: [finding()] },
    422,
    'not-held',
    '/findings',
  ],
  [
    'a report of what was not held',
    { ...supervision(), report: { number: '1', on: '2024-05-01' } },
    422,
    'not-held',
    '/report',
  ],
  ['the form through the boards', held({ form: 'through-boards' }), 422, 'through-boards', '/form'],
  ['joined without a host', held({ form: 'joined' }), 422, 'host-required', '/hostBody'],
  [
    'a lead of another kind',
    held({ leadBody: `department:${COMMUNE}` }),
    422,
    'lead-wrong',
    '/leadBody',
  ],
  [
    'a violation in criticism',
    { ...criticism({ held: HELD }), findings: [finding()] },
    422,
    'opinion-only-on-drafts',
    '/findings/0/type',
  ],
  [
    'a secret project',
    communitySupervision({ project: { name: 'Kho', secret: true } }),
    422,
    'secret-project',
    '/project/secret',
  ],
  [
    "a community board's recommendation issued unconfirmed",
    communitySupervision({
      held: HELD,
      findings: [finding({ recommendations: [recommendation({ letter: LETTER })] })],
    }),
    422,
    'confirmation-missing',
    `${R0}/confirmation`,
  ],
  ['a list', [held()], 400, 'invalid_type', ''],
  ['a text', 'session', 400, 'invalid_type', ''],
  ['a number', 5, 400, 'invalid_type', ''],
  ['null', null, 400, 'invalid_type', ''],
  ['nothing in it', {}, 400, 'invalid_value', '/kind'],
];

describe('bad input is a problem that names the member, and nothing is stored', () => {
  it.each(cases)('%s', async (_name, payload, status, code, pointer) => {
    const answer = await gs.post('/sessions', payload);
    expect(answer.status).toBe(status);
    const problem = await problemOf(answer);
    expect(problem.errors).toContainEqual({
      pointer,
      code,
      vi: expect.any(String),
      en: expect.any(String),
    });
    expect(await gs.stored()).toBe(before);
    expect(gs.bugs).toEqual([]);
  });

  it('the form through the boards is answered with what to do instead', async () => {
    const problem = await problemOf(await gs.post('/sessions', held({ form: 'through-boards' })));
    for (const text of [problem.detail, problem.en.detail]) {
      expect(text).toContain('guidedBy');
      expect(text).toContain('people-inspection');
    }
  });

  it('several mistakes are told at once', async () => {
    const problem = await problemOf(
      await gs.post('/sessions', { kind: 'x', subject: 'a\u0000', foo: 1, leadBody: 5 }),
    );
    expect(pointersOf(problem).sort()).toEqual([
      '/foo',
      '/kind',
      '/leadBody',
      '/subject',
      '/topic',
    ]);
  });
});

describe('bad input to what exists', () => {
  let id: string;
  beforeAll(async () => {
    const session: Json = await gs.posted(
      '/sessions',
      communitySupervision({
        held: HELD,
        findings: [finding({ recommendations: [recommendation(), recommendation()] }), finding()],
      }),
    );
    id = session.id;
    before = await gs.stored();
  });

  it.each<[string, (id: string) => [string, unknown], number, string, string]>([
    [
      'a report of tomorrow',
      (s) => [`/sessions/${s}/report`, { number: '1', on: '2024-06-02' }],
      422,
      'day-in-future',
      '/on',
    ],
    [
      'no number',
      (s) => [`/sessions/${s}/report`, { on: '2024-05-20' }],
      400,
      'invalid_type',
      '/number',
    ],
    [
      'no findings',
      (s) => [`/sessions/${s}/findings`, { findings: [] }],
      400,
      'too_small',
      '/findings',
    ],
    [
      '51 findings',
      (s) => [`/sessions/${s}/findings`, { findings: Array(51).fill(finding()) }],
      400,
      'too_big',
      '/findings',
    ],
    [
      'no reason',
      (s) => [`/findings/${s}.f2/dismiss`, { on: '2024-05-20' }],
      400,
      'invalid_type',
      '/reason',
    ],
    [
      'an unknown finding',
      (s) => [`/findings/${s}.f9/confirm`, { on: '2024-05-20' }],
      404,
      'unknown-finding',
      '',
    ],
    [
      'an unknown recommendation',
      (s) => [`/recommendations/${s}.f1.r9/confirm`, { on: '2024-05-20' }],
      404,
      'unknown-recommendation',
      '',
    ],
    [
      'unconfirmed',
      (s) => [`/recommendations/${s}.f1.r1/issue`, { letter: LETTER }],
      422,
      'confirmation-missing',
      '',
    ],
    [
      'unconfirmed, in a letter of many',
      (s) => [
        `/sessions/${s}/issue`,
        { letter: LETTER, recommendations: [`${s}.f1.r1`, `${s}.f1.r2`] },
      ],
      422,
      'confirmation-missing',
      '/recommendations/1',
    ],
    [
      'of another session',
      (s) => [`/sessions/${s}/issue`, { letter: LETTER, recommendations: ['abc.f1.r1'] }],
      404,
      'unknown-recommendation',
      '/recommendations/0',
    ],
    ['holding twice', (s) => [`/sessions/${s}/hold`, HELD], 409, 'illegal-step', ''],
    [
      'a number for a day',
      (s) => [`/sessions/${s}/close`, { on: 20240501 }],
      400,
      'invalid_type',
      '/on',
    ],
  ])('%s', async (_name, request, status, code, pointer) => {
    const [path, payload] = request(id);
    const answer = await gs.post(path, payload);
    expect(answer.status).toBe(status);
    expect((await problemOf(answer)).errors).toContainEqual(
      expect.objectContaining({ code, pointer }),
    );
    expect(await gs.stored()).toBe(before);
    expect(gs.bugs).toEqual([]);
  });
});
