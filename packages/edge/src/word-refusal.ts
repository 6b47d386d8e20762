import { edgeProblem } from '@giam-sat/contract/problems/edge-problem';
import type { EdgeCode } from '@giam-sat/contract/problems/edge-texts';
import type { Problem } from '@giam-sat/contract/problems/problem';
import { NOTHING_RUNS, REQUEST_ID, SAFE } from './safe-headers.ts';

export const PROBLEM = 'application/problem+json; charset=utf-8';

/** RFC 6750 lets a gateway say what is wrong with a token; here nobody learns more than that it will not do. */
export const CHALLENGE = 'Bearer';

/** An answer before it goes out: its status, and its headers by their names in small letters. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Worded {
  /** In place of those of the same name; `undefined` goes. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What an HTTP API calls a request, in its answer; also in its access log and in what a function is given. */
const GATEWAY_REQUEST_ID = 'apigw-requestid';
const ID = /^[\w=+/-]{1,64}$/;

const byStatus: Readonly<Record<number, EdgeCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'not-json',
  429: 'too-many-requests',
  500: 'internal-error',
};

/** In seconds: a rate fills up by the second, a function that is late needs a little longer. */
const retryAfter: Readonly<Record<number, string>> = { 429: '1', 503: '5' };

/**
 * Our problem in place of the gateway's own words (`{"message": …}`), which an HTTP API does not let
 * anybody change. What a function answered is a problem already and is left alone.
 * @returns undefined where nothing is to be changed
 */
export function wordRefusal({ status, headers }: Answered): Worded | undefined {
  if (status < 400 || headers['content-type']?.startsWith('application/problem+json') === true) {
    return undefined;
  }
  const said = headers[GATEWAY_REQUEST_ID] ?? '';
  const id = ID.test(said) ? said : undefined;
  const wait = headers['retry-after'] ?? retryAfter[status];
  const body = JSON.stringify(namingRequest(problemOf(status), id));
  return {
    body,
    headers: {
      ...SAFE,
      'content-security-policy': NOTHING_RUNS,
      'cache-control': 'no-store',
      'content-type': PROBLEM,
      // Of the body that was.
      'content-length': undefined,
      'content-encoding': undefined,
      ...(id !== undefined && { [REQUEST_ID]: id }),
      ...(wait !== undefined && { 'retry-after': wait }),
      ...(status === 401 && { 'www-authenticate': CHALLENGE }),
    },
  };
}

/** What a gateway has a status for and we have no text (a line that is too long) is one of two things. */
function problemOf(status: number): Problem {
  const fallback = status < 500 ? 'malformed-request' : 'temporarily-unavailable';
  return { ...edgeProblem(byStatus[status] ?? fallback), status };
}

/**
 * A problem says which request it is about, but for two: what is not found is the same for what is not
 * there and what is not for the caller, and a token that will not do is one answer, whatever is wrong.
 */
export function namingRequest(problem: Problem, id: string | undefined): Problem {
  if (id === undefined || problem.status === 401 || problem.status === 404) return problem;
  return { ...problem, instance: `urn:giam-sat:request:${id}` };
}
