import type { Problem } from '@giam-sat/contract/problems/problem';
import type { MistakesByField } from './check-form.ts';
import type { LogForm } from './log-form.ts';

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

/** Where a pointer of the payload is shown, when that is another field of the page. */
function fieldOf(pointer: string, form: LogForm): string {
  const letter = /^\/findings\/(\d+)\/recommendations\/(\d+)\/letter(\/.*)?$/.exec(pointer);
  if (letter !== null) {
    const [, finding = '', recommendation = '', rest = ''] = letter;
    const at = form.findings[Number(finding)]?.recommendations[Number(recommendation)]?.letter;
    return at === undefined ? pointer : `/letters/${at}${rest === '' ? '/number' : rest}`;
  }
  const list = /^\/(supervisedBodies|partners|places)\b/.exec(pointer);
  if (list !== null) return `/${list[1]}`;
  if (pointer === '/project') return '/project/name';
  if (/^\/findings\/\d+$/.test(pointer)) return `${pointer}/text`;
  return pointer.replace(/\/confirmation$/, '/confirmation/on');
}

/** What the interface refused, beside the fields of the page; what belongs to none is under ''. */
export function mistakesOf(problem: Problem, form: LogForm): MistakesByField {
  const { errors = [] } = problem;
  if (errors.length === 0) return { '': problem.detail };
  const found: Record<string, string> = {};
  for (const { pointer = '', code, vi } of errors) {
    const field = fieldOf(pointer, form);
    found[field] = [found[field], plain[code] ?? vi].filter(Boolean).join(' ');
  }
  return found;
}
