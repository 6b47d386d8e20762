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

export const RECOMMENDATION_STATES = ['drafted', 'confirmed', 'issued'] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

interface Step<State> {
  readonly from: readonly State[];
  /** `null` where the step leaves the state as it is. */
  readonly to: State | null;
  readonly event: string;
  /** What the step is called on the pages. */
  readonly vi: string;
}

export const sessionSteps = {
  notify: {
    from: ['planned'],
    to: 'notified',
    event: 'session.notified',
    vi: 'gửi kế hoạch, đề cương',
  },
  hold: {
    from: ['planned', 'notified'],
    to: 'held',
    event: 'session.held',
    vi: 'ghi nhận đã tiến hành',
  },
  report: {
    from: ['held'],
    to: 'reported',
    event: 'session.reported',
    vi: 'ban hành báo cáo kết quả',
  },
  close: { from: ['reported'], to: 'closed', event: 'session.closed', vi: 'kết thúc hồ sơ' },
  postpone: {
    from: ['planned', 'notified'],
    to: 'postponed',
    event: 'session.postponed',
    vi: 'hoãn',
  },
  reschedule: {
    from: ['postponed'],
    to: 'planned',
    event: 'session.rescheduled',
    vi: 'xếp lại lịch',
  },
  cancel: {
    from: ['planned', 'notified', 'postponed'],
    to: 'cancelled',
    event: 'session.cancelled',
    vi: 'hủy',
  },
  correct: {
    from: ['planned', 'notified', 'held', 'reported', 'postponed'],
    to: null,
    event: 'session.corrected',
    vi: 'đính chính (kèm lý do)',
  },
  'record-findings': {
    from: ['held', 'reported'],
    to: null,
    event: 'finding.recorded',
    vi: 'ghi phát hiện',
  },
  'draft-recommendations': {
    from: ['held', 'reported'],
    to: null,
    event: 'recommendation.drafted',
    vi: 'soạn kiến nghị',
  },
  'judge-findings': {
    from: ['held', 'reported'],
    to: null,
    event: 'finding.confirmed',
    vi: 'khẳng định, bác bỏ phát hiện',
  },
  'send-recommendations': {
    from: ['held', 'reported'],
    to: null,
    event: 'recommendation.issued',
    vi: 'xác nhận, ban hành kiến nghị',
  },
} as const satisfies Record<string, Step<SessionState>>;
export type SessionAction = keyof typeof sessionSteps;

export const findingSteps = {
  confirm: {
    from: ['recorded'],
    to: 'confirmed',
    event: 'finding.confirmed',
    vi: 'khẳng định phát hiện',
  },
  dismiss: {
    from: ['recorded', 'confirmed'],
    to: 'dismissed',
    event: 'finding.dismissed',
    vi: 'bác bỏ phát hiện',
  },
} as const satisfies Record<string, Step<FindingState>>;

export const recommendationSteps = {
  confirm: {
    from: ['drafted'],
    to: 'confirmed',
    event: 'recommendation.confirmed',
    vi: 'Ủy ban MTTQ cấp xã xác nhận',
  },
  issue: {
    from: ['drafted', 'confirmed'],
    to: 'issued',
    event: 'recommendation.issued',
    vi: 'ban hành, gửi kiến nghị',
  },
} as const satisfies Record<string, Step<RecommendationState>>;

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
 * What can be done with a recommendation. Where the commune Front confirms, a draft is confirmed and
 * not issued; elsewhere it is issued and never confirmed.
 */
export function recommendationActions(state: string, isConfirmed: boolean): string[] {
  return legalActions('recommendation', state).filter((action) =>
    isConfirmed ? action !== 'issue' || state !== 'drafted' : action !== 'confirm',
  );
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
