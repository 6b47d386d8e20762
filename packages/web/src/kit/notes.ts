import { readDay } from '../format/day.ts';
import { readWhole } from '../format/number.ts';
import type { PaperForm } from './paper-form.ts';

const DAY = 'Ngày không đọc được. Hãy gõ như 08/09/2026.';
const WHOLE = 'Hãy gõ số nguyên, ví dụ 1.250.000.';

/** Notes what is missing or can not be read, by the pointer of the field. */
export class Notes {
  readonly found: Record<string, string> = {};

  must(at: string, value: string | undefined, words: string): void {
    if (value === undefined || value.trim() === '') this.found[at] = words;
  }

  day(at: string, value: string, must?: string): void {
    if (value.trim() === '') {
      if (must !== undefined) this.found[at] = must;
    } else if (readDay(value) === undefined) this.found[at] = DAY;
  }

  whole(at: string, value: string): void {
    if (value.trim() !== '' && readWhole(value) === undefined) this.found[at] = WHOLE;
  }

  /** A paper has both its number and its day, or is left out. */
  paper(at: string, { number, on }: PaperForm): void {
    if (number.trim() === '' && on.trim() === '') return;
    this.must(`${at}/number`, number, 'Hãy ghi số, ký hiệu văn bản.');
    this.day(`${at}/on`, on, 'Hãy ghi ngày của văn bản.');
  }
}
