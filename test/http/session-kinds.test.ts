import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  councilSupervision,
  criticism,
  finding,
  HELD,
  PROVINCE,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import { setRules } from '../support/rules-in-force.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  const stores = await engine.fresh();
  gs = await api(stores);
  await setRules(stores.ledger);
});
afterAll(() => engine.stop());

const codes = (session: Json) => session.warnings.map((one: Json) => one.code);
const corrected = async (session: Json, changes: object): Promise<Json> => {
  const headers = { 'if-match': `"${session.version}"` };
  const payload = { reason: 'Nhập nhầm', changes };
  const answer = await gs.patch(`/sessions/${session.id}`, payload, { headers });
  expect(answer.status).toBe(200);
  return answer.json();
};

describe('a draft', () => {
  const draft = {
    title: 'Nghị quyết về môi trường',
    ownerBody: `department:${PROVINCE}`,
    receivedOn: '2024-05-01',
    submitOn: '2024-05-10',
  };

  it('that came late is told so, with the rule it rests on, and is counted', async () => {
    const session = await gs.posted('/sessions', criticism({ held: HELD, draft }));
    expect(session.warnings).toMatchObject([
      { code: 'draft-late', pointer: '/draft/receivedOn', verified: false },
    ]);
    const [{ vi, en, basis }] = session.warnings;
    expect(basis).toContain('Điều 36');
    for (const text of [vi, en]) expect(text).toMatch(/2024-05-01.*2024-05-10.* 9 .*15/);
    await gs.settle();
    const [late] = await gs.readAll('/sessions?measure=lateDrafts');
    expect(late.id).toBe(session.id);
    expect(await gs.readAll(`/sessions?body=${draft.ownerBody}`)).toMatchObject([{ id: late.id }]);
  });

  it('keeps its agency when something else is corrected, or when it is held later', async () => {
    const subject = 'Phản biện, đính chính';
    const planned = await gs.posted('/sessions', criticism({ subject, draft }));
    const held = await gs.posted(`/sessions/${planned.id}/hold`, HELD);
    const session = await corrected(held, { topic: 'budget' });
    expect(session.draft).toEqual(planned.draft);
    const other = { ...draft, ownerBody: `department:${COMMUNE}`, submitOn: '2024-05-30' };
    const mended = await corrected(session, { draft: other });
    expect(mended.draft).toMatchObject({ ownerBody: { id: other.ownerBody, level: 'commune' } });
    expect(codes(mended)).toEqual(['draft-level-differs']);
    const without = await corrected(mended, { draft: null });
    expect(codes(without)).toEqual(['draft-missing']);
  });
});

it('a council’s resolutions survive what is done with the session', async () => {
  const body = `peoples-council:${PROVINCE}`;
  const programmeResolution = { number: '45/NQ-HĐND', on: '2023-12-08', body };
  const planned = await gs.posted('/sessions', councilSupervision({ programmeResolution }));
  await gs.posted(`/sessions/${planned.id}/hold`, HELD);
  const session = await gs.read(`/sessions/${planned.id}`);
  expect(session.programmeResolution).toMatchObject({ number: '45/NQ-HĐND', body: { id: body } });
  const mended = await corrected(session, { programmeResolution: null });
  expect(mended).not.toHaveProperty('programmeResolution');
});

it('a plan that was sent too late is told when it is entered and whenever it is opened', async () => {
  const late = supervision({ notice: { on: '2024-04-30' }, held: HELD, subject: 'Gửi muộn' });
  const session = await gs.posted('/sessions', late);
  expect(codes(session)).toEqual(['notice-late']);
  expect(codes(await gs.read(`/sessions/${session.id}`))).toEqual(['notice-late']);
});

it('amounts that do not shrink are told by their place in the answer', async () => {
  const amounts = { moneyRecovered: { proposed: 1_000_000, decided: 10_000_000 } };
  const findings = [finding({ recommendations: [recommendation({ amounts })] })];
  const session = await gs.posted(
    '/sessions',
    supervision({ held: HELD, subject: 'Số tiền', findings }),
  );
  const [{ code, pointer, vi }] = session.warnings;
  expect(code).toBe('amount-over');
  const path = pointer.split('/').slice(1);
  expect(path.reduce((at: Json, name: string) => at[name], session)).toBe(10_000_000);
  expect(vi).toContain('10.000.000');
});
