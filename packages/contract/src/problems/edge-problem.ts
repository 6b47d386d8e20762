import { type EdgeCode, edgeTexts } from './edge-texts.ts';
import type { Problem, ProblemError } from './problem.ts';

export function typeOf(code: string): string {
  return `urn:giam-sat:problem:${code}`;
}

/** A problem found at the edge. By itself, so that whoever needs no refusal of the domain loads none. */
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
