import type { ProblemError } from '@giam-sat/contract/problems/problem';
import { writeDay } from '../format/day.ts';

/** Schema errors are written for programmers; people read what to do. */
const plain: Readonly<Record<string, string>> = {
  invalid_type: 'Chỗ này còn thiếu hoặc chưa đúng kiểu.',
  too_small: 'Chỗ này còn thiếu hoặc quá ngắn.',
  too_big: 'Chỗ này quá dài hoặc số quá lớn.',
  invalid_format: 'Chỗ này viết chưa đúng.',
  invalid_value: 'Hãy chọn một giá trị trong danh sách.',
  invalid_union: 'Chỗ này viết chưa đúng.',
  'day-range': 'Ngày phải trong khoảng từ năm 2010 đến năm 2099.',
};

/** What one mistake of a refusal says to people. */
export function plainWords({ code, vi }: Pick<ProblemError, 'code' | 'vi'>): string {
  return plain[code] ?? vi.replace(/\b\d{4}-\d{2}-\d{2}\b/g, writeDay);
}
