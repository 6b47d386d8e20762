import type { Problem } from '@giam-sat/contract/problems/problem';
import { plainWords } from '../api/plain-words.ts';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import type { LogForm } from './log-form.ts';

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
    found[field] = [found[field], plainWords({ code, vi })].filter(Boolean).join(' ');
  }
  return found;
}
