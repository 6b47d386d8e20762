import type { StepField, StepForm, StepForms } from './step-field.ts';

const reason = { type: 'prose', at: '/reason', label: 'Lý do', must: true } as const;
const on = (label: string): StepField => ({
  type: 'day',
  at: '/on',
  label,
  must: true,
  isToday: true,
});
const stopped: StepForm = {
  isRare: true,
  fields: [on('Ngày'), reason, { type: 'paper', at: '/document', label: 'Văn bản' }],
};
const approval = {
  type: 'paper',
  at: '/approval',
  label: 'Văn bản phê duyệt công bố',
  must: true,
} as const;

/** Steps of a session that are forms; findings, recommendations and corrections have pages of their own. */
export type SessionFormAction =
  | 'notify'
  | 'hold'
  | 'report'
  | 'close'
  | 'postpone'
  | 'reschedule'
  | 'cancel'
  | 'publish'
  | 'withdraw-publication'
  | 'issue';

export const sessionForms: StepForms<SessionFormAction> = {
  notify: {
    fields: [
      on('Ngày gửi kế hoạch, đề cương'),
      { type: 'line', at: '/number', label: 'Số, ký hiệu văn bản' },
    ],
  },
  hold: {
    fields: [
      { type: 'day', at: '/from', label: 'Ngày đầu', must: true },
      { type: 'day', at: '/to', label: 'Ngày cuối', must: true },
      { type: 'whole', at: '/attendance', label: 'Số người dự' },
    ],
  },
  report: {
    fields: [{ type: 'paper', at: '', label: 'Báo cáo kết quả', must: true }],
  },
  close: { isFinal: true, fields: [on('Ngày kết thúc hồ sơ')] },
  postpone: stopped,
  reschedule: {
    fields: [
      { type: 'day', at: '/scheduled/from', label: 'Ngày đầu', must: true },
      { type: 'day', at: '/scheduled/to', label: 'Ngày cuối', must: true },
    ],
  },
  cancel: { ...stopped, isFinal: true },
  publish: {
    fields: [
      approval,
      {
        type: 'picks',
        at: '/findings',
        label: 'Phát hiện được công bố',
        hint: 'Chỉ công bố nội dung phát hiện; ý kiến thì không',
      },
      { type: 'picks', at: '/recommendations', label: 'Kiến nghị được công bố' },
      {
        type: 'day',
        at: '/draftPublishedOn',
        label: 'Ngày cơ quan soạn thảo công bố dự thảo',
        hint: 'Chỉ với phản biện, góp ý dự thảo',
      },
    ],
  },
  'withdraw-publication': {
    isRare: true,
    fields: [reason, { type: 'paper', at: '/document', label: 'Văn bản' }],
  },
  issue: {
    fields: [
      { type: 'picks', at: '/recommendations', label: 'Gửi trong một văn bản', must: true },
      { type: 'paper', at: '/letter', label: 'Văn bản kiến nghị', must: true },
      { type: 'line', at: '/letter/signedBy', label: 'Người ký (chức vụ)' },
    ],
  },
};

export const findingForms: StepForms<'confirm' | 'dismiss'> = {
  confirm: { fields: [on('Ngày khẳng định')] },
  dismiss: { isRare: true, isFinal: true, fields: [on('Ngày bác bỏ'), reason] },
};

export const linkForms = {
  withdraw: { fields: [{ type: 'line', at: '/reason', label: 'Lý do thu hồi' }] },
} as const satisfies StepForms<'withdraw'>;

export const evidenceForms = {
  publish: { fields: [approval] },
  'withdraw-publication': { fields: [reason] },
} as const satisfies StepForms<'publish' | 'withdraw-publication'>;
