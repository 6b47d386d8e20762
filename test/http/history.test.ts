import { HistoryView } from '@giam-sat/contract/http/history-view';
import { SessionChanges } from '@giam-sat/domain/session/commands';
import {
  CORRECTED_MEMBERS,
  FINDING_MEMBERS,
  RECOMMENDATION_MEMBERS,
  REMOVABLE_MEMBERS,
} from '@giam-sat/domain/session/corrected-members';
import { FindingChanges, RecommendationChanges } from '@giam-sat/domain/session/part-changes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceApp } from '../../functions/evidence/evidence-app.ts';
import { type Api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { type TestFiles, testFiles } from '../support/file-store.ts';
import { ADDRESSED, followedApi, MONITOR as LOOKER } from '../support/followed-api.ts';
import { COMMUNE_NOW, paper, sent } from '../support/following.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
let store: TestFiles;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await followedApi(stores, '2026-03-10', 'history');
  store = await testFiles();
});
afterAll(async () => {
  await store.stop();
  await engine.stop();
});

const FRONT = `front:${COMMUNE_NOW}`;
const OFFICER: Persona = {
  ...{ sub: 'officer', org: FRONT, unit: COMMUNE_NOW },
  roles: ['recorder', 'signer'],
};
const MONITOR: Persona = { ...LOOKER, sub: 'who-looked' };
const document = (on: string) => ({ number: '7/MTTQ', on });

async function all(path: string, as: Persona = OFFICER, limit = 50): Promise<Json[]> {
  const items: Json[] = [];
  for (let next: string | null = `${path}?limit=${limit}`; next !== null; ) {
    const answer = await gs.get(next, as);
    expect([next, answer.status]).toEqual([next, 200]);
    const page: Json = await answer.json();
    expect(HistoryView.parse(page)).toEqual(page);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

/** Corrected, overdue, urged, extended, answered, verified, published; with a second one that stays a draft. */
async function eventful(): Promise<string> {
  gs.on('2026-03-10');
  const payload = sent('2026-03-02', { dueOn: '2026-06-30' }, { text: 'Bản nháp' });
  const [first] = payload.findings ?? [];
  const [one, two] = first?.recommendations ?? [];
  if (first === undefined || one === undefined || two === undefined) throw new Error('no two');
  const { letter: _letter, ...draft } = two;
  const findings = [{ ...first, recommendations: [one, draft] }];
  const { id, subject } = await gs.posted('/sessions', { ...payload, findings }, { as: OFFICER });
  const changes = { subject: `${subject} (sửa)`, held: { ...payload.held, attendance: 12 } };
  const corrected = await gs.patch(
    `/sessions/${id}`,
    { reason: 'Ghi thiếu', changes },
    { as: OFFICER, headers: { 'if-match': '*' } },
  );
  expect(corrected.status).toBe(200);
  const step = (day: string, action: string, input: object, as: Persona = OFFICER) => {
    gs.on(day);
    return gs.posted(`/recommendations/${id}.f1.r1/${action}`, input, { as });
  };
  await step('2026-04-20', 'urge', { document: document('2026-04-20') });
  const extension = { clock: 'implementation', to: '2026-07-31', reason: 'Mưa lũ' };
  await step('2026-04-21', 'extend', { ...extension, document: document('2026-04-21') });
  await step('2026-04-22', 'reply', { ...paper('2026-04-22'), outcome: 'accepted' }, ADDRESSED);
  await step('2026-05-08', 'report-done', paper('2026-05-08'), ADDRESSED);
  const result = { document: document('2026-05-10'), result: 'full', evidence: 'biên bản' };
  await step('2026-05-10', 'verify', result, MONITOR);
  gs.on('2026-05-12');
  const approval = { number: '1/TB', on: '2026-05-12' };
  const published = { approval, findings: [], recommendations: [`${id}.f1.r1`] };
  await gs.posted(`/sessions/${id}/publish`, published, { as: OFFICER });
  await gs.posted(`/sessions/${id}/withdraw-publication`, { reason: 'Nhầm số' }, { as: OFFICER });
  return id;
}

describe('the history of a session', () => {
  it('tells every event of its record, once, the latest day first', async () => {
    const id = await eventful();
    const items = await all(`/sessions/${id}/history`);
    const record = (await stores.ledger.read(`session#${id}`)).flatMap(({ events }) => events);
    expect(items).toHaveLength(record.length);
    expect(items.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(
      record.map((_, at) => at + 1),
    );
    const days = items.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().reverse());
    for (const { sequence, type, on, time, data } of items) {
      const stored: Json = record[sequence - 1];
      expect({ type, on, at: time, data }).toEqual({
        ...{ type: stored.type, on: stored.on, at: stored.at },
        data: JSON.parse(JSON.stringify(stored.data)),
      });
    }
    const types = new Set(items.map(({ type }) => type));
    for (const type of [
      ...['session.corrected', 'deadline.due-soon', 'deadline.overdue', 'step.proposed'],
      ...['recommendation.urged', 'deadline.moved', 'session.published'],
      ...['session.publication-withdrawn', 'recommendation.verified'],
    ]) {
      expect([type, types.has(type)]).toEqual([type, true]);
    }
  });

  it('shows of a correction each member as it stood and as it stands, and why', async () => {
    const id = await eventful();
    const [one] = (await all(`/sessions/${id}/history`)).filter(
      ({ type }) => type === 'session.corrected',
    );
    const { subject } = await gs.read(`/sessions/${id}`);
    expect(one.data.reason).toBe('Ghi thiếu');
    expect(one.changes).toEqual([
      { member: 'subject', before: subject.replace(' (sửa)', ''), after: subject },
      {
        member: 'held',
        before: expect.not.objectContaining({ attendance: 12 }),
        after: expect.objectContaining({ attendance: 12 }),
      },
    ]);
  });

  it('says who acted by body and by whose step it is, and names no person', async () => {
    const id = await eventful();
    const items = await all(`/sessions/${id}/history`);
    const by = (type: string) => items.find((one) => one.type === type)?.by;
    expect(by('session.recorded')).toMatchObject({ as: 'lead', roles: ['recorder'] });
    // Its letter was typed in with it: the recorder's doing and not the signer's.
    expect(by('recommendation.issued')).toMatchObject({ roles: ['recorder'] });
    expect(by('recommendation.urged')).toMatchObject({ as: 'lead', roles: ['signer'] });
    expect(by('recommendation.urged').body.id).toBe(FRONT);
    expect(by('recommendation.replied')).toMatchObject({ as: 'addressee', roles: ['responder'] });
    expect(by('recommendation.replied').body.id).toBe(ADDRESSED.org);
    expect(by('recommendation.verified')).toMatchObject({ as: 'other', roles: ['monitor'] });
    expect(by('deadline.overdue')).toEqual({ as: 'clock', roles: [] });
    const moved = items.filter(({ type }) => type === 'deadline.moved');
    expect(moved.map((one) => [one.data.because, one.by.as])).toContainEqual(['extension', 'lead']);
    const text = JSON.stringify(items);
    for (const { sub } of [OFFICER, ADDRESSED, MONITOR]) expect(text).not.toContain(`"${sub}"`);
    expect(text).not.toMatch(/"(actor|sub|inside|secretHash)"/);
  });

  it('comes in pages that what is written meanwhile does not move', async () => {
    const id = await eventful();
    const whole = (await all(`/sessions/${id}/history`)).map(({ sequence }) => sequence);
    for (const limit of [1, 7]) {
      const paged = await all(`/sessions/${id}/history`, OFFICER, limit);
      expect(paged.map(({ sequence }) => sequence)).toEqual(whole);
    }
    const { next }: Json = await (await gs.get(`/sessions/${id}/history?limit=3`, OFFICER)).json();
    gs.on('2026-06-01');
    const reason = { document: document('2026-06-01'), reason: 'Tái diễn' };
    await gs.posted(`/recommendations/${id}.f1.r1/reopen`, reason, { as: OFFICER });
    const { items }: Json = await (await gs.get(next, OFFICER)).json();
    expect(items.map(({ sequence }: Json) => sequence)).toEqual(whole.slice(3, 6));
  });

  it.each(['limit=0', 'limit=501', 'cursor=x', 'unit=35@0'])('refuses ?%s', async (query) => {
    const { id } = await gs.posted('/sessions', sent('2026-03-02'), { as: OFFICER });
    const answer = await gs.get(`/sessions/${id}/history?${query}`, OFFICER);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'invalid-query']);
  });
});

describe('who may know of it', () => {
  const COUNCIL: Persona = {
    ...{ sub: 'deputy', org: `peoples-council:${COMMUNE_NOW}`, unit: COMMUNE_NOW },
    roles: ['monitor'],
  };

  it('the other side: nothing of a draft, and it is said that something is left out', async () => {
    const id = await eventful();
    const page: Json = await (await gs.get(`/sessions/${id}/history?limit=500`, COUNCIL)).json();
    expect(page.restricted).toBe(true);
    expect(page.count).toBe(page.items.length);
    expect(JSON.stringify(page)).not.toContain(`${id}.f1.r2`);
    expect((await gs.get(`/recommendations/${id}.f1.r2/history`, COUNCIL)).status).toBe(404);
    const own: Json = await (await gs.get(`/sessions/${id}/history?limit=500`, OFFICER)).json();
    expect(own).not.toHaveProperty('restricted');
    expect(own.count).toBeGreaterThan(page.count);
  });

  it('the addressee: what happened to its recommendation, and nothing of the session', async () => {
    const id = await eventful();
    expect((await gs.get(`/sessions/${id}/history`, ADDRESSED)).status).toBe(404);
    const items = await all(`/recommendations/${id}.f1.r1/history`, ADDRESSED);
    expect(items.length).toBeGreaterThan(8);
    for (const { type, data } of items) {
      expect(type).toMatch(/^(recommendation|deadline|step)\./);
      expect(data.id).toBe(`${id}.f1.r1`);
    }
    // Who reads the session is also told when it was published, and when not any more.
    const whole = await all(`/recommendations/${id}.f1.r1/history`);
    const more = whole.filter(({ subject }) => subject === id).map(({ type }) => type);
    expect(more).toEqual(['session.publication-withdrawn', 'session.published']);
    expect(whole).toHaveLength(items.length + 2);
  });

  it('nobody is told whether there is one that they may not open', async () => {
    const id = await eventful();
    const other: Persona = { ...ADDRESSED, org: `department:${COMMUNE_NOW}` };
    for (const path of [`/sessions/${id}`, `/recommendations/${id}.f1.r1`]) {
      const answer = await gs.get(`${path}/history`, other);
      const never = await gs.get(`${path.replace(id, '0'.repeat(24))}/history`, other);
      expect([answer.status, await answer.text()]).toEqual([404, await never.text()]);
    }
  });

  it('a restricted file: the lead body and auditors, in the feed too', async () => {
    gs.on('2026-03-10');
    const { id } = await gs.posted('/sessions', sent('2026-03-02'), { as: OFFICER });
    const now = () => new Date('2026-03-10T05:00:00Z');
    const on = { ...stores, now, files: store.files, pause: async () => undefined };
    const app = evidenceApp({ ...on, random: Math.random }, () => undefined);
    const claims = { sub: 'officer', org: FRONT, unit: COMMUNE_NOW, roles: '[recorder]' };
    const file = { title: 'Danh sách kín', type: 'image/jpeg', size: 10, sha256: '0'.repeat(64) };
    const answer = await app.request(
      `/sessions/${id}/evidence`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': 'restricted',
          'no-state-secrets': 'confirmed',
        },
        body: JSON.stringify({ ...file, visibility: 'restricted' }),
      },
      { event: { requestContext: { authorizer: { jwt: { claims } } } } },
    );
    expect(answer.status).toBe(201);
    await gs.settle();
    for (const [as, isTold] of [
      [OFFICER, true],
      [COUNCIL, false],
      [MONITOR, false],
    ] as const) {
      const items = await all(`/sessions/${id}/history`, as);
      expect(JSON.stringify(items).includes('Danh sách kín')).toBe(isTold);
      const feed = await (await gs.get('/feed?limit=500', as)).text();
      expect(feed.includes('Danh sách kín')).toBe(isTold);
    }
  });
});

it('every member that can be corrected has its before and after', () => {
  const { shape } = SessionChanges;
  expect([...CORRECTED_MEMBERS].sort()).toEqual(Object.keys(shape).sort());
  const removable = CORRECTED_MEMBERS.filter((member) => shape[member].safeParse(null).success);
  expect(REMOVABLE_MEMBERS.toSorted()).toEqual(removable.toSorted());
  expect(FINDING_MEMBERS.toSorted()).toEqual(Object.keys(FindingChanges.shape).sort());
  expect(RECOMMENDATION_MEMBERS.toSorted()).toEqual(
    Object.keys(RecommendationChanges.shape).sort(),
  );
});
