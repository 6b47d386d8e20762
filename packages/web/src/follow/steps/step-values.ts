import { today } from '../../api/stage-clock.ts';
import { writeDay } from '../../format/day.ts';
import type { Chosen } from '../../search/chosen.ts';
import type { StepField, StepForm } from './step-field.ts';

/** What was typed and chosen, by the pointer of the field. */
export interface StepValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly chosen: Readonly<Record<string, readonly Chosen[]>>;
}

/** @param first what stands in the fields at first, beside today */
export function firstValues(form: StepForm, first: Partial<StepValues> = {}): StepValues {
  const texts: Record<string, string> = {};
  for (const field of form.fields) {
    if (field.type === 'day' && field.isToday === true) texts[field.at] = writeDay(today());
  }
  return { texts: { ...texts, ...first.texts }, chosen: first.chosen ?? {} };
}

/** Whether a field is asked for, after what was answered before it. */
export function isAsked({ when }: StepField, { texts }: StepValues): boolean {
  return when === undefined || when.is.includes(texts[when.at] ?? '');
}

export function isNeeded(field: StepField): boolean {
  return field.must === true || (field.when !== undefined && field.isOptional !== true);
}
