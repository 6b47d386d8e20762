import type { kindRules } from '@giam-sat/domain/session/kind-rules';
import type { Kind } from '@giam-sat/domain/session/kinds';
import type { Words } from './words.ts';

type RecordableForm = Exclude<
  (typeof kindRules)[Kind]['forms'][number],
  'through-boards' | 'GS-09'
>;

export const kinds: Words<Kind> = {
  supervision: 'Giám sát của Mặt trận, tổ chức chính trị – xã hội',
  'council-supervision': 'Giám sát của Hội đồng nhân dân',
  criticism: 'Phản biện xã hội',
  'people-inspection': 'Kiểm tra, giám sát của Ban Thanh tra nhân dân',
  'community-supervision': 'Giám sát của Ban Giám sát đầu tư của cộng đồng',
  contribution: 'Góp ý xây dựng Đảng, xây dựng chính quyền',
};

/** What one session of a kind is called. */
export const sessionOf: Words<Kind> = {
  supervision: 'cuộc giám sát',
  'council-supervision': 'cuộc giám sát',
  criticism: 'cuộc phản biện',
  'people-inspection': 'cuộc kiểm tra, giám sát',
  'community-supervision': 'lần giám sát',
  contribution: 'cuộc góp ý',
};

/** Who is supervised: "được giám sát" in Front texts, "chịu sự giám sát" in those of a Council. */
export const supervisedBodies: Words<Kind> = {
  supervision: 'Cơ quan, tổ chức được giám sát',
  'council-supervision': 'Cơ quan, tổ chức chịu sự giám sát',
  criticism: 'Cơ quan, tổ chức liên quan',
  'people-inspection': 'Cơ quan, tổ chức được kiểm tra, giám sát',
  'community-supervision': 'Cơ quan, tổ chức được giám sát',
  contribution: 'Cơ quan, tổ chức được góp ý',
};

export const forms: Words<RecordableForm> = {
  'document-study': 'Nghiên cứu, xem xét văn bản',
  delegation: 'Tổ chức đoàn giám sát',
  joined: 'Tham gia giám sát với cơ quan khác',
  conference: 'Hội nghị',
  written: 'Gửi văn bản lấy ý kiến',
  dialogue: 'Đối thoại trực tiếp',
  regular: 'Góp ý thường xuyên',
  check: 'Kiểm tra, giám sát',
  verification: 'Xác minh vụ việc cụ thể',
  visit: 'Giám sát tại công trình',
  'GS-01': 'GS-01 Xem xét báo cáo',
  'GS-02': 'GS-02 Xem xét văn bản quy phạm pháp luật',
  'GS-03': 'GS-03 Chất vấn',
  'GS-04': 'GS-04 Giải trình',
  'GS-05': 'GS-05 Giám sát chuyên đề',
  'GS-06': 'GS-06 Giải quyết khiếu nại, tố cáo, kiến nghị',
  'GS-07': 'GS-07 Giải quyết kiến nghị của cử tri',
  'GS-08': 'GS-08 Thi hành pháp luật ở địa phương',
  'GS-10': 'GS-10 Thực hiện nghị quyết về giám sát',
  'GS-11': 'GS-11 Thực hiện kết luận, kiến nghị giám sát',
  'GS-12': 'GS-12 Giám sát lại, xem xét trách nhiệm',
};
