import type { Problem } from '@giam-sat/contract/problems/problem';
import { plainWords } from '../../api/plain-words.ts';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import type { StepForm } from './step-field.ts';

/** What the interface refused, beside the fields of the step; what belongs to none is under ''. */
export function refusedStep({ detail, errors = [] }: Problem, form: StepForm): MistakesByField {
  if (errors.length === 0) return { '': detail };
  const found: Record<string, string> = {};
  for (const { pointer = '', code, vi } of errors) {
    const field = fieldOf(pointer, form);
    found[field] = [found[field], plainWords({ code, vi })].filter(Boolean).join(' ');
  }
  return found;
}

/** The field that shows a place of what was sent: itself, or the one it lies in. */
function fieldOf(pointer: string, { fields }: StepForm): string {
  const within = fields.find(({ at }) => pointer === at || pointer.startsWith(`${at}/`));
  if (within === undefined) return '';
  if (within.type === 'paper' && pointer === within.at) return `${pointer}/number`;
  return within.type === 'bodies' || within.type === 'picks' ? within.at : pointer;
}
