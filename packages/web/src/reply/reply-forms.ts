import { recommendationForms } from '../follow/steps/recommendation-forms.ts';
import type { StepForm } from '../follow/steps/step-field.ts';

/** The steps of a link are those of the table, but for the day of receipt: that is today. */
const withoutReceipt = (form: StepForm): StepForm => ({
  fields: form.fields.filter(({ at, type }) => at !== '/receivedOn' && type !== 'outcomes'),
});

export const replyForms = {
  reply: withoutReceipt(recommendationForms.reply),
  'report-done': withoutReceipt(recommendationForms['report-done']),
} as const;
