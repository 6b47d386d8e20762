import type { Context } from '@giam-sat/domain/context';
import { follow } from '@giam-sat/domain/recommendation/follow';
import type { FollowActionName } from '@giam-sat/domain/recommendation/inputs';
import { possibleSteps } from '@giam-sat/domain/recommendation/possible-steps';
import {
  type RecommendationAction,
  recommendationActionNames,
} from '@giam-sat/domain/recommendation/steps';
import {
  confirmFinding,
  dismissFinding,
  draftRecommendations,
  recordFindings,
} from '@giam-sat/domain/session/act-on-findings';
import {
  confirmRecommendation,
  issueLetter,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { correctFinding, correctRecommendation } from '@giam-sat/domain/session/correct-part';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import type { Session } from '@giam-sat/domain/session/session';
import fc from 'fast-check';
import { commandOf, inputFor } from './following.ts';
import { command, ID } from './given.ts';
import { COMMUNE, finding, OTHER_COMMUNE, recommendation } from './payloads.ts';

/** Any step at all, decided on the day of the context; papers are of some days before. */
export type Step = (context: Context, session: Session) => SessionEvent[];

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Mostly of late, now and then long ago or tomorrow. */
const ago = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
  fc.integer({ min: -1, max: 30 }),
);
const findingId = fc.integer({ min: 1, max: 2 }).map((n) => `${ID}.f${n}`);
const type = fc.constantFrom('violation', 'violation', 'opinion', 'opinion', 'general');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const dueIn = maybe(fc.integer({ min: 0, max: 60 }));
const addressee = fc.constantFrom(
  `peoples-committee:${COMMUNE}`,
  `peoples-committee:${OTHER_COMMUNE}`,
  'peoples-committee:347@0',
  'department:35@0',
);
const draft = fc.record({ dueIn, addressee, isSent: fc.boolean() });
const drafts = fc.array(draft, { minLength: 1, maxLength: 2 });
type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never;

const recommendations = (today: string, some: readonly Draft[]) =>
  some.map(({ dueIn: days, addressee: to, isSent }) =>
    recommendation({
      addressee: to,
      ...(days === undefined ? {} : { dueOn: daysBefore(today, -days) }),
      ...(isSent ? { letter: { number: '1/KN', on: today } } : {}),
    }),
  );

const pick = fc.record({ of: fc.nat(), step: fc.nat() });

/** A step of some recommendation: `isLegal` only such as the table allows. */
const followStep = (isLegal: boolean): fc.Arbitrary<Step> =>
  fc.record({ pick, on: ago, isVariant: fc.boolean(), to: addressee }).map(
    ({ pick: picked, on, isVariant, to }): Step =>
      (context, session) => {
        const one =
          session.recommendations[picked.of % Math.max(1, session.recommendations.length)];
        if (one === undefined) return [];
        const possible = possibleSteps(session, one);
        const onwards = possible.filter((name) => !BACKWARDS.includes(name));
        // Most lives would be short if every third step ended them.
        const isOnwards = picked.of % 4 > 0 && onwards.length > 0;
        const names = isLegal ? (isOnwards ? onwards : possible) : recommendationActionNames;
        const action = names[picked.step % Math.max(1, names.length)];
        if (action === undefined) return [];
        return decideAny(context, session, one.id, action, {
          on: daysBefore(context.today, on),
          isVariant,
          to,
        });
      },
  );

const BACKWARDS: readonly RecommendationAction[] = [
  'withdraw',
  'record-not-implemented',
  'mark-not-feasible',
  'succeed',
  'urge',
  'escalate',
  'extend',
];

interface Facts {
  readonly on: string;
  readonly isVariant: boolean;
  readonly to: string;
}

function decideAny(
  context: Context,
  session: Session,
  id: string,
  action: RecommendationAction,
  { on, isVariant, to }: Facts,
): SessionEvent[] {
  if (action === 'confirm') return confirmRecommendation(context, session, id, { on });
  if (action === 'issue')
    return issueRecommendation(context, session, id, { letter: { number: '1', on } });
  if (action === 'correct' || action === 'correct-issued') {
    const changes = {
      text: `Kiến nghị, viết lại ngày ${on}`,
      ...(isVariant ? { product: 'Báo cáo' } : {}),
    };
    return correctRecommendation(context, ID, session, id, { reason: 'gõ nhầm', changes });
  }
  const input = { ...inputFor(action, on), ...varied(action, on, isVariant, to) };
  return follow(context, session, id, commandOf(action, input));
}

function varied(action: FollowActionName, on: string, isVariant: boolean, to: string): object {
  switch (action) {
    case 'reply':
      return { outcome: replyOf(on, isVariant), reason: 'vì' };
    case 'verify':
      return isVariant ? { result: 'partly' } : {};
    case 'transfer':
    case 'succeed':
      return { to };
    case 'extend':
      return { clock: isVariant ? 'reply' : 'implementation', days: 4 };
    case 'reopen':
      return isVariant ? { dueOn: daysBefore(on, -20) } : {};
    case 'escalate':
      return { to: isVariant ? 'peoples-committee:35@0' : undefined };
    default:
      return {};
  }
}

function replyOf(on: string, isVariant: boolean) {
  if (isVariant) return 'accepted';
  return Number(on.slice(8)) % 2 === 0 ? 'partly' : 'refused';
}

const act =
  (action: Parameters<typeof command>[0], input: (on: string) => unknown) =>
  (days: number): Step =>
  (context, session) =>
    actOnSession(context, session, command(action, input(daysBefore(context.today, days))));
const stop = (on: string) => ({ on, reason: 'lũ' });
const span = (on: string) => ({ from: on, to: on });

/** What is done with the session and its findings. */
const sessionStep: fc.Arbitrary<Step> = fc.oneof(
  ago.map(act('notify', (on) => ({ on }))),
  { weight: 3, arbitrary: ago.map(act('hold', span)) },
  { weight: 2, arbitrary: ago.map(act('report', (on) => ({ on, number: '1/BC' }))) },
  { weight: 2, arbitrary: ago.map(act('close', (on) => ({ on }))) },
  ago.map(act('postpone', stop)),
  ago.map(act('reschedule', (on) => ({ scheduled: span(daysBefore(on, -10)) }))),
  ago.map(act('cancel', stop)),
  ago.map(
    (days): Step =>
      (context, session) => {
        const held = span(daysBefore(context.today, days));
        return correctSession(context, session, { reason: 'nhầm', changes: { held } });
      },
  ),
  fc.tuple(findingId, type).map(
    ([id, of]): Step =>
      (context, session) =>
        correctFinding(context, ID, session, id, { reason: 'nhầm', changes: { type: of } }),
  ),
  {
    weight: 5,
    arbitrary: fc.tuple(type, drafts).map(
      ([of, some]): Step =>
        (context, session) => {
          const one = finding({ type: of, recommendations: recommendations(context.today, some) });
          return recordFindings(context, ID, session, { findings: [one] });
        },
    ),
  },
  fc.tuple(findingId, drafts).map(
    ([id, some]): Step =>
      (context, session) =>
        draftRecommendations(context, ID, session, id, {
          recommendations: recommendations(context.today, some),
        }),
  ),
  fc.tuple(findingId, ago).map(
    ([id, days]): Step =>
      (context, session) =>
        confirmFinding(context, session, id, { on: daysBefore(context.today, days) }),
  ),
  fc.tuple(findingId, ago).map(
    ([id, days]): Step =>
      (context, session) =>
        dismissFinding(context, session, id, {
          on: daysBefore(context.today, days),
          reason: 'sai',
        }),
  ),
  ago.map(
    (days): Step =>
      (context, session) =>
        issueLetter(context, session, {
          letter: { number: '2/KN', on: daysBefore(context.today, days) },
          recommendations: session.recommendations.slice(0, 3).map(({ id }) => id),
        }),
  ),
);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: sessionStep },
  { weight: 12, arbitrary: followStep(true) },
  { weight: 1, arbitrary: followStep(false) },
);

/** What is done, and how many days pass before it. */
export const anyDay = fc.record({
  pass: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
    fc.integer({ min: 5, max: 40 }),
  ),
  step: anyStep,
});
