import { ENDED_OUT, OUT, type RecommendationState } from './states.ts';

/** Whose step it is. The addressed agency reports, somebody else verifies. */
export const STEP_ROLES = ['recorder', 'signer', 'confirmer', 'responder', 'monitor'] as const;
export type StepRole = (typeof STEP_ROLES)[number];

export interface RecommendationStep {
  readonly from: readonly RecommendationState[];
  /** More than one where the outcome decides; none where the state stays as it is. */
  readonly to: readonly RecommendationState[];
  readonly by: readonly StepRole[];
  /** Opinions on a draft are answered and compared with the issued act, not carried out. */
  readonly of: 'recommendations' | 'opinions' | 'both';
  readonly event: string;
  readonly vi: string;
}

const ANSWERABLE = ['issued', 'received', 'reopened'] as const;
const UNDONE = ['accepted', 'partly-accepted', 'implementing', 'verified-partly'] as const;
const LAGGING = [...UNDONE, 'not-satisfactory', 'reopened'] as const;

/**
 * The one table of what can be done with a recommendation: from which states, by whom, to which
 * state, written as which event. Code, documentation, the texts of refusals and the random walk of
 * the tests read it; which fields a step needs is in its input schema (`inputs.ts`).
 */
export const recommendationSteps = {
  confirm: {
    from: ['drafted'],
    to: ['confirmed'],
    by: ['confirmer'],
    of: 'recommendations',
    event: 'recommendation.confirmed',
    vi: 'Ủy ban MTTQ cấp xã xác nhận',
  },
  issue: {
    from: ['drafted', 'confirmed'],
    to: ['issued'],
    by: ['signer'],
    of: 'both',
    event: 'recommendation.issued',
    vi: 'ban hành, gửi kiến nghị',
  },
  correct: {
    from: ['drafted', 'confirmed'],
    to: ['drafted'],
    by: ['recorder'],
    of: 'both',
    event: 'recommendation.corrected',
    vi: 'đính chính dự thảo kiến nghị (đã xác nhận thì phải xác nhận lại)',
  },
  'correct-issued': {
    from: [...OUT, ...ENDED_OUT],
    to: [],
    by: ['signer'],
    of: 'both',
    event: 'recommendation.corrected',
    vi: 'đính chính chỗ nhập sai so với văn bản đã gửi (nội dung, sản phẩm, số tiền, đất)',
  },
  receive: {
    from: ['issued', 'reopened'],
    to: ['received'],
    by: ['responder', 'recorder'],
    of: 'both',
    event: 'recommendation.received',
    vi: 'ghi nhận cơ quan đã nhận',
  },
  reply: {
    from: [...ANSWERABLE, 'refused', 'partly-accepted', 'no-answer'],
    to: ['accepted', 'partly-accepted', 'refused'],
    by: ['responder', 'recorder'],
    of: 'both',
    event: 'recommendation.replied',
    vi: 'trả lời: tiếp thu, tiếp thu một phần, không tiếp thu (có giải trình)',
  },
  'record-no-answer': {
    from: [...ANSWERABLE],
    to: ['no-answer'],
    by: ['monitor', 'signer'],
    of: 'opinions',
    event: 'recommendation.no-answer-recorded',
    vi: 'ghi nhận không được trả lời',
  },
  transfer: {
    from: [...ANSWERABLE],
    to: ['issued'],
    by: ['responder', 'recorder'],
    of: 'both',
    event: 'recommendation.transferred',
    vi: 'chuyển cơ quan có thẩm quyền (tính lại hạn trả lời, giữ ngày đầu)',
  },
  succeed: {
    from: [...OUT],
    to: [],
    by: ['signer', 'monitor'],
    of: 'both',
    event: 'recommendation.succeeded',
    vi: 'chọn cơ quan kế thừa',
  },
  begin: {
    from: ['accepted', 'partly-accepted', 'verified-partly', 'not-satisfactory', 'reopened'],
    to: ['implementing'],
    by: ['responder', 'recorder'],
    of: 'recommendations',
    event: 'recommendation.begun',
    vi: 'bắt đầu thực hiện',
  },
  'report-done': {
    from: [...LAGGING],
    to: ['reported-done'],
    by: ['responder', 'recorder'],
    of: 'recommendations',
    event: 'recommendation.reported-done',
    vi: 'cơ quan báo đã thực hiện',
  },
  verify: {
    from: ['reported-done'],
    to: ['verified', 'verified-partly'],
    by: ['monitor'],
    of: 'recommendations',
    event: 'recommendation.verified',
    vi: 'kiểm chứng kết quả thực hiện: đầy đủ, một phần',
  },
  reject: {
    from: ['reported-done'],
    to: ['not-satisfactory'],
    by: ['monitor'],
    of: 'recommendations',
    event: 'recommendation.rejected',
    vi: 'kết luận chưa đáp ứng yêu cầu',
  },
  'record-not-implemented': {
    from: ['issued', 'received', ...LAGGING, 'reported-done'],
    to: ['not-implemented'],
    by: ['monitor', 'signer'],
    of: 'recommendations',
    event: 'recommendation.not-implemented',
    vi: 'kết thúc: không thực hiện',
  },
  'mark-not-feasible': {
    from: ['issued', 'received', 'refused', ...LAGGING],
    to: ['not-feasible'],
    by: ['signer', 'monitor'],
    of: 'recommendations',
    event: 'recommendation.not-feasible',
    vi: 'không thể thực hiện vì lý do khách quan (được chấp thuận bằng văn bản)',
  },
  'accept-explanation': {
    from: ['refused'],
    to: ['explanation-accepted'],
    by: ['signer'],
    of: 'recommendations',
    event: 'recommendation.explanation-accepted',
    vi: 'chấp nhận giải trình',
  },
  compare: {
    from: ['accepted', 'partly-accepted', 'refused', 'no-answer'],
    to: ['compared'],
    by: ['monitor', 'signer'],
    of: 'opinions',
    event: 'recommendation.compared',
    vi: 'đối chiếu với văn bản đã ban hành',
  },
  withdraw: {
    from: ['drafted', 'confirmed', ...OUT],
    to: ['withdrawn'],
    by: ['signer'],
    of: 'both',
    event: 'recommendation.withdrawn',
    vi: 'rút kiến nghị',
  },
  urge: {
    from: [...OUT],
    to: [],
    by: ['signer'],
    of: 'both',
    event: 'recommendation.urged',
    vi: 'đôn đốc bằng văn bản',
  },
  extend: {
    from: [...OUT],
    to: [],
    by: ['signer'],
    of: 'both',
    event: 'deadline.moved',
    vi: 'gia hạn',
  },
  escalate: {
    from: [...OUT],
    to: [],
    by: ['signer'],
    of: 'both',
    event: 'recommendation.escalated',
    vi: 'kiến nghị cấp trên',
  },
  reopen: {
    from: [...ENDED_OUT],
    to: ['reopened'],
    by: ['signer'],
    of: 'both',
    event: 'recommendation.reopened',
    vi: 'giám sát lại',
  },
} as const satisfies Record<string, RecommendationStep>;
export type RecommendationAction = keyof typeof recommendationSteps;

export function isRecommendationAction(name: string): name is RecommendationAction {
  return Object.hasOwn(recommendationSteps, name);
}
export const recommendationActionNames: readonly RecommendationAction[] =
  Object.keys(recommendationSteps).filter(isRecommendationAction);
