import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  criticism,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import { anybody, publicAddresses } from '../support/public.ts';

/** What is never public or never recorded because of what a text says, whatever its kind, form or topic. */
let engine: TestEngine;
let gs: Api;
let people: ReturnType<typeof anybody>;
beforeAll(async () => {
  engine = await testEngine();
});
beforeEach(async () => {
  const stores = await engine.fresh();
  gs = await api(stores);
  people = anybody(stores);
});
afterAll(() => engine.stop());

const approval = { number: '12/QĐ-MTTQ', on: '2024-05-30' };
const MARK = 'KHÔNG ĐƯỢC THẤY';
const codes = (problem: Json) =>
  problem.errors.map(({ code, pointer }: Json) => `${code} ${pointer}`);

async function everything(id: string): Promise<string> {
  await gs.settle();
  const texts = publicAddresses(id).map(async (path) => (await people.ask(path)).text());
  return (await Promise.all(texts)).join('\n');
}

describe.each([
  ['name-never-public', `Ông Nguyễn Văn A (${MARK}) chi sai 2 triệu đồng`],
  ['name-never-public', `ba Tran Thi B chi sai ${MARK}`],
  ['complaints-never-public', `Đơn tố cáo lãnh đạo phường ${MARK}`],
  ['household-never-public', `Hộ bà Tư ${MARK}`],
])('%s: %s', (code, text) => {
  it('is refused in a subject, a finding and a recommendation', async () => {
    const recommendations = [recommendation({ text, letter: LETTER })];
    const findings = [finding({ text, recommendations })];
    const { id } = await gs.posted(
      '/sessions',
      supervision({ held: HELD, subject: text, findings }),
    );
    const asked = { approval, findings: [`${id}.f1`], recommendations: [`${id}.f1.r1`] };
    const problem = await problemOf(await gs.post(`/sessions/${id}/publish`, asked));
    expect(codes(problem)).toEqual([
      `${code} `,
      `${code} /findings/0`,
      `${code} /recommendations/0`,
    ]);
    expect(await everything(id)).not.toContain(MARK);
  });

  it('leaves what is public when it comes in by a correction', async () => {
    const { id } = await gs.posted('/sessions', supervision({ held: HELD, subject: MARK }));
    await gs.posted(`/sessions/${id}/publish`, { approval });
    expect(await everything(id)).toContain(MARK);
    const changed = { reason: 'sửa', changes: { subject: text } };
    const headers = { 'if-match': '*' };
    expect((await gs.patch(`/sessions/${id}`, changed, { headers })).status).toBe(200);
    expect(await everything(id)).not.toContain(MARK);
  });

  it('is not repeated from a printed figure', async () => {
    const figure = {
      ...{ unit: COMMUNE, measure: 'sessions.supervision.led', value: 12, qualifier: 'exactly' },
      period: { from: '2023-01-01', to: '2023-12-31' },
    };
    await gs.posted('/published-figures', { ...figure, source: { title: 'Báo cáo', quote: text } });
    await gs.posted('/published-figures', { ...figure, source: { title: 'Báo cáo năm 2023' } });
    await gs.settle();
    const { items } = await people.read('/public/published-figures');
    expect(items.map(({ source }: Json) => source.title)).toEqual(['Báo cáo năm 2023']);
  });
});

it('a few persons printed somewhere are not repeated, whatever the measure is called', async () => {
  const source = { title: 'Báo cáo năm 2023' };
  const period = { from: '2023-01-01', to: '2023-12-31' };
  for (const [measure, value] of [
    ['discipline.người', 2],
    ['training.attendances.front', 3],
    ['training.attendances.other', 300],
    ['sessions.people-inspection', 2],
  ] as const) {
    const figure = { unit: COMMUNE, measure, value, qualifier: 'exactly', period, source };
    await gs.posted('/published-figures', figure);
  }
  await gs.settle();
  const { items } = await people.read('/public/published-figures');
  expect(items.map(({ measure }: Json) => measure).toSorted()).toEqual([
    'sessions.people-inspection',
    'training.attendances.other',
  ]);
});

describe('a confidence vote', () => {
  const text = 'Kết quả lấy phiếu tín nhiệm: ông A tín nhiệm cao 30';

  it('is not recorded in any text of any write, and nobody says otherwise', async () => {
    const { id } = await gs.posted('/sessions', supervision({ held: HELD, findings: [finding()] }));
    const before = await gs.stored();
    const headers = { 'if-match': '*', 'personal-text': 'checked' };
    const draft = { text, addressee: `peoples-committee:${COMMUNE}` };
    const tries: [string, Promise<Response>][] = [
      ['/subject', gs.post('/sessions', supervision({ held: HELD, subject: text }), { headers })],
      ['/findings/0/text', gs.post(`/sessions/${id}/findings`, { findings: [finding({ text })] })],
      [
        '/recommendations/0/text',
        gs.post(`/findings/${id}.f1/recommendations`, { recommendations: [draft] }),
      ],
      ['/reason', gs.post(`/findings/${id}.f1/dismiss`, { on: '2024-05-20', reason: text })],
      [
        '/changes/subject',
        gs.patch(`/sessions/${id}`, { reason: 'sửa', changes: { subject: text } }, { headers }),
      ],
    ];
    for (const [pointer, answer] of tries) {
      const problem = await problemOf(await answer);
      expect([problem.status, ...codes(problem)]).toEqual([422, `confidence-vote ${pointer}`]);
    }
    expect(await gs.stored()).toBe(before);
  });

  it('is none where the rules of such votes are criticised', async () => {
    const subject = 'Dự thảo Nghị quyết về lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm';
    expect((await gs.post('/sessions', criticism({ held: HELD, subject }))).status).toBe(201);
  });
});

it('who holds the office is pointed out in the subject and the position of its supervision', async () => {
  const named = 'Ông Nguyễn Văn A, Chủ tịch Ủy ban nhân dân phường';
  const payload = supervision({
    ...{ held: HELD, subject: named, aboutPerson: { position: named } },
    findings: [finding({ text: 'bà Nguyễn Thị B được hỏi' })],
  });
  const problem = await problemOf(await gs.post('/sessions', payload));
  expect([problem.code, ...codes(problem).toSorted()]).toEqual([
    'looks-personal',
    ...['looks-like-name /aboutPerson/position', 'looks-like-name /subject'],
  ]);
  const headers = { 'personal-text': 'checked' };
  expect((await gs.post('/sessions', payload, { headers })).status).toBe(201);
  const office = { held: HELD, aboutPerson: { position: 'Chủ tịch Ủy ban nhân dân phường' } };
  expect((await gs.post('/sessions', supervision(office))).status).toBe(201);
});
