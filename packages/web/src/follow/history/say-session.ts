import { writeDay, writeSpan } from '../../format/day.ts';
import { writeNumber } from '../../format/number.ts';
import { correctionSaid, type EventType, paperOf, type Sayings } from './said.ts';

type Type = Extract<EventType, `session.${string}` | `finding.${string}` | `evidence.${string}`>;

/** What happened to a session, its findings and its files. */
export const sessionSayings: Sayings<Type> = {
  'session.recorded': ({ data }) => ({ title: 'Ghi hồ sơ vào sổ', detail: data.subject }),
  'session.planned': ({ data }) => ({ title: 'Ban hành kế hoạch', paper: data.number }),
  'session.notified': ({ data }) => ({ title: 'Gửi kế hoạch, đề cương', paper: data.number }),
  'session.held': ({ data }) => ({
    title: `Tiến hành ${writeSpan(data)}`,
    detail: data.attendance ? `${writeNumber(data.attendance)} người dự` : undefined,
  }),
  'session.reported': ({ data }) => ({ title: 'Ban hành báo cáo kết quả', paper: data.number }),
  'session.closed': () => ({ title: 'Kết thúc hồ sơ' }),
  'session.postponed': ({ data }) => ({
    ...{ title: 'Hoãn', detail: data.reason, paper: paperOf(data.document) },
  }),
  'session.rescheduled': ({ data }) => ({ title: `Xếp lại lịch: ${writeSpan(data.scheduled)}` }),
  'session.cancelled': ({ data }) => ({
    ...{ title: 'Hủy', detail: data.reason, paper: paperOf(data.document) },
  }),
  'session.corrected': (entry, topics) => correctionSaid('Đính chính', entry, topics),
  'session.published': ({ data }) => ({
    title: `Công bố ${data.findings.length} phát hiện, ${data.recommendations.length} kiến nghị`,
    paper: data.approval.number,
  }),
  'session.publication-withdrawn': ({ data }) => ({
    ...{ title: 'Gỡ công bố', detail: data.reason, paper: paperOf(data.document) },
  }),
  'finding.recorded': ({ data }) => ({
    title: data.type === 'opinion' ? 'Ghi ý kiến' : 'Ghi phát hiện',
    detail: data.text,
  }),
  'finding.corrected': (entry, topics) => correctionSaid('Đính chính phát hiện', entry, topics),
  'finding.confirmed': () => ({ title: 'Khẳng định phát hiện' }),
  'finding.dismissed': ({ data }) => ({ title: 'Bác bỏ phát hiện', detail: data.reason }),
  'evidence.announced': ({ data }) => ({ title: 'Thêm tệp chứng cứ', detail: data.title }),
  'evidence.stored': () => ({ title: 'Tệp chứng cứ đã gửi xong', isQuiet: true }),
  'evidence.published': ({ data }) => ({
    title: 'Công bố tệp chứng cứ',
    detail: `Phê duyệt ngày ${writeDay(data.approval.on)}`,
    paper: data.approval.number,
  }),
  'evidence.publication-withdrawn': ({ data }) => ({
    ...{ title: 'Gỡ công bố tệp chứng cứ', detail: data.reason },
  }),
};
