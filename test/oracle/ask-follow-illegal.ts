import { type Ask, type Caller, countryOfficer, type Making } from './ask.ts';
import { refusedExtension } from './ask-extension.ts';
import { plusDays } from './calendar.ts';
import { reckon } from './deadlines.ts';
import { FOLLOWING, possibleNow } from './follow-table.ts';
import type { Hoso, Recommendation } from './hoso.ts';

type Wrong = (on: Making, hoso: Hoso, one: Recommendation) => Refusing | undefined;
interface Refusing {
  readonly action: string;
  readonly payload: object;
  readonly refused: readonly [number, string];
  readonly possible?: readonly string[];
  readonly caller?: Caller;
}

/** A step of a recommendation that must be refused and change nothing. */
export function askWrongFollow(on: Making, hoso: Hoso): Ask | undefined {
  if (hoso.recommendations.length === 0) return undefined;
  const one = on.random.pick(hoso.recommendations);
  const made = on.random.pick(wrongs)(on, hoso, one);
  if (made === undefined) return undefined;
  const { action, ...rest } = made;
  const path = `/recommendations/${one.id}/${action}`;
  return { what: `illegal: ${action}`, method: 'POST', path, ...rest };
}

const paper = { number: '1', on: '2024-01-01' };
const late = { document: paper, receivedOn: '2024-01-01' };
const because = { document: paper, reason: 'x' };

/** Payloads that are well-formed, for steps that are not possible at all. */
const payloads: Readonly<Record<string, object>> = {
  receive: { on: '2024-01-01' },
  reply: { ...late, outcome: 'accepted' },
  'record-no-answer': { on: '2024-01-01' },
  transfer: { ...late, to: 'department:35@0' },
  succeed: { to: 'department:VN' },
  begin: { on: '2024-01-01' },
  'report-done': late,
  verify: { document: paper, result: 'full', evidence: 'x' },
  reject: because,
  'record-not-implemented': because,
  'mark-not-feasible': { approval: paper, reason: 'x' },
  'accept-explanation': because,
  compare: { act: paper, reflected: 'not' },
  withdraw: { on: '2024-01-01', reason: 'x' },
  urge: { document: paper },
  extend: { clock: 'reply', days: 1, ...because },
  escalate: { document: paper },
  reopen: because,
};

const illegalStep: Wrong = ({ random }, hoso, one) => {
  const possible = possibleNow(hoso, one);
  const action = random.pick(FOLLOWING.filter((name) => !possible.includes(name)));
  return { action, payload: payloads[action] ?? {}, refused: [409, 'illegal-step'], possible };
};

/** Wrong only in what it says: the step itself is possible. */
const wrongly =
  (
    action: string,
    refused: readonly [number, string],
    payload: (on: Making, one: Recommendation) => object,
    caller?: Caller,
  ): Wrong =>
  (on, hoso, one) =>
    possibleNow(hoso, one).includes(action)
      ? { action, refused, payload: payload(on, one), ...(caller !== undefined && { caller }) }
      : undefined;

const now = ({ today }: Making) => ({ document: { number: '1', on: today }, receivedOn: today });

const ownReport: Wrong = ({ today }, hoso, one) => {
  const isOwn = one.reports.some(({ by }) => by === countryOfficer.sub);
  if (!isOwn || !possibleNow(hoso, one).includes('verify')) return undefined;
  const document = { number: '1', on: today };
  const payload = { document, result: 'full', evidence: 'x' };
  return { action: 'verify', payload, refused: [403, 'own-report'] };
};

const inForce: Wrong = ({ today }, hoso, one) => {
  const { to } = one.addressee;
  if ((to !== null && to < today) || !possibleNow(hoso, one).includes('succeed')) return undefined;
  const payload = { to: 'department:VN' };
  return { action: 'succeed', payload, refused: [409, 'addressee-in-force'] };
};

/** It passes the papers on to itself; one that ended would be refused for that as well. */
const toItself = wrongly('transfer', [422, 'same-addressee'], (on, one) => ({
  ...now(on),
  to: one.addressee.id,
}));

const extension: Wrong = ({ random, today }, hoso, one) => {
  if (!possibleNow(hoso, one).includes('extend')) return undefined;
  reckon(hoso, today);
  const clock = random.pick(['reply', 'implementation'] as const);
  const refused = refusedExtension(hoso, one, clock, today);
  if (refused === undefined) return undefined;
  const document = { number: '1', on: today };
  return { action: 'extend', payload: { clock, days: 25, document, reason: 'x' }, refused };
};

/** Another agency than the one addressed, which does not write for the lead's unit. */
const elsewhere: Wrong = (on, hoso, one) => {
  if (one.letter === undefined || hoso.lead.path.includes('13288@0')) return undefined;
  const caller = { sub: 'other', org: 'project-owner:13288@0', unit: '13288@0' };
  if (one.addressee.id === caller.org) return undefined;
  const payload = { ...now(on), outcome: 'accepted' };
  // A session that its unit's Front co-chaired may be seen there; any other is not there at all.
  const isSeen = hoso.partners.some(
    ({ role, body }) => role === 'co-chair' && body.path.includes('13288@0'),
  );
  const refused: readonly [number, string] = isSeen ? [403, 'out-of-scope'] : [404, 'not-found'];
  return { action: 'reply', payload, refused, caller };
};

const wrongs: readonly Wrong[] = [
  ...[illegalStep, illegalStep, illegalStep, illegalStep, illegalStep, illegalStep],
  ...[ownReport, ownReport, inForce, toItself, extension, extension, elsewhere],
  wrongly('reply', [422, 'reason-missing'], (on) => ({ ...now(on), outcome: 'refused' })),
  wrongly('reply', [422, 'day-in-future'], (on) => {
    const on2 = plusDays(on.today, 2);
    return { document: { number: '1', on: on2 }, receivedOn: on2, outcome: 'accepted' };
  }),
  wrongly('reply', [400, 'invalid-payload'], ({ today }) => ({
    ...{ document: { on: today }, receivedOn: today, outcome: 'accepted' },
  })),
  wrongly('report-done', [422, 'days-reversed'], ({ today }, { since = '' }) => ({
    ...{ document: { number: '1', on: plusDays(since, -1) }, receivedOn: today },
  })),
  wrongly('escalate', [422, 'superior-missing'], ({ today }) => ({
    document: { number: '1', on: today },
  })),
  wrongly('mark-not-feasible', [400, 'invalid-payload'], () => ({ reason: 'x' })),
  (on, hoso, one) =>
    one.letter === undefined
      ? undefined
      : wrongly('withdraw', [422, 'document-missing'], ({ today }) => ({
          ...{ on: today, reason: 'x' },
        }))(on, hoso, one),
];
