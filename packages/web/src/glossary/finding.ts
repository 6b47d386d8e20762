import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { FindingState } from '@giam-sat/domain/session/lifecycle';
import type { Words } from './words.ts';

type Finding = NonNullable<RecordSession['findings']>[number];

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

export const findingStates: Words<FindingState> = {
  recorded: 'Đã ghi',
  confirmed: 'Đã khẳng định',
  dismissed: 'Đã bác bỏ',
};
