import type { RecommendationAction } from '@giam-sat/domain/recommendation/steps';
import { reflections } from '../../glossary/follow.ts';
import { must, outcomes, paper, reason, received, signedBy } from './common-fields.ts';
import type { StepForms } from './step-field.ts';

/** Corrections have a page of their own. */
type FormAction = Exclude<RecommendationAction, 'correct' | 'correct-issued'>;

export function isRecommendationForm(action: string): action is FormAction {
  return Object.hasOwn(recommendationForms, action);
}

/** What each step of a recommendation asks for, as `inputs.ts` of the domain takes it. */
export const recommendationForms: StepForms<FormAction> = {
  confirm: {
    fields: [
      { type: 'day', at: '/on', label: 'Ngày xác nhận', must: true, isToday: true },
      {
        type: 'line',
        at: '/number',
        label: 'Số văn bản xác nhận',
        hint: 'Cần có khi người xác nhận cũng là người nhập',
      },
    ],
  },
  issue: {
    fields: [paper('Văn bản kiến nghị', '/letter'), { ...signedBy, at: '/letter/signedBy' }],
  },
  receive: {
    fields: [{ type: 'day', at: '/on', label: 'Ngày cơ quan nhận', must: true, isToday: true }],
  },
  reply: {
    entering: 'Nhập văn bản trả lời của cơ quan',
    fields: [
      {
        type: 'choice',
        at: '/outcome',
        label: 'Ý kiến của cơ quan',
        must: true,
        options: {
          accepted: 'Tiếp thu',
          partly: 'Tiếp thu một phần',
          refused: 'Không tiếp thu (có giải trình)',
        },
      },
      {
        type: 'prose',
        at: '/reason',
        label: 'Giải trình',
        hint: 'Phần nào không tiếp thu, vì sao',
        when: { at: '/outcome', is: ['partly', 'refused'] },
      },
      paper('Văn bản trả lời'),
      received,
      outcomes,
    ],
  },
  'record-no-answer': {
    fields: [{ type: 'day', at: '/on', label: 'Ngày', must: true, isToday: true }, reason],
  },
  transfer: {
    isRare: true,
    entering: 'Nhập văn bản chuyển cơ quan có thẩm quyền',
    fields: [
      { type: 'body', at: '/to', label: 'Chuyển đến cơ quan', must: true },
      paper('Văn bản chuyển'),
      received,
      reason,
    ],
  },
  succeed: {
    isRare: true,
    fields: [
      { type: 'body', at: '/to', label: 'Cơ quan kế thừa', must: true },
      { type: 'paper', at: '/document', label: 'Văn bản' },
      reason,
    ],
  },
  begin: {
    fields: [
      { type: 'day', at: '/on', label: 'Ngày bắt đầu', must: true, isToday: true },
      { type: 'prose', at: '/note', label: 'Ghi chú', rows: 2 },
    ],
  },
  'report-done': {
    entering: 'Nhập báo cáo đã thực hiện của cơ quan',
    fields: [
      { type: 'prose', at: '/text', label: 'Đã làm gì', rows: 4 },
      paper('Văn bản báo cáo'),
      received,
      outcomes,
    ],
  },
  verify: {
    fields: [
      {
        type: 'choice',
        at: '/result',
        label: 'Kết quả kiểm chứng',
        must: true,
        options: { full: 'Đã thực hiện đầy đủ', partly: 'Đã thực hiện một phần' },
      },
      {
        type: 'prose',
        at: '/evidence',
        label: 'Căn cứ kiểm chứng',
        hint: 'Đã xem gì, đối chiếu với gì, ở đâu',
        must: true,
        rows: 4,
      },
      paper('Biên bản, văn bản kiểm chứng'),
      outcomes,
    ],
  },
  reject: {
    fields: [{ ...reason, ...must, label: 'Còn thiếu gì' }, paper('Văn bản kết luận')],
  },
  'record-not-implemented': {
    isRare: true,
    isFinal: true,
    fields: [{ ...reason, ...must }, paper('Văn bản')],
  },
  'mark-not-feasible': {
    isRare: true,
    isFinal: true,
    fields: [
      { ...reason, ...must },
      paper('Văn bản chấp thuận', '/approval'),
      { type: 'line', at: '/approvedBy', label: 'Cơ quan chấp thuận' },
    ],
  },
  'accept-explanation': { isFinal: true, fields: [paper('Văn bản chấp nhận giải trình'), reason] },
  compare: {
    isFinal: true,
    fields: [
      paper('Văn bản đã ban hành', '/act'),
      {
        type: 'choice',
        at: '/reflected',
        label: 'Ý kiến trong văn bản đã ban hành',
        must: true,
        options: reflections,
      },
      { type: 'prose', at: '/note', label: 'Ghi chú', rows: 2 },
    ],
  },
  withdraw: {
    isRare: true,
    isFinal: true,
    fields: [
      { type: 'day', at: '/on', label: 'Ngày rút', must: true, isToday: true },
      { ...reason, ...must },
      { type: 'paper', at: '/document', label: 'Văn bản rút', hint: 'Cần có khi kiến nghị đã gửi' },
    ],
  },
  urge: { fields: [paper('Văn bản đôn đốc'), signedBy] },
  extend: {
    isRare: true,
    fields: [
      {
        type: 'choice',
        at: '/clock',
        label: 'Gia hạn',
        must: true,
        options: { reply: 'Hạn trả lời', implementation: 'Hạn thực hiện' },
      },
      { type: 'day', at: '/to', label: 'Hạn mới', must: true },
      { ...reason, ...must },
      paper('Văn bản gia hạn'),
    ],
  },
  escalate: {
    isRare: true,
    fields: [
      {
        type: 'body',
        at: '/to',
        label: 'Kiến nghị đến cơ quan cấp trên',
        hint: 'Để trống thì gửi cơ quan hệ thống đã đề xuất',
      },
      paper('Văn bản kiến nghị cấp trên'),
      signedBy,
      { type: 'bodies', at: '/copies', label: 'Đồng gửi' },
    ],
  },
  reopen: {
    isRare: true,
    fields: [
      { ...reason, ...must, label: 'Vì sao giám sát lại' },
      paper('Văn bản'),
      { type: 'day', at: '/dueOn', label: 'Hạn thực hiện mới' },
    ],
  },
};
