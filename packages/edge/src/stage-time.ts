import type { MiddlewareHandler } from 'hono';

export const STAGE_TIME = 'stage-time';

/**
 * Says with every answer what time it is on the stage: a stage's clock may have been moved, and a
 * phone's may be wrong. `Date` can not say it, for the gateway writes that one itself.
 */
export function stageTime(now: () => Date): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header(STAGE_TIME, now().toISOString());
  };
}
