import { dayAt } from '@giam-sat/domain/day';
import { isOutlived } from '@giam-sat/platform/claims';
import type { MiddlewareHandler } from 'hono';
import { EdgeRefusal } from './edge-app.ts';

/**
 * A token lives a quarter of an hour and a role ends at midnight, on a stage whose clock was moved within a
 * second. Who holds one made before is told to sign in, and the next token says what the account is now.
 */
export function rolesOfToday(now: () => Date): MiddlewareHandler {
  return async (c, next) => {
    if (isOutlived(c.env, dayAt(now()))) throw new EdgeRefusal('unauthenticated');
    await next();
  };
}
