import type { RecommendationState } from '@giam-sat/domain/recommendation/states';
import type { Words } from './words.ts';

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
