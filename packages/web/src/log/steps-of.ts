import type { LogForm } from './log-form.ts';

/** What was not held yet has found nothing. */
export function stepsOf({ timing }: LogForm): readonly string[] {
  const all = ['Thông tin chung', 'Phát hiện, kiến nghị', 'Xem lại và gửi'];
  return timing === 'held' ? all : all.filter((name) => name !== 'Phát hiện, kiến nghị');
}

/** The step on which a field stands. @param count how many steps there are */
export function stepOf(field: string, count: number): number {
  if (field === '' || field.startsWith('/is')) return count - 1;
  return /^\/(findings|letters)\b/.test(field) ? 1 : 0;
}
