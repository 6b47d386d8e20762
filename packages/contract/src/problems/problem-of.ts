import type { Refusal, Refused } from '@giam-sat/domain/refusal';
import { typeOf } from './edge-problem.ts';
import { filledText } from './filled-text.ts';
import type { Problem } from './problem.ts';
import { refusalTexts } from './refusal-texts.ts';

/** What the domain refused, with every reason it found. */
export function refusalProblem({ refusals }: Refused): Problem {
  const [first] = refusals;
  if (first === undefined) throw new Error('a refusal without a reason');
  const { status } = refusalTexts[first.code];
  const possible = first.data?.possible;
  return {
    type: typeOf(first.code),
    title: 'Không thực hiện được',
    status,
    code: first.code,
    detail: textOf(first, 'vi'),
    en: { title: 'Refused', detail: textOf(first, 'en') },
    errors: refusals.map((refusal) => ({
      pointer: refusal.pointer,
      code: refusal.code,
      vi: textOf(refusal, 'vi'),
      en: textOf(refusal, 'en'),
    })),
    ...(Array.isArray(possible) ? { possible: possible.map(String) } : {}),
  };
}

function textOf({ code, data = {} }: Refusal, language: 'vi' | 'en'): string {
  return filledText(refusalTexts[code][language], data, language);
}
