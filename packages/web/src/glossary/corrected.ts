import type { CorrectedMember } from '@giam-sat/domain/session/corrected-members';
import type { Words } from './words.ts';

/** What of a session can be corrected, as the pages name it. */
export const corrected: Words<CorrectedMember> = {
  subject: 'Nội dung',
  topic: 'Lĩnh vực',
  furtherTopics: 'Lĩnh vực khác',
  form: 'Hình thức',
  furtherForms: 'Hình thức khác',
  leadBody: 'Cơ quan chủ trì',
  partners: 'Cơ quan, tổ chức cùng tham gia',
  guidedBy: 'Ủy ban MTTQ hướng dẫn',
  hostBody: 'Cơ quan tổ chức',
  supervisedBodies: 'Cơ quan, tổ chức được giám sát',
  places: 'Nơi tiến hành',
  held: 'Ngày tiến hành',
  scheduled: 'Ngày dự kiến',
  plan: 'Kế hoạch năm',
  notice: 'Gửi kế hoạch, đề cương',
  report: 'Báo cáo kết quả',
  legalBasis: 'Căn cứ',
  programmeId: 'Mã nội dung, chuyên đề',
  delegationNo: 'Số thứ tự Đoàn giám sát trong năm',
  programmeResolution: 'Nghị quyết về chương trình giám sát',
  delegationResolution: 'Nghị quyết thành lập Đoàn giám sát',
  draft: 'Dự thảo',
  project: 'Dự án',
  projectId: 'Dự án trong danh sách của xã, phường',
  checklist: 'Đã xem những gì',
  aboutPerson: 'Chức vụ của người được giám sát',
  documents: 'Tài liệu kèm theo',
};

/** Members within those, where they have a name of their own. */
export const correctedParts: Readonly<Record<string, string>> = {
  from: 'ngày đầu',
  to: 'ngày cuối',
  attendance: 'số người dự',
  number: 'số, ký hiệu',
  on: 'ngày',
  year: 'năm',
  line: 'mục',
  document: 'văn bản',
  code: 'mã',
  text: 'diễn giải',
  name: 'tên',
  title: 'tên',
  kind: 'loại',
  owner: 'chủ đầu tư, cơ quan soạn thảo',
  ownerBody: 'cơ quan soạn thảo',
  totalInvestment: 'tổng mức đầu tư',
  receivedOn: 'ngày nhận',
  submitOn: 'ngày trình',
  issuingAuthority: 'cơ quan ban hành',
  requestedBy: 'văn bản đề nghị',
  body: 'cơ quan ban hành',
  position: 'chức vụ',
  result: 'kết quả',
  note: 'ghi chú',
};

export const paperKinds = {
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  outline: 'Đề cương',
  'self-report': 'Báo cáo của cơ quan được giám sát',
  minutes: 'Biên bản',
  report: 'Báo cáo kết quả',
  criticism: 'Văn bản phản biện',
  other: 'Tài liệu khác',
} as const;

export const checkResults = {
  compliant: 'Đúng quy định',
  'not-compliant': 'Chưa đúng',
  'not-looked-at': 'Chưa xem',
} as const;
