import { firstRules } from '@giam-sat/domain/rules/first-rules';
import type { Asking } from './further-operations.ts';

const COMMUNE = '13285@2025-07-01';
const administrator = { who: 'administrator' };

/** Who may be what: granted, looked at, ended. */
export async function askAccounts({ call, settled }: Asking): Promise<void> {
  const grant = { role: 'recorder', org: `front:${COMMUNE}`, unit: COMMUNE, from: '2025-08-01' };
  const who = { sub: '5f0c' };
  const account = await call('POST', '/accounts/{sub}/grants', who, grant, administrator);
  await settled();
  await call('GET', '/accounts', {}, undefined, administrator);
  await call('GET', '/accounts/{sub}', who, undefined, administrator);
  const ended = { grant: account.grants[0].id };
  await call('POST', '/accounts/{sub}/revocations', who, ended, administrator);
}

/** An addressee without an account replies by a link. @returns the link's id and its secret */
export async function askReplies({ call }: Asking): Promise<readonly [id: string, secret: string]> {
  const officer = { who: 'phu-ly-officer' };
  const [rule] = firstRules.filter(({ step }) => step === 'reply-link');
  await call('POST', '/registers/rules', {}, { rule }, { who: 'registrar' });
  const letter = { number: '21/KN', on: '2025-08-10' };
  const one = { text: 'Niêm yết', addressee: `peoples-committee:${COMMUNE}`, letter };
  const payload = {
    ...{ kind: 'supervision', form: 'delegation', leadBody: `front:${COMMUNE}`, topic: 'land' },
    ...{ subject: 'Giám sát niêm yết', held: { from: '2025-08-01', to: '2025-08-01' } },
    findings: [{ type: 'shortcoming', text: 'Chưa niêm yết', recommendations: [one] }],
  };
  const { id } = await call('POST', '/sessions', {}, payload, officer);
  const r1 = { id: `${id}.f1.r1` };
  const links = '/recommendations/{id}/reply-links';
  const purpose = { purpose: 'reply' };
  const unused = await call('POST', links, r1, purpose, officer);
  const which = { ...r1, link: unused.id };
  await call('POST', `${links}/{link}/withdraw`, which, { reason: 'Gửi nhầm' }, officer);
  const { id: link, url } = await call('POST', links, r1, purpose, officer);
  const by = { headers: { 'reply-token': String(url).split('#/reply/')[1] ?? '' } };
  await call('GET', '/reply', {}, undefined, by);
  const reply = {
    ...{ ...purpose, outcome: 'accepted' },
    document: { number: '3/UBND', on: '2025-08-20' },
  };
  await call('POST', '/reply', {}, reply, by);
  return [link, by.headers['reply-token'].slice(link.length + 1)];
}
