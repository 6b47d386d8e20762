import { type Ask, communeOfficer, type Making } from './ask.ts';
import { hasOpenRecommendations } from './ask-action.ts';
import { plusDays } from './calendar.ts';
import type { Hoso, State } from './hoso.ts';

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

const sound = {
  kind: 'supervision',
  form: 'delegation',
  leadBody: 'front:13285@0',
  subject: 'Không được ghi',
  topic: 'land',
  held: { from: '2024-03-04', to: '2024-03-05' },
};
const finding = { type: 'violation', text: 'Không được ghi' };
const letter = { number: '1/KN', on: '2024-04-01' };

/** New sessions that are wrong: what is changed, and how that is refused. */
const wrongSessions: readonly (readonly [string, object, readonly [number, string]])[] = [
  ['unknown body', { leadBody: 'front:99999@0' }, [422, 'unknown-body']],
  ['unknown topic', { topic: 'nothing' }, [422, 'unknown-topic']],
  [
    'unit that ended',
    { held: { from: '2025-07-01', to: '2025-07-02' } },
    [422, 'body-not-in-force'],
  ],
  ['days reversed', { held: { from: '2024-03-04', to: '2024-03-03' } }, [422, 'days-reversed']],
  [
    'days in the future',
    { leadBody: 'front:VN', held: { from: '2090-01-01', to: '2090-01-01' } },
    [422, 'day-in-future'],
  ],
  ['wrong enum', { kind: 'gossip' }, [400, 'invalid-payload']],
  ['wrong type', { subject: 5 }, [400, 'invalid-payload']],
  ['unknown field', { colour: 'red' }, [400, 'invalid-payload']],
  ['control characters', { subject: 'a\u0000b' }, [400, 'invalid-payload']],
  ['characters that turn text around', { subject: 'a\u202eb' }, [400, 'invalid-payload']],
  ['no such day', { held: { from: '2024-02-30', to: '2024-03-01' } }, [400, 'invalid-payload']],
  ['through the boards', { form: 'through-boards' }, [422, 'through-boards']],
  ['form of another kind', { form: 'visit' }, [422, 'form-wrong']],
  ['no form', { form: undefined }, [422, 'form-required']],
  ['joined with nobody', { form: 'joined' }, [422, 'host-required']],
  ['host of its own', { hostBody: 'department:35@0' }, [422, 'host-not-allowed']],
  ['led by a department', { leadBody: 'department:35@0' }, [422, 'lead-wrong']],
  ['guided, not a board', { guidedBy: 'front:35@0' }, [422, 'guided-by-wrong']],
  [
    'planned and unscheduled',
    { plan: { year: 2024 }, unscheduled: true },
    [422, 'plan-or-unscheduled'],
  ],
  ['a project', { project: { name: 'Cầu' } }, [422, 'project-not-allowed']],
  [
    'a secret project',
    {
      kind: 'community-supervision',
      form: 'visit',
      leadBody: 'community-investment-board:13285@0',
      project: { name: 'Kho', secret: true },
    },
    [422, 'secret-project'],
  ],
  [
    'partner twice',
    { partners: [1, 2].map(() => ({ body: 'women:35@0', role: 'member' })) },
    [422, 'duplicate-entry'],
  ],
  ['findings before it was held', { held: undefined, findings: [finding] }, [422, 'not-held']],
  [
    'opinion on no draft',
    { findings: [{ ...finding, type: 'opinion' }] },
    [422, 'opinion-only-on-drafts'],
  ],
  [
    '51 findings',
    { findings: Array.from({ length: 51 }, () => finding) },
    [400, 'invalid-payload'],
  ],
  [
    'negative money',
    {
      findings: [
        {
          ...finding,
          recommendations: [
            {
              text: 'x',
              addressee: 'department:35@0',
              amounts: { moneyRecovered: { proposed: -1 } },
            },
          ],
        },
      ],
    },
    [400, 'invalid-payload'],
  ],
  [
    'a letter before the session',
    {
      findings: [
        {
          ...finding,
          recommendations: [
            { text: 'x', addressee: 'department:35@0', letter: { number: '1', on: '2024-03-03' } },
          ],
        },
      ],
    },
    [422, 'days-reversed'],
  ],
  [
    "a board's letter nobody confirmed",
    {
      kind: 'community-supervision',
      form: 'visit',
      leadBody: 'community-investment-board:13285@0',
      project: { name: 'Cầu' },
      findings: [
        { ...finding, recommendations: [{ text: 'x', addressee: 'department:35@0', letter }] },
      ],
    },
    [422, 'confirmation-missing'],
  ],
];

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
  const issued = hoso.recommendations.find((one) => one.state === 'issued');
  if (issued === undefined) return undefined;
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
  const issued = hoso.recommendations.find((one) => one.state === 'issued');
  if (issued === undefined) return undefined;
  const path = `/recommendations/${issued.id}/issue`;
  return refused('issue twice', path, { letter }, [409, 'illegal-step']);
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
    ifMatch: `"${hoso.version + 1}"`,
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
