import type { Refusal, Refused } from '@giam-sat/domain/refusal';
import { type EdgeCode, edgeTexts } from './edge-texts.ts';
import { filledText } from './filled-text.ts';
import type { Problem, ProblemError } from './problem.ts';
import { refusalTexts } from './refusal-texts.ts';

function typeOf(code: string): string {
  return `urn:giam-sat:problem:${code}`;
}

/** A problem found at the edge. */
export function edgeProblem(code: EdgeCode, errors?: readonly ProblemError[]): Problem {
  const { status, vi, en } = edgeTexts[code];
  return {
    type: typeOf(code),
    title: vi[0],
    status,
    code,
    detail: vi[1],
    en: { title: en[0], detail: en[1] },
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
}

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
