import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activities, dialogues, trainings } from '../support/activities.ts';
import {
  type Api,
  api,
  COUNTRY_OFFICER,
  type Json,
  pointersOf,
  problemOf,
} from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { meetings } from '../support/models-and-meetings.ts';
import { pointerOf, wrongTypes } from '../support/mutations.ts';
import { COMMUNE, front, OTHER_COMMUNE } from '../support/payloads.ts';
import { postActivities } from '../support/post-activities.ts';

let engine: TestEngine;
let gs: Api;
let recorded: Json[];
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  recorded = await postActivities(gs);
});
afterAll(() => engine.stop());

const codeOf = async (response: Response) => [response.status, (await problemOf(response)).code];

describe('forty real-looking activities', () => {
  it('are answered as they were told, with what the organiser was on that day', () => {
    expect(recorded.length).toBe(40);
    for (const [at, one] of recorded.entries()) {
      const { leadBody, ...told } = activities[at] ?? dialogues[0] ?? {};
      expect(one).toMatchObject({ ...told, state: 'recorded', version: 1 });
      expect(one.lead.id).toBe(leadBody);
      expect(one.possible).toEqual(['correct', 'withdraw']);
    }
  });

  it('are read again the same, at the address they were recorded at', async () => {
    const answer = await gs.post('/activities', trainings[2]);
    const location = answer.headers.get('location') ?? '';
    const text = await answer.text();
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"1"']);
    const read = await gs.get(location);
    expect([read.status, read.headers.get('etag'), await read.text()]).toEqual([200, '"1"', text]);
    const { id }: Json = JSON.parse(text);
    await gs.posted(`/activities/${id}/withdraw`, { reason: 'chỉ để thử' });
    await gs.settle();
  });
});

describe('an address', () => {
  it('without a record is a 404, a method it does not take a 405', async () => {
    expect(await codeOf(await gs.get('/activities/abc'))).toEqual([404, 'not-found']);
    expect(await codeOf(await gs.get('/activities/A.b'))).toEqual([404, 'not-found']);
    expect(await codeOf(await gs.ask('DELETE', '/activities/abc'))).toEqual([
      405,
      'method-not-allowed',
    ]);
    const nobody = await gs.post('/activities/abc/withdraw', { reason: 'x' });
    expect(await codeOf(nobody)).toEqual([404, 'not-found']);
  });
});

describe('an activity changes', () => {
  const change = { reason: 'ghi sai số người dự', changes: { attendance: 55 } };

  it('by a correction that names the version looked at: 428, 412, 200', async () => {
    const { id } = await gs.posted('/activities', meetings[2]);
    const path = `/activities/${id}`;
    expect(await codeOf(await gs.patch(path, change))).toEqual([428, 'if-match-missing']);
    const stale = await gs.patch(path, change, { headers: { 'if-match': '"2"' } });
    expect(await codeOf(stale)).toEqual([412, 'version-mismatch']);
    const done = await gs.patch(path, change, { headers: { 'if-match': '"1"' } });
    expect([done.status, done.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await gs.read(path)).toMatchObject({ attendance: 55, version: 2, state: 'recorded' });
  });

  it('and moves in lists and figures with its correction', async () => {
    const measures = async (unit: string) =>
      (await gs.read(`/figures/activities?unit=${unit}&from=2024-01-01&to=2024-12-31`)).rows.map(
        (row: Json) => row.measures,
      );
    const on = { from: '2024-02-01', to: '2024-02-01' };
    const { id } = await gs.posted('/activities', { ...meetings[0], held: on });
    await gs.settle();
    expect([await measures(COMMUNE), await measures(OTHER_COMMUNE)]).toEqual([
      [{ meetings: 12 }],
      [],
    ]);
    const leadBody = `peoples-committee:${OTHER_COMMUNE}`;
    const moved = { reason: 'nhầm xã', changes: { leadBody, number: 5 } };
    await gs.patch(`/activities/${id}`, moved, { headers: { 'if-match': '"1"' } });
    await gs.settle();
    expect([await measures(COMMUNE), await measures(OTHER_COMMUNE)]).toEqual([
      [],
      [{ meetings: 5 }],
    ]);
    await gs.posted(`/activities/${id}/withdraw`, { reason: 'ghi nhầm' });
    await gs.settle();
    expect(await measures('35@0')).toEqual([]);
  });

  it('once withdrawn no more', async () => {
    const { id } = await gs.posted('/activities', meetings[1]);
    const withdraw = { reason: 'ghi trùng' };
    const first = await gs.posted(`/activities/${id}/withdraw`, withdraw, { key: 'w1' });
    expect(first).toMatchObject({ state: 'withdrawn', withdrawnFor: 'ghi trùng', possible: [] });
    expect(await gs.posted(`/activities/${id}/withdraw`, withdraw, { key: 'w1' })).toEqual(first);
    const again = await gs.post(`/activities/${id}/withdraw`, withdraw);
    expect(again.status).toBe(409);
    expect(await problemOf(again)).toMatchObject({ code: 'illegal-step', possible: [] });
    const headers = { 'if-match': '"2"' };
    const late = await gs.patch(`/activities/${id}`, change, { headers });
    expect(await codeOf(late)).toEqual([409, 'illegal-step']);
  });

  it('only by who writes for its unit', async () => {
    const as = { sub: 'x', org: front(OTHER_COMMUNE), unit: OTHER_COMMUNE };
    const other = await gs.post('/activities', meetings[0], { as });
    expect(other.status).toBe(403);
    expect(pointersOf(await problemOf(other))).toEqual(['/leadBody']);
    const { id } = await gs.posted('/activities', meetings[0]);
    const withdraw = await gs.post(`/activities/${id}/withdraw`, { reason: 'x' }, { as });
    expect(await codeOf(withdraw)).toEqual([404, 'not-found']);
    const headers = { 'if-match': '"1"' };
    const corrected = await gs.patch(`/activities/${id}`, change, { as, headers });
    expect(await codeOf(corrected)).toEqual([404, 'not-found']);
    const own = await gs.post('/activities', meetings[1], { as });
    expect(own.status).toBe(201);
  });
});

describe('the same key', () => {
  it('twenty times at once records one activity, with one answer', async () => {
    const twenty = { key: 'twenty', as: COUNTRY_OFFICER };
    const before = await gs.stored();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => gs.post('/activities', dialogues[3], twenty)),
    );
    expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1);
    expect(await gs.stored()).toBe(before + 1);
    const other = await gs.post('/activities', dialogues[4], twenty);
    expect(await codeOf(other)).toEqual([422, 'idempotency-key-reused']);
  });
});

const documents = [{ kind: 'decision', title: 'Quyết định', number: '1', on: '2022-01-05' }];
const described = {
  leadBody: `party-committee:${COMMUNE}`,
  subject: 'x',
  topic: 'land',
  documents,
};
const held = { from: '2022-01-05', to: '2022-01-06' };
const ofDialogue = { leader: 'both', attendance: 9, issuesRaised: 3, issuesAnswered: 2 };
const ofModel = { recognised: { number: '5-QĐ/ĐU', on: '2022-01-05' }, field: 'Kinh tế' };
const ofMeeting = { meeting: 'workers', attendance: 9, number: 2 };
/** Every member of every schema once. */
const whole = [
  { kind: 'dialogue', ...described, held, ...ofDialogue },
  { kind: 'training', ...described, held, attendances: 30 },
  { kind: 'model', ...described, ...ofModel },
  { kind: 'meeting', ...described, held, ...ofMeeting },
];
const everything = { ...described, held, ...ofDialogue, attendances: 3, ...ofModel, ...ofMeeting };
const removable = ['topic', 'attendance', 'issuesRaised', 'issuesAnswered', 'field'];
const writes: [method: 'post' | 'patch', path: string, payload: Json][] = [
  ...whole.map((one): [method: 'post', path: string, payload: Json] => ['post', '', one]),
  ['patch', '/{id}', { reason: 'nhầm', changes: everything }],
  ['post', '/{id}/withdraw', { reason: 'trùng' }],
];

describe('a member of the wrong type', () => {
  it.each(writes)(
    '%s /activities%s %j is a 400 that points to it',
    async (method, path, payload) => {
      const before = await gs.stored();
      const id = recorded[0].id;
      for (const { path: at, value, payload: wrong } of wrongTypes(payload)) {
        const pointer = pointerOf(at);
        if (value === null && removable.some((one) => pointer === `/changes/${one}`)) continue;
        const headers = { 'if-match': '"1"' };
        const answer = await gs[method](`/activities${path.replace('{id}', id)}`, wrong, {
          headers,
        });
        expect(answer.status, `${pointer} ${JSON.stringify(value)}`).toBe(400);
        const pointers = pointersOf(await problemOf(answer));
        expect(pointers.length).toBeGreaterThan(0);
        for (const one of pointers) expect(one.startsWith(pointer)).toBe(true);
      }
      expect(await gs.stored()).toBe(before);
    },
  );

  it.each(whole)('the $kind itself is right, and a member of another kind is not', async (one) => {
    const answer = await gs.posted('/activities', one);
    expect(answer).toMatchObject({ kind: one.kind, documents });
    for (const [name, value] of Object.entries(everything)) {
      if (name in one) continue;
      const wrong = await gs.post('/activities', { ...one, [name]: value });
      expect(wrong.status, name).toBe(400);
      expect(pointersOf(await problemOf(wrong))).toEqual([`/${name}`]);
      const headers = { 'if-match': '"1"' };
      const change = { reason: 'nhầm', changes: { [name]: value } };
      const changed = await gs.patch(`/activities/${answer.id}`, change, { headers });
      expect(await codeOf(changed)).toEqual([422, 'not-of-kind']);
    }
  });
});

it('nothing of all this was a defect of ours', () => {
  expect(gs.bugs).toEqual([]);
});
