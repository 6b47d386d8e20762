import type { SessionView } from '@giam-sat/contract/http/session-view';
import { writeDay } from '../../format/day.ts';
import { writeNumber } from '../../format/number.ts';
import type { OfferedStep } from './step-bar.tsx';
import type { StepField } from './step-field.ts';

/** What of a record can be corrected on the page; the rest of it by the interface. */
const parts = {
  subject: 'Nội dung',
  held: 'Ngày tiến hành, số người dự',
  report: 'Báo cáo kết quả',
  notice: 'Ngày gửi kế hoạch, đề cương',
} as const;
type Part = keyof typeof parts;

const when = (part: Part) => ({ at: '/what', is: [part] });

const fieldsOf: Readonly<Record<Part, readonly StepField[]>> = {
  subject: [{ type: 'prose', at: '/changes/subject', label: 'Nội dung', when: when('subject') }],
  held: [
    { type: 'day', at: '/changes/held/from', label: 'Ngày đầu', when: when('held') },
    { type: 'day', at: '/changes/held/to', label: 'Ngày cuối', when: when('held') },
    {
      type: 'whole',
      at: '/changes/held/attendance',
      label: 'Số người dự',
      when: when('held'),
      isOptional: true,
    },
  ],
  report: [
    { type: 'paper', at: '/changes/report', label: 'Báo cáo kết quả', when: when('report') },
  ],
  notice: [
    { type: 'day', at: '/changes/notice/on', label: 'Ngày gửi', when: when('notice') },
    {
      type: 'line',
      at: '/changes/notice/number',
      label: 'Số, ký hiệu văn bản',
      when: when('notice'),
      isOptional: true,
    },
  ],
};

/** A correction with its reason: a new fact, the old one stays in the ledger. */
export function correctSession(session: SessionView): OfferedStep {
  const { id, version, subject, held, report, notice } = session;
  const known: readonly Part[] = [
    'subject',
    ...(held === undefined ? [] : (['held'] as const)),
    ...(report === undefined ? [] : (['report'] as const)),
    ...(notice === undefined ? [] : (['notice'] as const)),
  ];
  const texts = {
    '/changes/subject': subject,
    '/changes/held/from': held === undefined ? '' : writeDay(held.from),
    '/changes/held/to': held === undefined ? '' : writeDay(held.to),
    '/changes/held/attendance': held?.attendance === undefined ? '' : writeNumber(held.attendance),
    '/changes/report/number': report?.number ?? '',
    '/changes/report/on': report === undefined ? '' : writeDay(report.on),
    '/changes/notice/on': notice === undefined ? '' : writeDay(notice.on),
    '/changes/notice/number': notice?.number ?? '',
  };
  return {
    key: `${id} correct`,
    title: 'Đính chính',
    hint: 'Điều đã ghi trước vẫn còn trong sổ, kèm lý do đính chính.',
    path: `/sessions/${id}`,
    ifMatch: `"${version}"`,
    isRare: true,
    first: { texts },
    form: {
      fields: [
        {
          type: 'choice',
          at: '/what',
          label: 'Đính chính phần nào',
          isUnsent: true,
          must: true,
          options: Object.fromEntries(known.map((part) => [part, parts[part]])),
        },
        ...known.flatMap((part) => fieldsOf[part]),
        { type: 'prose', at: '/reason', label: 'Lý do đính chính', must: true, rows: 2 },
      ],
    },
  };
}
