import { type Ask, communeOfficer, type Making } from './ask.ts';
import { hasOpenRecommendations } from './ask-action.ts';
import { isSent } from './ask-letter.ts';
import { plusDays } from './calendar.ts';
import { possibleNow } from './follow-table.ts';
import type { Hoso, State } from './hoso.ts';
import { letter, sound, wrongSessions } from './wrong-sessions.ts';

type Illegal = (on: Making, hoso: Hoso) => Ask | undefined;
type IllegalAlone = (on: Making) => Ask;

const refused = (
  what: string,
  path: string,
  payload: unknown,
  [status, code]: readonly [number, string],
  more: Partial<Ask> = {},
): Ask => ({
  what: `illegal: ${what}`,
  method: 'POST',
  path,
  payload,
  refused: [status, code],
  ...more,
});

const wrongSession: IllegalAlone = ({ random }) => {
  const [what, change, because] = random.pick(wrongSessions);
  return refused(what, '/sessions', { ...sound, ...change }, because);
};

const outOfScope: IllegalAlone = () =>
  refused('out of scope', '/sessions', sound, [403, 'out-of-scope'], { caller: communeOfficer });

const withoutKey: IllegalAlone = () =>
  refused('no key', '/sessions', sound, [400, 'idempotency-key-missing'], { key: null });

const elsewhere: Illegal = (_on, { id }) =>
  refused('no such session', `/sessions/0${id.slice(1, 20)}/close`, { on: '2024-01-01' }, [
    404,
    'not-found',
  ]);

const steps: Readonly<Record<string, readonly State[]>> = {
  notify: ['planned'],
  hold: ['planned', 'notified'],
  report: ['held'],
  close: ['reported'],
  postpone: ['planned', 'notified'],
  cancel: ['planned', 'notified', 'postponed'],
  reschedule: ['postponed'],
};
const payloads: Readonly<Record<string, object>> = {
  notify: { on: '2024-01-01' },
  hold: { from: '2024-01-01', to: '2024-01-01' },
  report: { number: '1', on: '2024-01-01' },
  close: { on: '2024-01-01' },
  postpone: { on: '2024-01-01', reason: 'x' },
  cancel: { on: '2024-01-01', reason: 'x' },
  reschedule: { scheduled: { from: '2024-01-01', to: '2024-01-01' } },
};

const illegalStep: Illegal = ({ random }, hoso) => {
  const wrong = Object.keys(steps).filter((action) => !steps[action]?.includes(hoso.state));
  const action = random.pick(wrong);
  const path = `/sessions/${hoso.id}/${action}`;
  return refused(`${action} when ${hoso.state}`, path, payloads[action], [409, 'illegal-step']);
};

const closeOpen: Illegal = ({ today }, hoso) =>
  hoso.state === 'reported' && hasOpenRecommendations(hoso)
    ? refused('close with open recommendations', `/sessions/${hoso.id}/close`, { on: today }, [
        409,
        'recommendations-open',
      ])
    : undefined;

const dismissUnderLetter: Illegal = ({ today }, hoso) => {
  const issued = hoso.recommendations.find(isSent);
  if (issued === undefined || hoso.state === 'closed') return undefined;
  const payload = { on: today, reason: 'x' };
  const path = `/findings/${issued.finding}/dismiss`;
  return refused('dismiss under a letter', path, payload, [409, 'has-issued-recommendations']);
};

const judgeWhenClosed: Illegal = ({ today }, hoso) => {
  const finding = hoso.findings.find((one) => one.state !== 'dismissed');
  if (hoso.state !== 'closed' || finding === undefined) return undefined;
  const payload = { on: today, reason: 'x' };
  const path = `/findings/${finding.id}/dismiss`;
  return refused('dismiss in a closed session', path, payload, [409, 'illegal-step']);
};

const issueTwice: Illegal = (_on, hoso) => {
  const issued = hoso.recommendations.find((one) => one.letter !== undefined);
  if (issued === undefined) return undefined;
  const path = `/recommendations/${issued.id}/issue`;
  return refused('issue twice', path, { letter }, [409, 'illegal-step'], {
    possible: possibleNow(hoso, issued),
  });
};

const issueUnconfirmed: Illegal = ({ today }, hoso) => {
  if (hoso.kind !== 'community-supervision') return undefined;
  const standing = new Set(
    hoso.findings.filter((one) => one.state !== 'dismissed').map((one) => one.id),
  );
  const drafted = hoso.recommendations.find(
    (one) => one.state === 'drafted' && standing.has(one.finding),
  );
  if (drafted === undefined) return undefined;
  const payload = { letter: { number: '1', on: today } };
  const path = `/recommendations/${drafted.id}/issue`;
  return refused('issue unconfirmed', path, payload, [422, 'confirmation-missing']);
};

const staleCorrection: Illegal = (_on, hoso) =>
  refused('stale', `/sessions/${hoso.id}`, correction, [412, 'version-mismatch'], {
    method: 'PATCH',
    ifMatch: `"${hoso.version + 100_000}"`,
  });

const correctionWithoutMatch: Illegal = (_on, hoso) =>
  refused('no If-Match', `/sessions/${hoso.id}`, correction, [428, 'if-match-missing'], {
    method: 'PATCH',
    ifMatch: null,
  });

const correction = { reason: 'x', changes: { topic: 'land' } };

const emptyCorrection: Illegal = (_on, hoso) =>
  isOpen(hoso)
    ? refused(
        'correct nothing',
        `/sessions/${hoso.id}`,
        { reason: 'x', changes: {} },
        [422, 'nothing-to-change'],
        { method: 'PATCH' },
      )
    : undefined;

/** Moves the days held behind the first letter that was sent. */
const heldBehindLetters: Illegal = ({ today }, hoso) => {
  const letters = hoso.recommendations.flatMap((one) => one.letter?.on ?? []).toSorted();
  const day = plusDays(letters[0] ?? today, 1);
  if (!isOpen(hoso) || letters.length === 0 || hoso.report !== undefined || day > today)
    return undefined;
  if (day > hoso.era.to) return undefined;
  const changes = { held: { from: day, to: day } };
  return refused(
    'held behind its letters',
    `/sessions/${hoso.id}`,
    { reason: 'x', changes },
    [422, 'days-reversed'],
    { method: 'PATCH' },
  );
};

function isOpen({ state }: Hoso): boolean {
  return state !== 'closed' && state !== 'cancelled';
}

const withHoso: readonly Illegal[] = [
  elsewhere,
  illegalStep,
  illegalStep,
  illegalStep,
  closeOpen,
  dismissUnderLetter,
  judgeWhenClosed,
  issueTwice,
  issueUnconfirmed,
  staleCorrection,
  correctionWithoutMatch,
  emptyCorrection,
  heldBehindLetters,
];

/** A command that must be refused and change nothing. */
export function askIllegal(on: Making, hoso: Hoso | undefined): Ask {
  const { random } = on;
  const made =
    hoso === undefined || random.chance(0.4) ? undefined : random.pick(withHoso)(on, hoso);
  return (
    made ?? random.pick([wrongSession, wrongSession, wrongSession, outOfScope, withoutKey])(on)
  );
}
