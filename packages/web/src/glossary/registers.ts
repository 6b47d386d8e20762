import type { DayOff } from '@giam-sat/domain/calendar/calendar';
import type { ClockName } from '@giam-sat/domain/clock/clock';
import type { BodyType } from '@giam-sat/domain/register/body';
import type { RuleUnit } from '@giam-sat/domain/rules/rule';
import type { RuleStep } from '@giam-sat/domain/rules/rule-step';
import type { Words } from './words.ts';

export const bodyTypes: Words<BodyType> = {
  front: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'trade-union': 'Công đoàn',
  farmers: 'Hội Nông dân',
  women: 'Hội Liên hiệp Phụ nữ',
  youth: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  veterans: 'Hội Cựu chiến binh',
  'other-member': 'Tổ chức thành viên khác của Mặt trận',
  'peoples-council': 'Hội đồng nhân dân',
  'council-standing': 'Thường trực Hội đồng nhân dân',
  'council-committee': 'Ban của Hội đồng nhân dân',
  'deputies-group': 'Tổ đại biểu Hội đồng nhân dân',
  'na-delegation': 'Đoàn đại biểu Quốc hội',
  'people-inspection-board': 'Ban Thanh tra nhân dân',
  'community-investment-board': 'Ban Giám sát đầu tư của cộng đồng',
  'party-committee': 'Cấp ủy, cơ quan của Đảng',
  'peoples-committee': 'Ủy ban nhân dân',
  department: 'Sở, phòng, ban chuyên môn',
  'project-owner': 'Chủ đầu tư, chủ chương trình',
  other: 'Cơ quan, tổ chức khác',
};

export const ruleSteps: Words<RuleStep> = {
  'draft-lead': 'Gửi dự thảo để phản biện',
  'plan-notice': 'Gửi kế hoạch, thông báo trước cuộc',
  'owner-notice': 'Báo cho chủ đầu tư trước khi giám sát',
  report: 'Báo cáo kết quả sau cuộc',
  reply: 'Trả lời kiến nghị',
  'letter-due': 'Thời hạn ghi trong văn bản kiến nghị',
  recognition: 'Công nhận kết quả bầu',
  'vacancy-byelection': 'Bầu bổ sung khi khuyết',
  ladder: 'Bước tiếp theo khi quá hạn',
  'members-least': 'Số thành viên ít nhất',
  'resident-seats-most': 'Số thành viên nhiều nhất do dân cư bầu',
  'deputies-most': 'Số phó ban nhiều nhất',
  'entry-reach-back': 'Được nhập lùi bao lâu',
  'due-soon': 'Nhắc sắp đến hạn',
  'extension-count': 'Số lần gia hạn',
  'extension-share': 'Gia hạn nhiều nhất so với thời hạn đầu',
  'reply-link': 'Liên kết trả lời có hiệu lực',
  'report-cut-off': 'Ngày chốt số liệu của kỳ báo cáo',
};

export const ruleUnits: Words<RuleUnit> = {
  'calendar-days': 'ngày',
  'working-days': 'ngày làm việc',
  months: 'tháng',
  count: '',
  percent: '%',
  'day-of-month': 'ngày hằng tháng',
};

export const clocks: Words<ClockName> = {
  reply: 'hạn trả lời',
  implementation: 'hạn thực hiện',
  notice: 'hạn gửi kế hoạch',
  report: 'hạn báo cáo kết quả',
};

export const dayOffKinds: Words<DayOff['kind']> = {
  holiday: 'Ngày lễ, tết, quốc tang',
  substitute: 'Nghỉ bù vì ngày lễ trùng ngày nghỉ hằng tuần',
  swapped: 'Nghỉ hoán đổi, làm bù ngày khác',
};

export const weekdays = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const;
