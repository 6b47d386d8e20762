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

const valid = JSON.stringify(held());
const padded = (bytes: number) => valid.padEnd(bytes, ' ');
const within = (text: string) => valid.replace('{', `{${text},`);

/** Bodies as they come over the wire. */
const bodies: [name: string, body: string | undefined, status: number, code: string][] = [
  ['malformed JSON', '{"kind": "supervision",}', 400, 'malformed-json'],
  ['JSON cut off', valid.slice(0, -5), 400, 'malformed-json'],
  ['two values', `${valid}${valid}`, 400, 'malformed-json'],
  ['no body', undefined, 400, 'malformed-json'],
  ['an empty body', '', 400, 'malformed-json'],
  ['a bare word', 'NaN', 400, 'malformed-json'],
  ['a NUL byte', `${valid}\u0000`, 400, 'malformed-json'],
  ['one byte over 128 KB', padded(128 * 1024 + 1), 413, 'too-large'],
  ['1 MB', padded(1024 * 1024), 413, 'too-large'],
  ['a number past all numbers', within('"programmeId": 1e400'), 400, 'invalid-payload'],
  ['a lone surrogate escape', within('"programmeId": "a\\ud800"'), 400, 'invalid-payload'],
  ['__proto__', within('"__proto__": {"kind": "criticism"}'), 400, 'invalid-payload'],
  ['__proto__ past all numbers', within('"__proto__": 1e400'), 400, 'invalid-payload'],
  ['__proto__ within', valid.replace('"held":{', '"held":{"__proto__":1,'), 400, 'invalid-payload'],
  ['deep nesting', within(`"places": ${'['.repeat(60_000)}${']'.repeat(60_000)}`), 400, 'too-deep'],
  [
    'thousands of unknown members',
    `{${Array.from({ length: 12_000 }, (_, at) => `"k${at}":1`)}}`,
    400,
    'too-deep',
  ],
  ['17 levels', within(`"places": ${'['.repeat(16)}${']'.repeat(16)}`), 400, 'too-deep'],
  ['16 levels', within(`"places": ${'['.repeat(15)}${']'.repeat(15)}`), 400, 'invalid-payload'],
  [
    'brackets in a text',
    within(`"places": "${'['.repeat(99)}\\"${'{'.repeat(99)}"`),
    400,
    'invalid-payload',
  ],
  ['a string that does not end', `{"a": "${'['.repeat(99)}\\`, 400, 'malformed-json'],
  ['10,001 members', within(`"places": [${Array(10_000).fill(1)}]`), 400, 'too-deep'],
];

describe('a body that can not be taken', () => {
  it.each(bodies)('%s', async (_name, body, status, code) => {
    const answer = await gs.raw('/sessions', body);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
    expect(await gs.stored()).toBe(before);
    expect(gs.bugs).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonx',
    '',
  ])('sent as %j is a 415', async (type) => {
    const answer = await gs.raw('/sessions', valid, { headers: { 'content-type': type } });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([415, 'not-json']);
    expect(await gs.stored()).toBe(before);
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'APPLICATION/JSON;charset=UTF-8',
  ])('sent as %j is taken', async (type) => {
    const answer = await gs.raw('/sessions', '{}', { headers: { 'content-type': type } });
    expect((await problemOf(answer)).code).toBe('invalid-payload');
  });
});

describe('an Idempotency-Key', () => {
  it.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['with a space', 'a b'],
    ['not of ASCII', 'khóa'],
    ['two of them', 'a, b'],
  ])('%s is a 400', async (_name, key) => {
    const answer = await gs.post('/sessions', held(), { key });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([
      400,
      'idempotency-key-missing',
    ]);
    expect(await gs.stored()).toBe(before);
  });

  it('of 255 characters is taken', async () => {
    const answer = await gs.post('/sessions', held({ topic: 'x' }), { key: 'k'.repeat(255) });
    expect((await problemOf(answer)).code).toBe('unknown-topic');
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
