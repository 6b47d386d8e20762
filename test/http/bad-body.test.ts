import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { HELD, supervision } from '../support/payloads.ts';

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
