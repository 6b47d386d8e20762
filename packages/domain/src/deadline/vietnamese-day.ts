import { numberOf, weekdayOf } from '../calendar/working-day.ts';
import type { Day } from '../day.ts';

const WEEKDAYS = [
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
  'Chủ nhật',
] as const;

/** `29/4/2024` */
export function shortDay(day: Day): string {
  return `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
}

/** `thứ Hai` */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(numberOf(day)) - 1] ?? '';
}

/** `thứ Hai, 29/4/2024` */
export function longDay(day: Day): string {
  return `${weekdayName(day)}, ${shortDay(day)}`;
}
