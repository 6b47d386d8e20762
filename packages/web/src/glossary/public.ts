import type {
  PublicRecommendation,
  PublicSession,
} from '@giam-sat/domain/publication/public-shapes';
import type { Words } from './words.ts';

/** The three lists of what is published. */
export const publicLists = {
  recommendations: 'Kiến nghị',
  findings: 'Phát hiện',
  sessions: 'Cuộc giám sát, phản biện',
} as const;
export type PublicList = keyof typeof publicLists;

export const replies: Words<NonNullable<PublicRecommendation['reply']>['outcome']> = {
  accepted: 'tiếp thu',
  partly: 'tiếp thu một phần',
  refused: 'không tiếp thu (có giải trình)',
  transferred: 'chuyển cơ quan khác',
};

export const verifications: Words<NonNullable<PublicRecommendation['verified']>['result']> = {
  full: 'đã thực hiện',
  partly: 'thực hiện một phần',
  'not-satisfactory': 'chưa đáp ứng yêu cầu',
};

export const papers: Words<PublicSession['papers'][number]['kind']> = {
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  report: 'Báo cáo kết quả',
  criticism: 'Văn bản phản biện',
};

export const dueWords: Readonly<Record<string, string>> = {
  continuous: 'thực hiện thường xuyên',
  'multi-year': 'thực hiện trong nhiều năm',
};

/** Tables to download, with what one line of each is. */
export const tables = [
  ['/public/recommendations', 'Kiến nghị đã công bố', 'một kiến nghị'],
  ['/public/findings', 'Phát hiện đã công bố', 'một phát hiện'],
  ['/public/sessions', 'Các cuộc đã công bố', 'một cuộc'],
  ['/public/topics', 'Các lĩnh vực', 'một lĩnh vực, với mã dùng trong các bảng khác'],
  ['/public/published-figures', 'Số liệu đã in trong văn bản, báo chí', 'một con số'],
] as const;
