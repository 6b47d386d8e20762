import { edgeProblem } from '@giam-sat/contract/problems/edge-problem';
import type { EdgeCode } from '@giam-sat/contract/problems/edge-texts';
import {
  bothLanguages,
  payloadErrors,
  queryErrors,
} from '@giam-sat/contract/problems/issue-errors';
import type { Problem } from '@giam-sat/contract/problems/problem';
import { refusalProblem } from '@giam-sat/contract/problems/problem-of';
import { Refused } from '@giam-sat/domain/refusal';
import { isOfOtherUse } from '@giam-sat/platform/claims';
import { requestIdOf } from '@giam-sat/platform/request-id';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { answerHeaders } from './answer-headers.ts';
import { CHALLENGE, namingRequest, PROBLEM } from './word-refusal.ts';

z.config({ customError: bothLanguages });

/** Thrown where a request is wrong before any decision. */
export class EdgeRefusal extends Error {
  readonly problem: Problem;

  constructor(code: EdgeCode, errors?: Parameters<typeof edgeProblem>[1]) {
    super(code);
    this.problem = edgeProblem(code, errors);
  }
}

const STATUS = z.union([
  z.literal(400),
  z.literal(401),
  z.literal(403),
  z.literal(404),
  z.literal(405),
  z.literal(409),
  z.literal(412),
  z.literal(413),
  z.literal(415),
  z.literal(422),
  z.literal(428),
  z.literal(429),
  z.literal(500),
]);

/** Where a request that can not be read is sent to instead: no route has a space in it. */
export const MALFORMED = '/ malformed';

export function answerProblem(c: Context, problem: Problem) {
  if (problem.status === 401) c.header('www-authenticate', CHALLENGE);
  return c.json(withInstance(c, problem), STATUS.parse(problem.status), {
    'content-type': PROBLEM,
    'cache-control': 'no-store',
  });
}

/** RFC 9457 3.1.5. */
function withInstance(c: Context, problem: Problem): Problem {
  return namingRequest(problem, requestIdOf(c.env));
}

/**
 * A Hono app in which every wrong answer is a problem: schema errors at the edge are 400, what the
 * domain refuses has its own status, anything else is our fault: told once, answered bare.
 * @param bug is told the error and what the gateway calls the request, never what was asked
 * @param rate holds back who asks too much; nobody where it is left out
 * @param look sees a payload as its schema read it, before the handler does
 */
export function edgeApp(
  bug: (error: Error, request: string) => void,
  look: (c: Context, payload: unknown) => Problem | undefined = () => undefined,
  rate: MiddlewareHandler = (_c, next) => next(),
): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success) return answerProblem(c, schemaProblem(result.target, result.error));
      const problem = result.target === 'json' ? look(c, result.data) : undefined;
      return problem === undefined ? undefined : answerProblem(c, problem);
    },
  });
  app.use(answerHeaders);
  app.use(async (c, next) => {
    if (isOfOtherUse(c.env)) throw new EdgeRefusal('unauthenticated');
    await next();
  });
  app.use(rate);
  app.use(MALFORMED, async (c) => answerProblem(c, edgeProblem('malformed-request')));
  app.notFound((c) => answerProblem(c, edgeProblem('not-found')));
  app.onError((error, c) => {
    if (error instanceof EdgeRefusal) return answerProblem(c, error.problem);
    if (error instanceof Refused) return answerProblem(c, refusalProblem(error));
    if (error instanceof HTTPException && error.status === 400) {
      return answerProblem(c, edgeProblem('malformed-json'));
    }
    bug(error, requestIdOf(c.env) ?? '');
    return answerProblem(c, edgeProblem('internal-error'));
  });
  return app;
}

function schemaProblem(target: string, error: z.core.$ZodError): Problem {
  if (target === 'param') return edgeProblem('not-found');
  if (target === 'query') return edgeProblem('invalid-query', queryErrors(error.issues));
  return edgeProblem('invalid-payload', payloadErrors(error.issues));
}
