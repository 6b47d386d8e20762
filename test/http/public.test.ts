import { rebuild } from '@giam-sat/views/rebuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import { anybody, publicAddresses } from '../support/public.ts';

let engine: TestEngine;
let stores: Stores;
let officer: Api;
let people: ReturnType<typeof anybody>;
beforeAll(async () => {
  engine = await testEngine();
});
beforeEach(async () => {
  stores = await engine.fresh();
  officer = await api(stores);
  people = anybody(stores);
});
afterEach(() => {
  expect([...officer.bugs, ...people.bugs]).toEqual([]);
});
afterAll(() => engine.stop());

const approval = { number: '12/QĐ-MTTQ', on: '2024-05-30' };
const paper = (on: string, number: string) => ({ document: { number, on }, receivedOn: on });

/** Every text an officer can write, each with a mark of its own; SHOWN marks what is for the public. */
const told = supervision({
  held: { ...HELD, attendance: 3 },
  subject: 'SHOWN nội dung',
  legalBasis: { code: 'citizens-petition', text: 'HIDDEN căn cứ' },
  programmeId: 'hidden-programme',
  delegationNo: 'HIDDEN đoàn',
  plan: { year: 2024, line: 'HIDDEN dòng', document: { number: 'HIDDEN/KH', on: '2024-03-01' } },
  notice: { on: '2024-04-20', number: 'HIDDEN/TB' },
  report: { number: 'SHOWN/BC', on: '2024-05-20' },
  places: [COMMUNE],
  supervisedBodies: [`peoples-committee:${COMMUNE}`],
  documents: [
    { kind: 'minutes', title: 'HIDDEN biên bản', number: 'HIDDEN/BB', on: '2024-05-03' },
    { kind: 'self-report', title: 'HIDDEN tự báo cáo', number: 'HIDDEN/TBC', on: '2024-05-02' },
    { kind: 'outline', title: 'HIDDEN đề cương', number: 'HIDDEN/DC', on: '2024-05-02' },
    { kind: 'other', title: 'HIDDEN khác', number: 'HIDDEN/K', on: '2024-05-02' },
    { kind: 'report', title: 'HIDDEN tên báo cáo', number: 'SHOWN/B', on: '2024-05-20' },
  ],
  findings: [
    finding({
      text: `SHOWN phát hiện ${'dài '.repeat(200)}hết`,
      evidence: 'HIDDEN chứng cứ',
      severity: 'to-remedy',
      recommendations: [
        recommendation({
          text: '=SHOWN("kiến nghị")',
          letter: { ...LETTER, signedBy: 'HIDDEN người ký' },
          dueOn: '2024-07-01',
          peopleDisciplined: 2,
          casesTransferred: 1,
          amounts: { moneyRecovered: { proposed: 46_000_000 } },
        }),
        recommendation({
          text: 'HIDDEN gửi cấp ủy',
          addressee: `party-committee:${COMMUNE}`,
          letter: LETTER,
        }),
        recommendation({ text: 'HIDDEN bản soạn' }),
      ],
    }),
    finding({
      text: 'HIDDEN chưa duyệt',
      recommendations: [recommendation({ letter: LETTER, text: 'HIDDEN chưa duyệt' })],
    }),
  ],
});

async function recordTold(): Promise<string> {
  const { id } = await officer.posted('/sessions', told);
  const one = `/recommendations/${id}.f1.r1`;
  await officer.posted(`${one}/reply`, {
    ...paper('2024-05-20', 'HIDDEN/TL'),
    ...{ outcome: 'partly', reason: 'HIDDEN lý do trả lời' },
  });
  await officer.posted(`/recommendations/${id}.f1.r2/reply`, {
    ...paper('2024-05-20', 'HIDDEN/CU'),
    ...{ outcome: 'refused', reason: 'HIDDEN cấp ủy trả lời' },
  });
  return id;
}

async function publish(id: string, over: object = {}): Promise<Json> {
  const shown = { findings: [`${id}.f1`], recommendations: [`${id}.f1.r1`] };
  const answer = await officer.posted(`/sessions/${id}/publish`, { approval, ...shown, ...over });
  await officer.settle();
  return answer;
}

async function correct(id: string, changes: object): Promise<void> {
  const headers = { 'if-match': '*' };
  await officer.patch(`/sessions/${id}`, { reason: 'HIDDEN', changes }, { headers });
  await officer.settle();
}

/** By whoever may: the recorder of a finding, the signer of what was sent. */
async function mend(path: string, changes: object): Promise<void> {
  const as = { sub: 'a', org: told.leadBody, unit: COMMUNE, roles: ['recorder', 'signer'] };
  const sent = { as, headers: { 'if-match': '*' } };
  const answer = await officer.patch(path, { reason: 'HIDDEN', changes }, sent);
  expect(answer.status).toBe(200);
  await officer.settle();
}

async function everything(id: string): Promise<string> {
  const texts = publicAddresses(id).map(async (path) => (await people.ask(path)).text());
  return (await Promise.all(texts)).join('\n');
}

/** What stands of it under its addresses, and in the lists by what it was approved as. */
async function shownOf(id: string): Promise<Json> {
  const records = [`sessions/${id}`, `findings/${id}.f1`, `recommendations/${id}.f1.r1`];
  const lists = ['sessions', 'findings'].map((name) => `${name}?topic=land&to=2024-05-03`);
  return Promise.all(
    [...records, ...lists].map(async (path) => {
      const { asOf: _moves, ...shown } = await people.read(`/public/${path}`);
      return shown;
    }),
  );
}

const statusOf = async (path: string) => (await people.ask(path)).status;

describe('what was recorded', () => {
  it('is not public by default: as if it never existed', async () => {
    const id = await recordTold();
    await officer.settle();
    expect(await everything(id)).not.toMatch(/HIDDEN|hidden|SHOWN|12\/QĐ/);
    for (const [path, never] of [
      [`/public/sessions/${id}`, '/public/sessions/0000'],
      [`/public/findings/${id}.f1`, '/public/findings/0000.f1'],
      [`/public/recommendations/${id}.f1.r1`, '/public/recommendations/0000.f1.r1'],
    ] as const) {
      const [mine, nobodys] = [await people.ask(path), await people.ask(never)];
      expect([mine.status, await mine.text()]).toEqual([404, await nobodys.text()]);
    }
  });

  it('shows what was approved and nothing beside it, in any answer', async () => {
    const id = await recordTold();
    await publish(id);
    const all = await everything(id);
    expect(all).not.toMatch(/HIDDEN|hidden-/);
    for (const shown of ['SHOWN nội dung', 'SHOWN phát hiện', 'hết', 'SHOWN/BC', 'SHOWN/B"']) {
      expect(all).toContain(shown);
    }
    const session = await people.read(`/public/sessions/${id}`);
    expect(session).toMatchObject({
      id,
      approval,
      publishedOn: '2024-06-01',
      findings: [`${id}.f1`],
      recommendations: [`${id}.f1.r1`],
      held: HELD,
    });
    expect(session.held).not.toHaveProperty('attendance');
    const one = await people.read(`/public/recommendations/${id}.f1.r1`);
    expect(one).toMatchObject({
      state: 'partly-accepted',
      letter: LETTER,
      reply: { on: '2024-05-20', outcome: 'partly' },
      implementationDue: { on: '2024-07-01' },
    });
    expect(Object.keys(one)).not.toContain('peopleDisciplined');
    expect(await statusOf(`/public/findings/${id}.f2`)).toBe(404);
    expect(await statusOf(`/public/recommendations/${id}.f1.r2`)).toBe(404);
  });

  it('is gone when it is withdrawn, after a rebuild too', async () => {
    const id = await recordTold();
    await publish(id);
    await officer.posted(`/sessions/${id}/withdraw-publication`, { reason: 'HIDDEN nhầm' });
    await officer.settle();
    expect(await everything(id)).not.toMatch(/HIDDEN|SHOWN|12\/QĐ/);
    expect(await statusOf(`/public/sessions/${id}`)).toBe(404);
    await rebuilt();
    expect(await everything(id)).not.toMatch(/HIDDEN|SHOWN|12\/QĐ/);
  });

  it('is published again with another choice, the same after a rebuild', async () => {
    const id = await recordTold();
    await publish(id);
    await publish(id, { findings: [], approval: { number: '13/QĐ', on: '2024-05-31' } });
    expect(await statusOf(`/public/findings/${id}.f1`)).toBe(404);
    const before = await people.read(`/public/sessions/${id}`);
    expect(before).toMatchObject({ findings: [], approval: { number: '13/QĐ' } });
    await rebuilt();
    expect(await people.read(`/public/sessions/${id}`)).toEqual(before);
  });

  it('is shown with its later steps as they are now', async () => {
    const id = await recordTold();
    await publish(id);
    const withdrawal = {
      on: '2024-05-31',
      reason: 'HIDDEN',
      document: { number: 'HIDDEN', on: '2024-05-31' },
    };
    await officer.posted(`/recommendations/${id}.f1.r1/withdraw`, withdrawal);
    await officer.settle();
    expect(await people.read(`/public/recommendations/${id}.f1.r1`)).toMatchObject({
      state: 'withdrawn',
      endedOn: '2024-05-31',
    });
    expect(await everything(id)).not.toContain('HIDDEN');
  });

  it('is shown as it was approved: a correction is public when it is published anew', async () => {
    const id = await recordTold();
    await publish(id);
    const before = await shownOf(id);
    const changes = {
      subject: 'HIDDEN sửa',
      topic: 'environment',
      held: { from: '2024-05-02', to: '2024-05-04' },
    };
    await correct(id, changes);
    expect(await shownOf(id)).toEqual(before);
    const { publication } = await officer.read(`/sessions/${id}`);
    expect(publication).toMatchObject({ correctedOn: publication.on });
    await correct(id, { subject: 'SHOWN sửa' });
    await publish(id, { approval: { number: '14/QĐ', on: '2024-05-31' } });
    expect(await people.read(`/public/sessions/${id}`)).toMatchObject({
      subject: 'SHOWN sửa',
      topic: 'environment',
      held: { to: '2024-05-04' },
      approval: { number: '14/QĐ' },
    });
    const again = await officer.read(`/sessions/${id}`);
    expect(again.publication.correctedOn).toBeUndefined();
    const then = await shownOf(id);
    await correct(id, changes);
    await rebuilt();
    expect(await shownOf(id)).toEqual(then);
  });

  it('is shown part by part as it was approved, with the steps taken since', async () => {
    const id = await recordTold();
    await publish(id);
    const [f1, r1] = [`/findings/${id}.f1`, `/recommendations/${id}.f1.r1`];
    const amounts = { moneyRecovered: { proposed: 64_000_000 } };
    const before = await shownOf(id);
    await mend(f1, { text: 'HIDDEN sửa', severity: 'with-damage', amounts });
    await mend(r1, { text: 'HIDDEN sửa', product: 'HIDDEN sửa', amounts });
    expect(await shownOf(id)).toEqual(before);
    const { publication } = await officer.read(`/sessions/${id}`);
    expect(publication).toMatchObject({ correctedOn: publication.on });
    await officer.posted(`${f1}/confirm`, { on: '2024-05-30' });
    await officer.posted(`${r1}/report-done`, {
      ...paper('2024-05-30', 'HIDDEN/BC'),
      outcomes: { amounts: { moneyRecovered: { decided: 40_000_000 } } },
    });
    await officer.settle();
    const [, finding, recommendation] = before;
    const moneyRecovered = { proposed: 46_000_000, decided: 40_000_000 };
    const [, found, reported] = await shownOf(id);
    expect(found).toEqual({ ...finding, state: 'confirmed' });
    expect(reported).toMatchObject({
      ...{ text: recommendation.text, state: 'reported-done', amounts: { moneyRecovered } },
    });
    expect(await everything(id)).not.toContain('HIDDEN');
    await mend(f1, { text: 'SHOWN sửa' });
    await mend(r1, { text: 'SHOWN sửa', product: 'SHOWN sửa' });
    await publish(id, { approval: { number: '14/QĐ', on: '2024-05-31' } });
    for (const part of [f1, r1]) {
      expect(await people.read(`/public${part}`)).toMatchObject({ text: 'SHOWN sửa' });
    }
    const asked = await people.read(`/public${r1}`);
    expect(asked.amounts.moneyRecovered).toEqual({ ...moneyRecovered, proposed: 64_000_000 });
    const session = await officer.read(`/sessions/${id}`);
    expect(session.publication).not.toHaveProperty('correctedOn');
    // Of what is not public nothing changes there.
    await mend(`/findings/${id}.f2`, { text: 'HIDDEN' });
    const still = await officer.read(`/sessions/${id}`);
    expect(still.publication).not.toHaveProperty('correctedOn');
    const then = await shownOf(id);
    await mend(f1, { text: 'HIDDEN sửa' });
    await mend(r1, { text: 'HIDDEN sửa' });
    await rebuilt();
    expect(await shownOf(id)).toEqual(then);
  });

  it('leaves the public at once in the part whose correction is never public', async () => {
    const id = await recordTold();
    await publish(id);
    const named = { text: 'HIDDEN ông Nguyễn Văn A' };
    await mend(`/recommendations/${id}.f1.r1`, named);
    expect(await statusOf(`/public/recommendations/${id}.f1.r1`)).toBe(404);
    expect(await statusOf(`/public/findings/${id}.f1`)).toBe(200);
    await mend(`/findings/${id}.f1`, named);
    expect(await statusOf(`/public/findings/${id}.f1`)).toBe(404);
    expect(await people.read(`/public/sessions/${id}`)).toMatchObject({
      ...{ findings: [], recommendations: [] },
    });
  });

  it('leaves the public by itself when it went to a Party committee', async () => {
    const id = await recordTold();
    const one = `${id}.f2.r1`;
    await publish(id, { recommendations: [one] });
    expect(await statusOf(`/public/recommendations/${one}`)).toBe(200);
    await officer.posted(`/recommendations/${one}/transfer`, {
      ...paper('2024-05-25', '9/CV'),
      to: `party-committee:${COMMUNE}`,
    });
    await officer.settle();
    expect(await statusOf(`/public/recommendations/${one}`)).toBe(404);
    const session = await people.read(`/public/sessions/${id}`);
    expect(session.recommendations).toEqual([]);
  });

  it('refuses what is never public over HTTP, with nothing stored', async () => {
    const id = await recordTold();
    const before = await officer.stored();
    const refused = await officer.post(`/sessions/${id}/publish`, {
      approval,
      recommendations: [`${id}.f1.r2`, `${id}.f1.r3`],
    });
    const { status, errors } = await problemOf(refused);
    expect(status).toBe(422);
    expect(errors.map((one: Json) => one.code)).toEqual(['party-never-public', 'not-sent-out']);
    expect(await officer.stored()).toBe(before);
  });
});

describe('public lists', () => {
  it('are filtered, and searched with and without accents', async () => {
    const id = await recordTold();
    await publish(id);
    const found = async (query: string) =>
      (await people.read(`/public/findings?${query}`)).items.map((one: Json) => one.id);
    for (const query of [
      'q=phat+hien',
      'q=Phát+hiện',
      'unit=13285@0',
      'unit=35@0',
      'kind=supervision',
      'topic=land',
      'state=recorded',
      'from=2024-05-03&to=2024-05-03',
    ]) {
      expect(await found(query), query).toEqual([`${id}.f1`]);
    }
    for (const query of [
      'q=khong',
      'q=!',
      'unit=13288@0',
      'kind=criticism',
      'topic=budget',
      'state=confirmed',
      'from=2024-05-04',
    ]) {
      expect(await found(query), query).toEqual([]);
    }
  });

  it('refuse a filter that is unknown or does not apply, in both languages', async () => {
    for (const path of [
      '/public/sessions?addressee=x',
      '/public/findings?state=issued',
      '/public/figures?from=2024-01-01&to=2024-12-31&by=form',
      '/public/figures?from=2000-01-01&to=2024-12-31',
      '/public/figures?from=2024-01-01',
      '/public/figures/people?unit=13285@0',
      '/public/sessions?unit=99',
      '/public/sessions?from=2024-02-01&to=2024-01-01',
      '/public/sessions?cursor=x',
    ]) {
      const problem = await problemOf(await people.ask(path));
      expect([problem.status, problem.code], path).toEqual([400, 'invalid-query']);
    }
  });

  it('are pages that lead on to each other', async () => {
    for (let at = 0; at < 3; at += 1) {
      const { id } = await officer.posted('/sessions', told);
      await publish(id, { recommendations: [] });
    }
    const first = await people.read('/public/sessions?limit=2');
    const second = await people.read(first.next);
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    const csv = await people.ask('/public/sessions?limit=2&format=csv');
    expect(csv.headers.get('link')).toMatch(/^<\/public\/sessions\?.*cursor=.*>; rel="next"$/);
  });

  it('are CSV that a spreadsheet opens without running it', async () => {
    const id = await recordTold();
    await publish(id);
    const answer = await people.ask('/public/recommendations', { accept: 'text/csv' });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const [head = '', row = ''] = text.split('\r\n');
    expect(row).toContain(`"'=SHOWN(""kiến nghị"")"`);
    expect(row).toContain('46000000');
    const { tables } = await people.read('/public/schema');
    const table = tables.find((one: Json) => one.url.startsWith('/public/recommendations'));
    expect(head.split(',')).toEqual(table.tableSchema.columns.map((one: Json) => one.name));
  });

  it('may be kept for a minute, and say when nothing changed', async () => {
    const id = await recordTold();
    await publish(id);
    const first = await people.ask('/public/sessions');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = first.headers.get('etag') ?? '';
    const again = await people.ask('/public/sessions', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const missing = await people.ask('/public/sessions/0000', { 'if-none-match': '*' });
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });
});

async function rebuilt(): Promise<void> {
  const on = { ...stores, pause: async () => undefined, random: Math.random };
  const { differences } = await rebuild({
    ...on,
    progress: () => undefined,
    broken: (name) => {
      throw new Error(name);
    },
  });
  expect(differences).toEqual([]);
}
