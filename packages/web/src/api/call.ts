import type { Problem } from '@giam-sat/contract/problems/problem';
import { accessToken } from '../sign-in/sign-in.ts';
import { config } from './config.ts';
import { tellStageTime } from './stage-clock.ts';

/** The interface refused: what it said, in both languages, with the place of each mistake. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Nothing was answered: no network, or the gateway itself gave up. Sending again is safe. */
export class Unanswered extends Error {}

export interface Answer<Body> {
  readonly body: Body;
  /** For `If-Match` of a correction. */
  readonly etag: string | undefined;
}

interface Sending {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  /** The same key again is the same command: nothing is recorded twice. */
  readonly key?: string;
  readonly ifMatch?: string;
  /** Further headers, such as the secret of a signed link. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Calls the interface.
 * @throws Refusal when it says no, Unanswered when nobody answers
 */
export async function call<Body>(path: string, sending: Sending = {}): Promise<Answer<Body>> {
  const { api } = await config().catch(noAnswer);
  const { method = 'GET', body, headers } = sending;
  const token = accessToken();
  const answer = await fetch(`${api}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(sending.key === undefined ? {} : { 'idempotency-key': sending.key }),
      ...(sending.ifMatch === undefined ? {} : { 'if-match': sending.ifMatch }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(noAnswer);
  tellStageTime(answer.headers.get('stage-time'));
  if (answer.status >= 502 && answer.status <= 504) throw new Unanswered(`${answer.status}`);
  if (!answer.ok) throw new Refusal(await problemOf(answer));
  return { body: JSON.parse(await answer.text()), etag: answer.headers.get('etag') ?? undefined };
}

function noAnswer(error: unknown): never {
  throw new Unanswered(error instanceof Error ? error.message : String(error));
}

/** Where no problem is answered, something before the interface refused: nothing is known but a number. */
async function problemOf(answer: Response): Promise<Problem> {
  const isProblem = answer.headers.get('content-type')?.includes('problem+json') === true;
  if (isProblem) return JSON.parse(await answer.text());
  const text = `Máy chủ gặp lỗi (${answer.status}). Hãy thử lại sau.`;
  return {
    type: 'about:blank',
    title: text,
    status: answer.status,
    code: `http-${answer.status}`,
    detail: text,
    en: { title: answer.statusText, detail: answer.statusText },
  };
}
