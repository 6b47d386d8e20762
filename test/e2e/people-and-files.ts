import { createHash } from 'node:crypto';
import { communityBoard, roadProject } from '../support/communities.ts';
import { sendByForm } from '../support/file-store.ts';
import { photograph } from '../support/pictures.ts';
import type { Asking } from './further-operations.ts';

const COMMUNE = '13285@2025-07-01';
const officer = { who: 'phu-ly-officer' };
const signer = { who: 'phu-ly-signer' };
const approval = { number: '14/QĐ', on: '2025-08-20' };

/** A session of today's commune, about a person's conduct or not. @returns its id */
async function session({ call }: Asking, more: object = {}): Promise<string> {
  const payload = {
    ...{ kind: 'supervision', form: 'delegation', leadBody: `front:${COMMUNE}`, topic: 'land' },
    ...{ subject: 'Giám sát đạo đức công vụ', held: { from: '2025-08-01', to: '2025-08-01' } },
    findings: [{ type: 'shortcoming', text: 'Chưa công khai' }],
    ...more,
  };
  return (await call('POST', '/sessions', {}, payload, officer)).id;
}

/** Every operation on what is kept about people. */
export async function askPeople(asking: Asking): Promise<void> {
  const { call } = asking;
  const aboutPerson = { position: 'Chủ tịch UBND phường' };
  const id = await session(asking, { aboutPerson });
  const name = { name: 'Nguyễn Văn Kín' };
  await call('POST', '/personal/sessions/{id}', { id }, name, officer);
  await call('GET', '/personal/sessions/{id}', { id }, undefined, officer);
  const f = { id: `${id}.f1` };
  await call('POST', '/personal/findings/{id}', f, { text: 'Hộ bà Tư' }, officer);
  await call('GET', '/personal/findings/{id}', f, undefined, signer);

  const project = await call('POST', '/projects', {}, roadProject());
  const formed = await call('POST', '/boards', {}, communityBoard(project.id));
  const seat = { board: formed.id, member: formed.members[0].id };
  const member = '/personal/members/{board}/{member}';
  await call('POST', member, seat, name);
  await call('GET', member, seat);

  const told = { receivedBy: `front:${COMMUNE}`, identity: 'Bà Kín' };
  const { caseCode } = await call('POST', '/informants', {}, told, officer);
  const purpose = 'Xác minh nội dung phản ánh về thu quỹ';
  await call('POST', '/informants/readings', {}, { caseCode, purpose }, officer);

  const why = { reason: 'Hết mục đích lưu giữ', document: approval };
  const purge = await call('POST', '/personal/purges', {}, { session: id, ...why }, officer);
  await call('POST', '/personal/purges/{id}/confirm', { id: purge.id }, {}, signer);
}

/** Every operation on evidence files, with the store of the machine between. */
export async function askFiles(asking: Asking): Promise<void> {
  const { call } = asking;
  const id = await session(asking);
  const bytes = photograph();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const picture = { title: 'Ảnh bảng niêm yết', type: 'image/jpeg', size: bytes.length, sha256 };
  const announced = await call('POST', '/sessions/{id}/evidence', { id }, picture, officer);
  const sent = await sendByForm(announced.upload, bytes);
  if (!sent.ok) throw new Error(`the store answered ${sent.status}`);
  const e = { id: announced.id };
  await call('POST', '/evidence/{id}/complete', e, {}, officer);
  await call('GET', '/evidence/{id}', e, undefined, officer);
  await call(
    'POST',
    '/sessions/{id}/publish',
    { id },
    { approval, findings: [`${id}.f1`] },
    signer,
  );
  await call('POST', '/evidence/{id}/publish', e, { approval }, signer);
  await call('GET', '/public/evidence/{id}', e);
  await call('POST', '/evidence/{id}/withdraw-publication', e, { reason: 'Nhầm' }, signer);
}
