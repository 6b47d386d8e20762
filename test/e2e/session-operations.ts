import assert from 'node:assert/strict';
import type { Asking } from './further-operations.ts';

/** The commune's Front is no more; that of the province it went to signs for it. */
const signer = { who: 'ninh-binh-officer' };
const letter = { number: '5/KN', on: '2024-06-01' };

/** What a session of the older map says, whatever its texts. */
export interface SessionSaid {
  readonly held: { readonly from: string; readonly to: string };
  readonly findings: readonly object[];
}

/**
 * Every operation on sessions, findings and what is read of them.
 * @param shown one whose texts may be published: they name nobody
 * @returns the id of a published one
 */
export async function askSessions(
  asking: Asking,
  session: SessionSaid,
  shown: SessionSaid,
): Promise<string> {
  await notHeld(asking, session);
  const id = await held(asking, shown);
  await published(asking, shown, id);
  await ofBoard(asking);
  await asking.settled();
  await reading(asking, id);
  return id;
}

const acting =
  ({ call }: Asking) =>
  (id: string, action: string, payload: object, more = {}) =>
    call('POST', `/sessions/{id}/${action}`, { id }, payload, more);

const scheduled = { from: '2024-05-02', to: '2024-05-02' };

async function notHeld(asking: Asking, { held: _held, findings, ...foreseen }: SessionSaid) {
  const act = acting(asking);
  const { id } = await asking.call('POST', '/sessions', {}, { ...foreseen, scheduled });
  await act(id, 'postpone', { on: '2024-05-01', reason: 'Mưa lũ' });
  await act(id, 'reschedule', { scheduled: { from: '2024-06-02', to: '2024-06-02' } });
  await act(id, 'cancel', { on: '2024-06-01', reason: 'Mưa lũ' });
}

async function held(asking: Asking, session: SessionSaid): Promise<string> {
  const { call } = asking;
  const act = acting(asking);
  const { held: _held, findings: _findings, ...foreseen } = session;
  const { id } = await call('POST', '/sessions', {}, { ...foreseen, scheduled });
  await act(id, 'notify', { on: '2024-04-20' });
  await act(id, 'hold', session.held);
  await call('POST', '/sessions/{id}/findings', { id }, { findings: session.findings });
  const f = { id: `${id}.f1` };
  await call('POST', '/findings/{id}/confirm', f, { on: '2024-05-04' });
  const recommendations = [{ text: 'Nữa', addressee: 'department:35@0' }];
  await call('POST', '/findings/{id}/recommendations', f, { recommendations });
  const asked = { reason: 'Nhầm', changes: { product: 'Báo cáo' } };
  const any = { headers: { 'if-match': '*' } };
  await call('PATCH', '/recommendations/{id}', { id: `${id}.f1.r1` }, asked, any);
  const found = { reason: 'Nhầm', changes: { severity: 'to-remedy' } };
  await call('PATCH', '/findings/{id}', f, found, any);
  await call('POST', '/recommendations/{id}/issue', { id: `${id}.f1.r1` }, { letter }, signer);
  await act(id, 'issue', { letter, recommendations: [`${id}.f1.r2`] }, signer);
  const change = { reason: 'Nhầm', changes: { topic: 'budget' } };
  await call('PATCH', '/sessions/{id}', { id }, change, any);
  await act(id, 'report', { number: '8/BC', on: '2024-05-20' });
  return id;
}

async function published(asking: Asking, session: SessionSaid, id: string): Promise<void> {
  const { call } = asking;
  const act = acting(asking);
  const { id: closed } = await call('POST', '/sessions', {}, session);
  const dismissal = { on: '2024-05-05', reason: 'Không có cơ sở' };
  await call('POST', '/findings/{id}/dismiss', { id: `${closed}.f1` }, dismissal);
  await act(closed, 'report', { number: '9/BC', on: '2024-05-20' });
  await act(closed, 'close', { on: '2024-05-21' });
  const approval = { number: '12/QĐ', on: '2024-05-30' };
  await act(closed, 'publish', { approval }, signer);
  await act(closed, 'withdraw-publication', { reason: 'Công bố nhầm' }, signer);
  const shown = { findings: [`${id}.f1`], recommendations: [`${id}.f1.r1`] };
  const later = { number: '13/QĐ', on: '2024-06-02' };
  await act(id, 'publish', { approval: later, ...shown }, signer);
}

async function ofBoard({ call }: Asking): Promise<void> {
  const now = '13285@2025-07-01';
  const asked = [{ text: 'Sửa', addressee: `peoples-committee:${now}` }];
  const visit = {
    ...{ kind: 'community-supervision', form: 'visit', project: { name: 'Cầu' } },
    ...{ leadBody: `community-investment-board:${now}`, subject: 'Giám sát thi công cầu' },
    ...{ topic: 'land', held: { from: '2025-08-01', to: '2025-08-01' } },
    findings: [{ type: 'shortcoming', text: 'Chậm', recommendations: asked }],
  };
  const { id } = await call('POST', '/sessions', {}, visit, { who: 'phu-ly-officer' });
  const draft = { id: `${id}.f1.r1` };
  const confirmer = { who: 'phu-ly-confirmer' };
  await call('POST', '/recommendations/{id}/confirm', draft, { on: '2025-08-05' }, confirmer);
  const printed = {
    ...{ unit: '35@0', measure: 'sessions', value: 7, qualifier: 'exactly' },
    ...{ period: { from: '2024-01-01', to: null }, source: { title: 'Báo cáo' } },
  };
  await call('POST', '/published-figures', {}, printed);
}

async function reading({ call }: Asking, id: string): Promise<void> {
  for (const path of ['/sessions', '/findings', '/recommendations', '/published-figures']) {
    assert.notEqual((await call('GET', path)).items.length, 0, path);
  }
  for (const path of ['/registers/units', '/registers/bodies', '/registers/topics', '/feed']) {
    assert.notEqual((await call('GET', path)).items.length, 0, path);
  }
  const opened = await call('GET', '/sessions/{id}', { id });
  assert.equal(opened.state, 'reported');
  const finding = await call('GET', '/findings/{id}', { id: `${id}.f1` });
  assert.equal(finding.state, 'confirmed');
  const sent = await call('GET', '/recommendations/{id}', { id: `${id}.f1.r1` });
  assert.deepEqual([sent.state, sent.letter], ['issued', letter]);
  await call('GET', '/figures?unit=35@0&from=2024-01-01&to=2025-06-30');
  await call('GET', '/asyncapi.json');
}
