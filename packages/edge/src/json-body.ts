import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { EdgeRefusal } from './edge-app.ts';

/** The deepest payload there is, a session with money in its recommendations, has seven levels. */
const DEEPEST = 16;
/** The largest there may be has 50 findings and 200 recommendations of some thirty members. */
const MOST_MEMBERS = 10_000;

const WITHOUT_BODY = new Set(['GET', 'HEAD']);
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * Takes a body of JSON that is neither too large, nor too deep, nor has too many members: whoever reads it
 * may then walk through it.
 * @param maxSize bytes
 */
export function jsonBody(maxSize: number): [MiddlewareHandler, MiddlewareHandler] {
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new EdgeRefusal('too-large');
    },
  });
  return [
    limit,
    async (c, next) => {
      if (!WITHOUT_BODY.has(c.req.method)) await check(c);
      await next();
    },
  ];
}

async function check(c: Context): Promise<void> {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) throw new EdgeRefusal('not-json');
  if (isTooDeep(await c.req.text())) throw new EdgeRefusal('too-deep');
}

/** Looks at brackets and commas outside of strings, so that nothing is built of what is refused. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let members = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInString) {
      if (sign === '\\') at += 1;
      else isInString = sign !== '"';
    } else if (sign === '"') isInString = true;
    else if (sign === ',') members += 1;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST || members >= MOST_MEMBERS) return true;
  }
  return false;
}
