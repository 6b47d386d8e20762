import { firstRules } from '@giam-sat/domain/rules/first-rules';
import type { Json as Body } from '../support/api.ts';
import { communityBoard, roadProject } from '../support/communities.ts';
import { COMMUNE } from '../support/payloads.ts';

export interface Asking {
  /** Asks an operation of the API, filled with ids, and notes that it was answered well. */
  call(method: string, path: string, ids?: Body, payload?: unknown, more?: Asker): Promise<Body>;
  settled(): Promise<void>;
}
export interface Asker {
  readonly who?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const IF_ANY = { headers: { 'if-match': '*' } };
const paper = (on: string) => ({ document: { number: '7/TL', on }, receivedOn: on });
const signed = (on: string) => ({ document: { number: '9/CV', on } });

/** Every operation beside sessions and findings, as an officer would come to it. */
export async function askFurther(asking: Asking): Promise<void> {
  await registers(asking);
  await communities(asking);
  await activities(asking);
  await recommendations(asking);
  await opinions(asking);
  await asking.settled();
  await reading(asking);
}

async function registers({ call }: Asking): Promise<void> {
  const as = { who: 'registrar' };
  const unit = { code: '99001', level: 'commune', name: 'Xã Mới', parent: '37@2025-07-01' };
  const from = '2026-02-01';
  const { id } = await call('POST', '/registers/units', {}, { ...unit, from }, as);
  const body = { type: 'front', name: 'UB MTTQ xã Mới', unit: id, from };
  const { id: front } = await call('POST', '/registers/bodies', {}, body, as);
  await call('POST', '/registers/bodies/{id}/end', { id: front }, { to: '2026-03-01' }, as);
  await call('POST', '/registers/units/{id}/end', { id }, { to: '2026-03-01' }, as);
  const [rule] = firstRules.filter(({ key }) => key === 'front.reply');
  await call('POST', '/registers/rules/preview', {}, { rule }, as);
  await call('POST', '/registers/rules', {}, { rule }, as);
  const year = { year: '2024', off: [], worked: [] };
  const set = { announcedOn: '2024-01-01', weekend: [6, 7], years: [year] };
  await call('POST', '/registers/calendar/preview', {}, { set }, as);
  await call('POST', '/registers/calendar', {}, { set }, as);
}

async function communities({ call }: Asking): Promise<void> {
  const project = { ...roadProject(), ownerBody: `peoples-committee:${COMMUNE}` };
  const { id } = await call('POST', '/projects', {}, project);
  const correction = { reason: 'Ghi nhầm', changes: { village: 'Thôn Trung' } };
  await call('PATCH', '/projects/{id}', { id }, correction, IF_ANY);
  const board = await call('POST', '/boards', {}, communityBoard(id));
  const on = { id: board.id };
  const changed = {
    reason: 'Ghi nhầm',
    changes: { decision: { number: '9/QĐ', on: '2024-02-01' } },
  };
  await call('PATCH', '/boards/{id}', on, changed, IF_ANY);
  const members = [...board.members, { role: 'member', seat: 'resident' }];
  const more = { on: '2024-02-10', reason: 'Bầu bổ sung', members };
  await call('POST', '/boards/{id}/members', on, more);
  const told = { on: '2024-02-10', supervisionFrom: '2024-04-01' };
  await call('POST', '/boards/{id}/notify-owner', on, told);
  await call('POST', '/projects/{id}/supervise', { id }, { on: '2024-04-01' });
  await call('POST', '/projects/{id}/progress', { id }, { on: '2024-05-01', percent: 40 });
  await call('POST', '/projects/{id}/complete', { id }, { on: '2024-06-01' });
  await call('POST', '/boards/{id}/dissolve', on, { on: '2024-06-05', reason: 'task-done' });
  await call('GET', '/projects/{id}', { id });
  await call('GET', '/boards/{id}', on);
}

async function activities({ call }: Asking): Promise<void> {
  const held = { from: '2024-04-01', to: '2024-04-01' };
  const dialogue = {
    kind: 'dialogue',
    leadBody: 'party-committee:35@0',
    leader: 'party-secretary',
  };
  const subject = 'Đối thoại về nông thôn mới';
  const { id } = await call('POST', '/activities', {}, { ...dialogue, held, subject });
  const correction = { reason: 'Ghi nhầm', changes: { subject: 'Đối thoại về môi trường' } };
  await call('PATCH', '/activities/{id}', { id }, correction, IF_ANY);
  await call('GET', '/activities/{id}', { id });
  await call('POST', '/activities/{id}/withdraw', { id }, { reason: 'Trùng' });
}

/** A session with some recommendations sent out. @returns their ids */
async function sent({ call }: Asking, kind: 'supervision' | 'criticism', count: number) {
  const type = kind === 'criticism' ? 'opinion' : 'violation';
  const letter = { number: '5/KN', on: '2024-05-10' };
  const addressee = 'peoples-committee:13285@0';
  const one = { text: 'Khắc phục', addressee, dueOn: '2024-07-01', letter };
  const findings = [{ type, text: 'Chưa rõ', recommendations: Array(count).fill(one) }];
  const { id } = await call(
    'POST',
    '/sessions',
    {},
    {
      ...{ kind, form: kind === 'criticism' ? 'conference' : 'delegation' },
      ...{ leadBody: 'front:35@0', subject: 'Theo dõi kiến nghị', topic: 'land', findings },
      held: { from: '2024-05-02', to: '2024-05-03' },
    },
  );
  return Array.from({ length: count }, (_, at) => ({ id: `${id}.f1.r${at + 1}` }));
}

async function recommendations(asking: Asking): Promise<void> {
  const { call } = asking;
  const [one, two, three, four, five] = await sent(asking, 'supervision', 5);
  const act = (on: Body, action: string, payload: object, who?: Asker) =>
    call('POST', `/recommendations/{id}/${action}`, on, payload, who);
  await act(one, 'receive', { on: '2024-05-12' });
  await act(one, 'reply', { ...paper('2024-05-20'), outcome: 'accepted' });
  await act(one, 'begin', { on: '2024-05-21' });
  await act(one, 'report-done', paper('2024-06-20'));
  const other = { who: 'province-monitor' };
  await act(one, 'reject', { ...signed('2024-06-25'), reason: 'Chưa đủ' }, other);
  await act(one, 'report-done', paper('2024-06-28'));
  const verified = { ...signed('2024-06-30'), result: 'full', evidence: 'Biên bản' };
  await act(one, 'verify', verified, other);
  await act(one, 'reopen', { ...signed('2024-08-01'), reason: 'Tái diễn' });
  await act(two, 'transfer', { ...paper('2024-05-15'), to: 'department:35@0' });
  await act(two, 'reply', { ...paper('2024-05-25'), outcome: 'refused', reason: 'Không có cơ sở' });
  await act(two, 'accept-explanation', signed('2024-06-10'));
  await act(three, 'urge', signed('2024-07-05'));
  await act(three, 'escalate', { ...signed('2024-07-20'), to: 'peoples-committee:35@0' });
  await act(three, 'succeed', { to: 'peoples-committee:13285@2025-07-01' });
  await act(three, 'record-not-implemented', { ...signed('2025-08-01'), reason: 'Bỏ' });
  const approval = { number: '3/QĐ', on: '2024-06-01' };
  await act(four, 'mark-not-feasible', { approval, reason: 'Mưa lũ' });
  const [late] = await late2026(asking);
  const extension = { clock: 'implementation', days: 5, ...signed(late.on), reason: 'Mưa lũ' };
  await act({ id: late.id }, 'extend', extension, { who: 'phu-ly-officer' });
  const document = { number: '4/CV', on: '2024-06-02' };
  await act(five, 'withdraw', { on: '2024-06-02', reason: 'Nhầm', document });
  await call('GET', '/recommendations/{id}/deadlines', one);
  await call('GET', '/sessions/{id}/deadlines', { id: one?.id.split('.')[0] });
  await call('GET', '/recommendations/{id}/steps', one);
  await call('GET', '/sessions/{id}/steps', { id: one?.id.split('.')[0] });
  await call('GET', '/recommendations/{id}/history', one);
  await call('GET', '/sessions/{id}/history', { id: one?.id.split('.')[0] });
}

/** One whose deadline still lies ahead, whatever day it is. */
async function late2026({ call }: Asking) {
  const today = new Date(Date.now() + 7 * 3_600_000);
  const day = (days: number) =>
    new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const unit = '13285@2025-07-01';
  const letter = { number: '6/KN', on: day(-1) };
  const one = { text: 'Dọn', addressee: `peoples-committee:${unit}`, dueOn: day(30), letter };
  const { id } = await call(
    'POST',
    '/sessions',
    {},
    {
      ...{ kind: 'supervision', form: 'delegation', leadBody: `front:${unit}`, topic: 'land' },
      ...{ subject: 'Rác', held: { from: day(-2), to: day(-2) } },
      findings: [{ type: 'violation', text: 'Rác', recommendations: [one] }],
    },
    { who: 'phu-ly-officer' },
  );
  return [{ id: `${id}.f1.r1`, on: day(-1) }] as const;
}

async function opinions(asking: Asking): Promise<void> {
  const { call } = asking;
  const [one] = await sent(asking, 'criticism', 1);
  await call('POST', '/recommendations/{id}/record-no-answer', one, { on: '2024-07-01' });
  const act = { number: '12/NQ-HĐND', on: '2024-07-15' };
  await call('POST', '/recommendations/{id}/compare', one, { act, reflected: 'partly' });
}

async function reading({ call }: Asking): Promise<void> {
  for (const list of ['/activities', '/projects', '/boards?state=any', '/worklist']) {
    await call('GET', list);
  }
  for (const path of ['/worklist.ics', '/worklist.html']) await call('GET', path);
  const range = 'unit=35@0&from=2024-01-01&to=2025-06-30';
  for (const figures of ['activities', 'recommendations']) {
    const { rows } = await call('GET', `/figures/${figures}?${range}`);
    if (figures === 'recommendations' && rows.length === 0) throw new Error('no figures');
  }
  await call('GET', '/registers/units/{id}', { id: '35@0' });
  await call('GET', '/registers/bodies/{id}', { id: 'front:35@0' });
  await call('GET', '/registers/rules');
  await call('GET', '/registers/calendar');
  await call('GET', '/registers/calendar/count?from=2024-04-24&days=5&unit=working-days');
}
