/**
 * The words of the pages. They follow `domain.md` 1.6: a page takes its terms from here, so that one
 * thing has one name. Typed by the lists of the domain: a new value without a word does not compile.
 */

import type { RecommendationState } from '@giam-sat/domain/recommendation/steps';
import type { Level } from '@giam-sat/domain/register/unit';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { kindRules } from '@giam-sat/domain/session/kind-rules';
import type { Kind } from '@giam-sat/domain/session/kinds';
import type { FindingState, SessionState } from '@giam-sat/domain/session/lifecycle';

type Words<Key extends string> = Readonly<Record<Key, string>>;
type Finding = NonNullable<RecordSession['findings']>[number];
type Draft = NonNullable<RecordSession['draft']>;
type RecordableForm = Exclude<
  (typeof kindRules)[Kind]['forms'][number],
  'through-boards' | 'GS-09'
>;

export const productName = 'Giám Sát';

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

export const findingTypes: Words<Finding['type']> = {
  violation: 'Vi phạm',
  shortcoming: 'Hạn chế, thiếu sót',
  'policy-gap': 'Vướng mắc về chính sách, pháp luật',
  'good-practice': 'Cách làm tốt',
  opinion: 'Ý kiến',
  general: 'Kiến nghị chung của cả cuộc',
};

export const severities: Words<NonNullable<Finding['severity']>> = {
  reminder: 'Nhắc nhở',
  'to-remedy': 'Phải khắc phục',
  'with-damage': 'Có thiệt hại',
  'signs-of-crime': 'Có dấu hiệu tội phạm',
};

export const sessionStates: Words<SessionState> = {
  planned: 'Trong kế hoạch',
  notified: 'Đã gửi kế hoạch',
  held: 'Đã tiến hành',
  reported: 'Đã có báo cáo kết quả',
  closed: 'Đã kết thúc hồ sơ',
  postponed: 'Hoãn',
  cancelled: 'Hủy',
};

export const findingStates: Words<FindingState> = {
  recorded: 'Đã ghi',
  confirmed: 'Đã khẳng định',
  dismissed: 'Đã bác bỏ',
};

export const recommendationStates: Words<RecommendationState> = {
  drafted: 'Dự thảo, chưa gửi',
  confirmed: 'Đã được xác nhận, chưa gửi',
  issued: 'Đã gửi',
  received: 'Cơ quan đã nhận',
  accepted: 'Tiếp thu',
  'partly-accepted': 'Tiếp thu một phần',
  refused: 'Không tiếp thu (có giải trình)',
  'no-answer': 'Không được trả lời',
  implementing: 'Đang thực hiện',
  'reported-done': 'Cơ quan báo đã thực hiện',
  'verified-partly': 'Đã kiểm chứng: thực hiện một phần',
  'not-satisfactory': 'Chưa đáp ứng yêu cầu',
  reopened: 'Giám sát lại',
  verified: 'Đã kiểm chứng kết quả thực hiện',
  'explanation-accepted': 'Chấp nhận giải trình',
  withdrawn: 'Rút kiến nghị',
  'not-feasible': 'Không thể thực hiện vì lý do khách quan',
  'not-implemented': 'Kết thúc: không thực hiện',
  compared: 'Đã đối chiếu với văn bản ban hành',
};

export const legalBases: Words<NonNullable<RecordSession['legalBasis']>['code']> = {
  'annual-programme': 'Chương trình phối hợp và thống nhất hành động hằng năm',
  'joint-programme': 'Chương trình phối hợp giám sát',
  'member-petition': 'Kiến nghị của tổ chức thành viên',
  'citizens-petition': 'Đơn thư, phản ánh, kiến nghị của Nhân dân',
  'mass-media': 'Thông tin trên phương tiện thông tin đại chúng',
  law: 'Theo quy định của pháp luật',
  other: 'Căn cứ khác',
};

export const draftKinds: Words<NonNullable<Draft['kind']>> = {
  'legal-document': 'Văn bản quy phạm pháp luật',
  'master-plan': 'Quy hoạch',
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  project: 'Dự án',
  scheme: 'Đề án',
};

export const checklist: Words<keyof NonNullable<RecordSession['checklist']>> = {
  progress: 'Tiến độ',
  quality: 'Chất lượng',
  publicity: 'Công khai thông tin',
  clearance: 'Giải phóng mặt bằng',
  environment: 'Môi trường',
  contributions: 'Đóng góp của Nhân dân',
  land: 'Sử dụng đất',
  capital: 'Sử dụng vốn',
};

/** Money in đồng, land in square metres. */
export const amounts: Words<keyof NonNullable<Finding['amounts']>> = {
  moneyRecovered: 'Tiền thu hồi',
  settlementReduction: 'Giảm trừ quyết toán',
  otherMoney: 'Tiền khác',
  landRecovered: 'Đất thu hồi',
  otherLand: 'Đất khác',
};

export const amountStages = {
  proposed: 'Kiến nghị',
  decided: 'Được quyết định',
  actual: 'Đã thu hồi, giảm trừ',
} as const;

export const levels: Words<Level> = {
  country: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện (trước 01/7/2025)',
  commune: 'Cấp xã',
};

export const roles: Words<
  | 'recorder'
  | 'signer'
  | 'confirmer'
  | 'responder'
  | 'monitor'
  | 'registrar'
  | 'auditor'
  | 'administrator'
> = {
  recorder: 'người nhập',
  signer: 'người ký ban hành',
  confirmer: 'người xác nhận',
  responder: 'cơ quan được kiến nghị',
  monitor: 'người theo dõi, đôn đốc',
  registrar: 'người giữ danh mục',
  auditor: 'người kiểm tra sổ ghi',
  administrator: 'quản trị hệ thống',
};
