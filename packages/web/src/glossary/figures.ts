import type { LEADERS, MEETINGS } from '@giam-sat/domain/activity/facts';
import type { Measure } from '@giam-sat/domain/figures/measures';
import type { LeadGroup } from '@giam-sat/domain/register/body';
import type { Words } from './words.ts';

/** As `domain.md` 1.6 and 4.2 have them. */
export const measures: Words<Measure> = {
  sessions: 'Cuộc',
  joined: 'Cuộc tham gia với cơ quan khác',
  coChaired: 'Cuộc đồng chủ trì',
  planned: 'Cuộc trong kế hoạch',
  heldOfPlan: 'Cuộc đã tiến hành theo kế hoạch',
  unscheduled: 'Cuộc ngoài kế hoạch',
  postponed: 'Cuộc hoãn',
  cancelled: 'Cuộc hủy',
  findings: 'Phát hiện',
  repeatFindings: 'Phát hiện lặp lại',
  opinions: 'Ý kiến phản biện, góp ý',
  recommendations: 'Kiến nghị đã gửi',
  replied: 'Được trả lời',
  repliedOnTime: 'Trả lời đúng hạn',
  repliedLate: 'Trả lời quá hạn',
  notReplied: 'Quá hạn, chưa trả lời',
  accepted: 'Tiếp thu',
  partlyAccepted: 'Tiếp thu một phần',
  refused: 'Không tiếp thu (có giải trình)',
  transferred: 'Chuyển cơ quan khác',
  reportedDone: 'Cơ quan báo đã thực hiện',
  verified: 'Đã kiểm chứng kết quả thực hiện',
  verifiedPartly: 'Đã kiểm chứng: thực hiện một phần',
  notSatisfactory: 'Đã kiểm chứng: chưa đáp ứng yêu cầu',
  explanationsAccepted: 'Chấp nhận giải trình',
  notImplemented: 'Kết thúc: không thực hiện',
  notFeasible: 'Không thể thực hiện vì lý do khách quan',
  withdrawn: 'Rút kiến nghị',
  compared: 'Đã đối chiếu với văn bản ban hành',
  overdue: 'Đang quá hạn',
  escalated: 'Đã kiến nghị cấp trên',
  reopened: 'Giám sát lại',
  ended: 'Kết thúc trong kỳ',
  due: 'Đến hạn thực hiện trong kỳ',
  proposedMoney: 'Tiền kiến nghị xử lý',
  decidedMoney: 'Tiền được quyết định',
  recoveredMoney: 'Tiền đã thu hồi, giảm trừ',
  proposedLand: 'Đất kiến nghị xử lý',
  decidedLand: 'Đất được quyết định',
  recoveredLand: 'Đất đã thu hồi',
  peopleDisciplined: 'Người bị xử lý kỷ luật',
  casesTransferred: 'Vụ việc chuyển cơ quan điều tra',
  legalGaps: 'Kiến nghị về chính sách, pháp luật',
  lateDrafts: 'Dự thảo gửi chậm',
  confirmedByHigherFront: 'Kiến nghị do Mặt trận cấp trên xác nhận',
  confirmedBySamePerson: 'Kiến nghị do chính người nhập xác nhận',
  dialogues: 'Hội nghị đối thoại',
  trainings: 'Hội nghị tập huấn',
  trainingAttendances: 'Lượt người được tập huấn',
  models: 'Mô hình "Dân vận khéo" được công nhận',
  meetings: 'Hội nghị, cuộc họp dân chủ ở cơ sở',
  programmes: 'Nội dung, chuyên đề',
  delegations: 'Đoàn giám sát',
  supervisedBodies: 'Cơ quan, tổ chức được giám sát',
  letters: 'Văn bản kiến nghị',
  projectsSupervised: 'Dự án, công trình được giám sát',
  boards: 'Ban đang hoạt động',
  boardMembers: 'Thành viên các Ban',
  projects: 'Dự án, công trình trên địa bàn',
  openingRecommendations: 'Kiến nghị còn mở đầu kỳ',
  closingRecommendations: 'Kiến nghị còn mở cuối kỳ',
};

export const leadGroups: Words<LeadGroup> = {
  'front-and-organisations': 'Mặt trận, tổ chức chính trị – xã hội',
  'peoples-council': 'Hội đồng nhân dân',
  'people-inspection-board': 'Ban Thanh tra nhân dân',
  'community-investment-board': 'Ban Giám sát đầu tư của cộng đồng',
  other: 'Cơ quan khác',
};

export const leaders: Words<(typeof LEADERS)[number]> = {
  'party-secretary': 'Bí thư cấp ủy',
  'government-head': 'Người đứng đầu chính quyền',
  both: 'Cả hai',
  other: 'Người khác',
};

export const meetings: Words<(typeof MEETINGS)[number]> = {
  villagers: 'Họp thôn, tổ dân phố',
  officials: 'Hội nghị cán bộ, công chức, viên chức',
  workers: 'Hội nghị người lao động',
};

/** How sure the printed number is: printed before it. */
export const qualifiers = {
  exactly: '',
  'more-than': 'hơn ',
  'at-least': 'ít nhất ',
  about: 'khoảng ',
  'open-list': 'từ ',
} as const;

/** Printed under the figures: what one of each is. */
export const counting = {
  sessions:
    'Một cuộc: một cơ quan chủ trì, một nội dung, một lần tiến hành, kết thúc bằng biên bản hoặc báo cáo; tính vào ngày cuối của cuộc, theo đơn vị và cấp của cơ quan chủ trì ngày đó. Cuộc, đoàn, nội dung và cơ quan được giám sát không quy đổi cho nhau.',
  way: 'Kết quả của một kiến nghị tính vào kỳ mà văn bản kiến nghị được gửi đi. Phát hiện tính theo cuộc; phát hiện đã bác bỏ và kiến nghị chung không tính.',
  due: 'Tỷ lệ đến hạn đã thực hiện: chỉ tính kiến nghị đến hạn trong kỳ, không tính loại thực hiện thường xuyên, nhiều năm, không thể thực hiện vì lý do khách quan và đã rút; thực hiện một phần không tính là xong.',
} as const;
