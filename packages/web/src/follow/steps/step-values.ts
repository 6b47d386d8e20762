import { today, writeDay } from '../../format/day.ts';
import type { Chosen } from '../../search/chosen.ts';
import type { StepField, StepForm } from './step-field.ts';

/** What was typed and chosen, by the pointer of the field. */
export interface StepValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly chosen: Readonly<Record<string, readonly Chosen[]>>;
}

/** @param picks what is chosen at first, of fields that pick from the record */
export function firstValues(form: StepForm, picks: StepValues['chosen'] = {}): StepValues {
  const texts: Record<string, string> = {};
  for (const field of form.fields) {
    if (field.type === 'day' && field.isToday === true) texts[field.at] = writeDay(today());
  }
  return { texts, chosen: picks };
}

/** Whether a field is asked for, after what was answered before it. */
export function isAsked({ when }: StepField, { texts }: StepValues): boolean {
  return when === undefined || when.is.includes(texts[when.at] ?? '');
}

export function isNeeded(field: StepField): boolean {
  return field.must === true || field.when !== undefined;
}
