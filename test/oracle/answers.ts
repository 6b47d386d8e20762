import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Ask, Taken } from './ask.ts';
import type { Answer } from './drive.ts';

const Problem = z.object({
  code: z.string(),
  errors: z.array(z.object({ code: z.string() })).optional(),
  possible: z.array(z.string()).optional(),
});
const Shown = z.object({ state: z.string(), possible: z.array(z.string()) });
const Version = z.object({ version: z.int() });

/** The codes a refusal gives; none for anything else. */
export function codesOf({ body }: Answer): string[] {
  const problem = Problem.safeParse(body).data;
  if (problem === undefined) return [];
  return [problem.code, ...(problem.errors ?? []).map((one) => one.code)];
}

/** Refused with the status, the code and the possible steps that are due. */
export function isRefusedAs(
  { refused, possible }: Pick<Ask, 'refused' | 'possible'>,
  answer: Answer,
) {
  if (refused === undefined) return false;
  const [status, code] = refused;
  if (answer.status !== status || !codesOf(answer).includes(code)) return false;
  const said = Problem.safeParse(answer.body).data?.possible?.toSorted();
  return possible === undefined || isDeepStrictEqual(said, possible);
}

/** Whether a recommendation is shown in its state, with the steps that are possible then. */
export function isShown(shows: Taken['shows'], { body }: Answer): boolean {
  if (shows === undefined) return true;
  const { state, possible } = Shown.parse(body);
  return state === shows.state && isDeepStrictEqual(possible.toSorted(), shows.possible);
}

/** Of the record after the command, as both body and ETag say; NaN when they differ. */
export function versionIn({ body, etag }: Answer): number {
  const { version } = Version.parse(body);
  return etag === `"${version}"` ? version : Number.NaN;
}

/** A member that makes a payload another one and leaves it well-formed. */
export function reused({ what }: Ask): object {
  const paper = { number: 'khác', on: '2010-02-02' };
  switch (what) {
    case 'record':
    case 'record-activity':
      return { subject: 'Một việc khác' };
    case 'correct':
    case 'correct-activity':
    case 'withdraw-activity':
      return { reason: 'Một lý do khác' };
    case 'findings':
      return { findings: [{ type: 'general', text: 'Một phát hiện khác' }] };
    case 'recommendations':
      return { recommendations: [{ text: 'khác', addressee: 'department:VN' }] };
    case 'issue':
    case 'issue-letter':
      return { letter: paper };
    case 'hold':
      return { from: '2024-02-02', to: '2024-02-03', attendance: 99_999 };
    case 'reschedule':
      return { scheduled: { from: '2024-02-02', to: '2024-12-12' } };
    case 'succeed':
      return { reason: 'khác' };
    case 'mark-not-feasible':
      return { approval: paper };
    case 'compare':
      return { act: paper };
    default:
      return PAPERS.has(what) ? { document: paper } : { on: '2010-02-03' };
  }
}

const PAPERS = new Set([
  ...['reply', 'transfer', 'report-done', 'verify', 'reject', 'record-not-implemented'],
  ...['accept-explanation', 'urge', 'extend', 'escalate', 'reopen'],
]);
