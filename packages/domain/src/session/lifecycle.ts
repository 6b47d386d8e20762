import type { RecommendationState } from '../recommendation/states.ts';
import {
  type RecommendationAction,
  type RecommendationStep,
  recommendationActionNames,
  recommendationSteps,
} from '../recommendation/steps.ts';

/**
 * The one table of legal steps: state → action → state. Code, tests, the API description and the
 * texts of refusals all read it; a pair that is not here is refused with `illegal-step`.
 */
export const SESSION_STATES = [
  'planned',
  'notified',
  'held',
  'reported',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const FINDING_STATES = ['recorded', 'confirmed', 'dismissed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

interface Step<State> {
  readonly from: readonly State[];
  /** More than one where the outcome decides, none where the state stays as it is. */
  readonly to: readonly State[];
  readonly event: string;
  /** What the step is called on the pages. */
  readonly vi: string;
}

export const sessionSteps = {
  notify: {
    from: ['planned'],
    to: ['notified'],
    event: 'session.notified',
    vi: 'gửi kế hoạch, đề cương',
  },
  hold: {
    from: ['planned', 'notified'],
    to: ['held'],
    event: 'session.held',
    vi: 'ghi nhận đã tiến hành',
  },
  report: {
    from: ['held'],
    to: ['reported'],
    event: 'session.reported',
    vi: 'ban hành báo cáo kết quả',
  },
  close: { from: ['reported'], to: ['closed'], event: 'session.closed', vi: 'kết thúc hồ sơ' },
  postpone: {
    from: ['planned', 'notified'],
    to: ['postponed'],
    event: 'session.postponed',
    vi: 'hoãn',
  },
  reschedule: {
    from: ['postponed'],
    to: ['planned'],
    event: 'session.rescheduled',
    vi: 'xếp lại lịch',
  },
  cancel: {
    from: ['planned', 'notified', 'postponed'],
    to: ['cancelled'],
    event: 'session.cancelled',
    vi: 'hủy',
  },
  correct: {
    from: ['planned', 'notified', 'held', 'reported', 'postponed'],
    to: [],
    event: 'session.corrected',
    vi: 'đính chính (kèm lý do)',
  },
  'record-findings': {
    from: ['held', 'reported'],
    to: [],
    event: 'finding.recorded',
    vi: 'ghi phát hiện',
  },
  'draft-recommendations': {
    from: ['held', 'reported'],
    to: [],
    event: 'recommendation.drafted',
    vi: 'soạn kiến nghị',
  },
  'judge-findings': {
    from: ['held', 'reported'],
    to: [],
    event: 'finding.confirmed',
    vi: 'khẳng định, bác bỏ phát hiện',
  },
  'send-recommendations': {
    from: ['held', 'reported'],
    to: [],
    event: 'recommendation.issued',
    vi: 'xác nhận, ban hành kiến nghị',
  },
  'follow-recommendations': {
    from: ['held', 'reported'],
    to: [],
    event: 'recommendation.replied',
    vi: 'theo dõi kiến nghị đến kết quả cuối cùng',
  },
  publish: {
    from: ['held', 'reported', 'closed'],
    to: [],
    event: 'session.published',
    vi: 'công bố (kèm số, ngày văn bản phê duyệt)',
  },
  'withdraw-publication': {
    from: ['held', 'reported', 'closed'],
    to: [],
    event: 'session.publication-withdrawn',
    vi: 'gỡ công bố (kèm lý do)',
  },
  'reopen-recommendations': {
    from: ['held', 'reported', 'closed'],
    to: ['reported'],
    event: 'recommendation.reopened',
    vi: 'giám sát lại (mở lại hồ sơ đã kết thúc)',
  },
} as const satisfies Record<string, Step<SessionState>>;
export type SessionAction = keyof typeof sessionSteps;

export const findingSteps = {
  confirm: {
    from: ['recorded'],
    to: ['confirmed'],
    event: 'finding.confirmed',
    vi: 'khẳng định phát hiện',
  },
  dismiss: {
    from: ['recorded', 'confirmed'],
    to: ['dismissed'],
    event: 'finding.dismissed',
    vi: 'bác bỏ phát hiện',
  },
  correct: {
    from: ['recorded', 'confirmed'],
    to: [],
    event: 'finding.corrected',
    vi: 'đính chính phát hiện (kèm lý do)',
  },
} as const satisfies Record<string, Step<FindingState>>;

const tables = {
  session: sessionSteps,
  finding: findingSteps,
  recommendation: recommendationSteps,
} as const satisfies Record<string, Record<string, Step<string>>>;
export type Subject = keyof typeof tables;

/** Whether the table allows an action in a state. */
export function isLegal(subject: Subject, action: string, state: string): boolean {
  const steps: Readonly<Record<string, Step<string>>> = tables[subject];
  return steps[action]?.from.includes(state) ?? false;
}

/** The actions the table allows in a state, for the answer to an illegal step. */
export function legalActions(subject: Subject, state: string): string[] {
  return Object.entries<Step<string>>(tables[subject])
    .filter(([, step]) => step.from.includes(state))
    .map(([action]) => action);
}

/**
 * What can be done with a recommendation of a kind. Where the commune Front confirms, a draft is
 * confirmed and not issued; opinions on a draft are compared, the others carried out.
 */
export function recommendationActions(
  state: RecommendationState,
  kind: { readonly confirmed: boolean; readonly collects: 'findings' | 'opinions' },
): RecommendationAction[] {
  const other = kind.collects === 'opinions' ? 'recommendations' : 'opinions';
  return recommendationActionNames.filter((action) => {
    const step: RecommendationStep = recommendationSteps[action];
    if (!step.from.includes(state) || step.of === other) return false;
    if (action === 'confirm') return kind.confirmed;
    return action !== 'issue' || !kind.confirmed || state === 'confirmed';
  });
}

/** The session's own step that must be possible for a step of one of its recommendations. */
export function sessionStepFor(action: RecommendationAction): SessionAction {
  if (action === 'correct') return 'draft-recommendations';
  if (action === 'confirm' || action === 'issue') return 'send-recommendations';
  return action === 'reopen' ? 'reopen-recommendations' : 'follow-recommendations';
}

/** The table as rows, for documentation and for tests that walk all pairs. */
export function lifecycleRows(): { subject: Subject; action: string; step: Step<string> }[] {
  const rows: { subject: Subject; action: string; step: Step<string> }[] = [];
  for (const subject of ['session', 'finding', 'recommendation'] as const) {
    for (const [action, step] of Object.entries<Step<string>>(tables[subject])) {
      rows.push({ subject, action, step });
    }
  }
  return rows;
}
