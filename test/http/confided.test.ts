import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { caseCodeFrom, readCaseCode } from '@giam-sat/domain/confiding/case-code';
import { verify } from '@giam-sat/ledger/verify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type Confider, type Confiding, confiding } from '../support/confiding.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { COMMUNE, finding, front, HELD, OTHER_COMMUNE, supervision } from '../support/payloads.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
let confide: Confiding;
beforeAll(async () => {
  engine = await testEngine();
});
beforeEach(async () => {
  stores = await engine.fresh();
  gs = await api(stores);
  confide = confiding(stores);
});
afterAll(() => engine.stop());

const person = (sub: string, unit: string, roles: string): Confider => ({
  ...{ sub, org: front(unit), unit, roles },
});
const recorder = person('r', COMMUNE, 'recorder');
const signer = person('s', COMMUNE, 'signer');
const neighbour = person('n', OTHER_COMMUNE, 'recorder signer');
const auditor: Confider = { sub: 'au', org: 'front:VN', unit: 'VN', roles: 'auditor' };
const administrator: Confider = { sub: 'ad', roles: 'administrator' };
const superior = person('p', '35@0', 'monitor');

const aboutPerson = { position: 'Chủ tịch UBND phường' };
const session = async (): Promise<string> => {
  const payload = supervision({ held: HELD, aboutPerson, findings: [finding()] });
  return (await gs.posted('/sessions', payload)).id;
};
const stored = async (): Promise<Json[]> =>
  (await engine.client.send(new ScanCommand({ TableName: stores.names.personal }))).Items ?? [];

describe('the person a session is about (124-QĐ/TW)', () => {
  it('has a position in the record and a name only where names are kept', async () => {
    const id = await session();
    const kept = await confide.said(`/personal/sessions/${id}`, recorder, { name: 'Trần Văn Thử' });
    expect(kept).toEqual({ about: `session:${id}`, fields: ['name'] });
    const record = JSON.stringify(await stores.ledger.read(`session#${id}`));
    expect(record).toContain('Chủ tịch UBND phường');
    expect(record).not.toContain('Thử');
    for (const as of [recorder, signer, auditor]) {
      const { name } = await confide.said(`/personal/sessions/${id}`, as);
      expect(name).toBe('Trần Văn Thử');
    }
  });

  it('is not there for anybody but the lead body and the auditor, as if it never was', async () => {
    const id = await session();
    await confide.said(`/personal/sessions/${id}`, recorder, { name: 'Trần Văn Thử' });
    const never = await problemOf(await confide.send('/personal/sessions/nothing', auditor));
    for (const as of [neighbour, superior, administrator]) {
      const problem = await problemOf(await confide.send(`/personal/sessions/${id}`, as));
      expect(problem).toEqual(never);
    }
    expect((await confide.send(`/personal/sessions/${id}`, undefined)).status).toBe(401);
  });

  it('gets a new name by a new item, and the old one is gone', async () => {
    const id = await session();
    await confide.said(`/personal/sessions/${id}`, recorder, { name: 'Trần Văn Sai' });
    await confide.said(`/personal/sessions/${id}`, recorder, { name: 'Trần Văn Đúng' });
    expect((await stored()).map(({ text }) => text)).toEqual(['Trần Văn Đúng']);
  });

  it('written by many at once has each name as a fact and the last one kept', async () => {
    const id = await session();
    const names = Array.from({ length: 12 }, (_, at) => ({ name: `Nguyễn Văn ${at}` }));
    const answers = await Promise.all(
      names.map((name) => confide.send(`/personal/sessions/${id}`, recorder, name)),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    // Who lost every race is told to send again; nobody is told of an error.
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(confide.bugs).toEqual([]);
    const facts = await stores.ledger.read(`personal#session:${id}`);
    expect(facts).toHaveLength(answers.filter(({ status }) => status === 201).length);
    expect(await stored()).toHaveLength(1);
  });

  it('is written by the lead body only, once however often it is sent', async () => {
    const id = await session();
    const path = `/personal/sessions/${id}`;
    expect((await confide.send(path, neighbour, { name: 'A' })).status).toBe(404);
    expect((await confide.send(path, superior, { name: 'A' })).status).toBe(403);
    expect((await confide.send(path, auditor, { name: 'A' })).status).toBe(403);
    expect(await stored()).toEqual([]);
    for (let n = 0; n < 3; n += 1) await confide.said(path, recorder, { name: 'A' }, 'once');
    expect(await stored()).toHaveLength(1);
    expect(await stores.ledger.read(`personal#session:${id}`)).toHaveLength(1);
  });
});

describe('who may not even see the record', () => {
  it('is told nothing by writing either: the other side, an administrator, the country', async () => {
    const plan = supervision({ plan: { year: 2024 }, aboutPerson });
    const { id } = await gs.posted('/sessions', plan);
    const path = `/personal/sessions/${id}`;
    const never = await problemOf(
      await confide.send('/personal/sessions/nothing', recorder, { name: 'A' }),
    );
    const council = {
      sub: 'c',
      org: `peoples-council:${COMMUNE}`,
      unit: COMMUNE,
      roles: 'recorder',
    };
    const country = { ...administrator, org: 'front:VN', unit: 'VN' };
    for (const as of [council, country, { ...recorder, roles: 'responder' }]) {
      expect(await problemOf(await confide.send(path, as, { name: 'A' }))).toEqual(never);
    }
    // Who sees it and may not is told so.
    expect((await confide.send(path, superior, { name: 'A' })).status).toBe(403);
    expect((await confide.send(path, { ...auditor, unit: undefined }, { name: 'A' })).status).toBe(
      403,
    );
    expect(await stored()).toEqual([]);
  });
});

describe('an informant', () => {
  const told = { receivedBy: front(COMMUNE), identity: 'Bà Nguyễn Thị Kín', contact: '0912345678' };
  const purpose = { purpose: 'Xác minh nội dung phản ánh về thu quỹ' };

  it('is reached by a random code, for a purpose, and every reading is a fact', async () => {
    const { caseCode } = await confide.said('/informants', recorder, told);
    expect(readCaseCode(caseCode)).toBe(caseCode);
    const asked = { caseCode: caseCode.toLowerCase(), ...purpose };
    const key = 'the-same-key';
    for (let n = 1; n <= 3; n += 1) {
      const found = await confide.said('/informants/readings', recorder, asked, key);
      expect(found).toEqual({ identity: told.identity, contact: told.contact });
    }
    const keys: string[] = [];
    for await (const page of stores.ledger.keys()) keys.push(...page.map(({ record }) => record));
    const [record = ''] = keys.filter((one) => one.startsWith('case#'));
    const events = (await stores.ledger.read(record)).flatMap((append) => append.events);
    expect(events.map(({ type }) => type)).toEqual([
      'informant.recorded',
      ...Array.from({ length: 3 }, () => 'informant.read'),
    ]);
    expect(events.at(-1)).toMatchObject({ actor: { sub: 'r' }, data: purpose });
    expect(JSON.stringify(events)).not.toMatch(/Kín|0912/);
  });

  it('sent twice gets one code', async () => {
    const first = await confide.said('/informants', recorder, told, 'twice');
    expect(await confide.said('/informants', recorder, told, 'twice')).toEqual(first);
  });

  it('is not there for another body, an auditor, or without a purpose', async () => {
    const { caseCode } = await confide.said('/informants', recorder, told);
    const answers = [
      await confide.send('/informants/readings', neighbour, { caseCode, ...purpose }),
      await confide.send('/informants/readings', auditor, { caseCode, ...purpose }),
      await confide.send('/informants/readings', recorder, { caseCode: 'x', ...purpose }),
    ];
    const problems = await Promise.all(answers.map(problemOf));
    expect(problems.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(problems[0]).toEqual(problems[2]);
    const without = await confide.send('/informants/readings', recorder, {
      caseCode,
      purpose: 'xem',
    });
    expect(without.status).toBe(400);
  });

  it('is not searched for: five wrong codes and the account waits', async () => {
    const { caseCode } = await confide.said('/informants', recorder, told);
    for (let n = 0; n < 5; n += 1) {
      const code = caseCodeFrom(Uint8Array.from({ length: 16 }, (_, at) => at + n));
      const wrong = { caseCode: code, ...purpose };
      expect((await confide.send('/informants/readings', recorder, wrong)).status).toBe(404);
    }
    const asked = { caseCode, ...purpose };
    const answer = await confide.send('/informants/readings', recorder, asked);
    expect((await problemOf(answer)).code).toBe('too-many-tries');
    confide.at('2024-06-01T05:16:00Z');
    expect((await confide.send('/informants/readings', recorder, asked)).status).toBe(201);
  });
});

describe('a purge', () => {
  const why = { reason: 'Hết mục đích lưu giữ', document: { number: '5/QĐ', on: '2024-05-30' } };

  it('takes two persons, leaves figures and the chain whole, and says that it was', async () => {
    const id = await session();
    await confide.said(`/personal/sessions/${id}`, recorder, { name: 'Trần Văn Thử' });
    const text = { text: 'Hộ bà Tư, thôn 3, thiếu 2 triệu đồng' };
    await confide.said(`/personal/findings/${id}.f1`, recorder, text);
    const before = JSON.stringify(await stores.ledger.read(`session#${id}`));
    const purge = await confide.said('/personal/purges', signer, { session: id, ...why });
    expect(purge.about).toEqual([`session:${id}`, `finding:${id}.f1`]);
    const path = `/personal/purges/${purge.id}/confirm`;
    const own = await problemOf(await confide.send(path, signer, {}));
    expect([own.status, own.code]).toEqual([422, 'same-purger']);
    expect(await stored()).toHaveLength(2);

    expect((await confide.send(path, neighbour, {})).status).toBe(404);
    const second = person('s2', COMMUNE, 'signer');
    for (const key of ['a', 'a', 'b']) {
      expect((await confide.said(path, second, {}, key)).state).toBe('purged');
    }
    expect(await stored()).toEqual([]);
    expect(await confide.said(`/personal/sessions/${id}`, recorder)).toEqual({
      ...{ about: `session:${id}`, purged: true },
    });
    expect(JSON.stringify(await stores.ledger.read(`session#${id}`))).toBe(before);
    await gs.settle();
    expect((await verify(stores, () => undefined)).faults).toEqual([]);
  });

  it('of a case takes the way to it along', async () => {
    const told = { receivedBy: front(COMMUNE), identity: 'Bà Nguyễn Thị Kín' };
    const { caseCode } = await confide.said('/informants', recorder, told);
    const purge = await confide.said('/personal/purges', recorder, { caseCode, ...why });
    await confide.said(`/personal/purges/${purge.id}/confirm`, signer, {});
    expect(await stored()).toEqual([]);
  });

  it('names one thing, which is there and its own', async () => {
    const id = await session();
    expect((await confide.send('/personal/purges', signer, why)).status).toBe(400);
    const both = { session: id, board: 'x', ...why };
    expect((await confide.send('/personal/purges', signer, both)).status).toBe(400);
    const theirs = { session: id, ...why };
    expect((await confide.send('/personal/purges', neighbour, theirs)).status).toBe(404);
  });
});
