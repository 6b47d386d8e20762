import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import type { RecommendationView } from '@giam-sat/contract/http/session-view';
import type { Words } from './words.ts';

type Clock = DeadlinesView['clocks'][number];
type Reply = RecommendationView['replies'][number];
type Verification = RecommendationView['verifications'][number];

export const clocks: Words<Clock['clock']> = {
  reply: 'Hạn trả lời',
  implementation: 'Hạn thực hiện',
  notice: 'Hạn gửi kế hoạch',
  report: 'Hạn ban hành báo cáo kết quả',
};

export const replyOutcomes: Words<Reply['outcome']> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  refused: 'Không tiếp thu (có giải trình)',
  transferred: 'Chuyển cơ quan có thẩm quyền',
};

export const verificationResults: Words<Verification['result']> = {
  full: 'Đã thực hiện đầy đủ',
  partly: 'Đã thực hiện một phần',
  'not-satisfactory': 'Chưa đáp ứng yêu cầu',
};

export const reflections: Words<NonNullable<RecommendationView['reflected']>> = {
  full: 'Được thể hiện đầy đủ',
  partly: 'Được thể hiện một phần',
  not: 'Không được thể hiện',
};

export const linkPurposes: Words<'reply' | 'report-done'> = {
  reply: 'Trả lời kiến nghị',
  'report-done': 'Báo đã thực hiện',
};

/** What a letter that does not set a day says instead. */
export const openDues: Readonly<Record<string, string>> = {
  continuous: 'Thường xuyên',
  'multi-year': 'Nhiều năm',
  none: 'Văn bản không nêu hạn',
};

/** Steps of the ladders of pressing (`<ladder>.<step>`), Front and People's Council. */
const ladderSteps: Readonly<Record<string, string>> = {
  urge: 'Đôn đốc bằng văn bản',
  urge_again: 'Đôn đốc lần thứ hai',
  higher_front: 'Mặt trận cấp trên kiến nghị',
  superior: 'Kiến nghị cấp trên của cơ quan này',
  competent_level: 'Kiến nghị cấp có thẩm quyền',
  explanation: 'Yêu cầu giải trình',
  questioning: 'Chất vấn',
  supervise_again: 'Giám sát lại',
  report_to_council: 'Báo cáo Hội đồng nhân dân',
};

export function ladderStep(key: string): string {
  return ladderSteps[key.slice(key.indexOf('.') + 1)] ?? key;
}
