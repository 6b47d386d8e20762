import * as z from 'zod';
import { prose } from '../text.ts';

const answerShape = {
  result: z.enum(['compliant', 'not-compliant', 'not-looked-at']),
  note: prose(2000).optional(),
};

/** What a community board looks at (Decree 29/2021 Art. 86), derived from its list of contents. */
function checklistShape<Answer extends z.ZodType>(answer: Answer) {
  const one = answer.optional();
  return {
    progress: one,
    quality: one,
    publicity: one,
    clearance: one,
    environment: one,
    /** What the people paid or did themselves. */
    contributions: one,
    land: one,
    capital: one,
  };
}

export const Checklist = z.object(checklistShape(z.object(answerShape)));
export const ChecklistInput = z.strictObject(checklistShape(z.strictObject(answerShape)));
