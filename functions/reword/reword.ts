import { type Answered, wordRefusal } from '@giam-sat/edge/word-refusal';
import type {
  CloudFrontHeaders,
  CloudFrontResponseEvent,
  CloudFrontResultResponse,
} from 'aws-lambda';

/**
 * What CloudFront hands on in place of what its origin answered. The event holds the request with its
 * token: nothing of it is looked at but the method, and nothing is ever written to a log.
 * @returns the answer untouched where it is not ours to word, or anything goes wrong here
 */
export function reword({ Records: [record] }: CloudFrontResponseEvent): CloudFrontResultResponse {
  if (record === undefined) throw new Error('an event without a record');
  const { request, response } = record.cf;
  try {
    const worded = wordRefusal(read(response));
    if (worded === undefined) return response;
    const headers = { ...response.headers };
    for (const [name, value] of Object.entries(worded.headers)) {
      if (value === undefined) delete headers[name];
      else headers[name] = [{ key: name, value }];
    }
    // The answer to HEAD has no body to replace.
    if (request.method === 'HEAD') return { ...response, headers };
    return { ...response, headers, body: worded.body, bodyEncoding: 'text' };
  } catch {
    return response;
  }
}

function read({ status, headers }: { status: string; headers: CloudFrontHeaders }): Answered {
  const first = Object.entries(headers).map(([name, [one]]) => [name, one?.value] as const);
  return { status: Number(status), headers: Object.fromEntries(first) };
}
