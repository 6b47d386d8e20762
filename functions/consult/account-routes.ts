import { listedAccount } from '@giam-sat/contract/http/account-view';
import { getAccountRoute, listAccountsRoute } from '@giam-sat/contract/routes/account-routes';
import { accountRecord, foldAccount } from '@giam-sat/domain/account/account';
import { dayAt } from '@giam-sat/domain/day';
import { requireRole } from '@giam-sat/domain/policy/require-may';
import { isRole } from '@giam-sat/domain/policy/roles';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { slice } from '@giam-sat/edge/page-cursor';
import { nextVersion } from '@giam-sat/ledger/append';
import { callerOf } from '@giam-sat/platform/claims';
import { readAccounts } from '@giam-sat/views/account-items';
import { readAsOf } from '@giam-sat/views/as-of';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';

/** Who may what: for those who grant, and those who audit. */
export function accountRoutes(app: OpenAPIHono, { ledger, views, now }: Dependencies): void {
  app.openapi(listAccountsRoute, async (c): Promise<Response> => {
    requireReader(c);
    const today = dayAt(now());
    const reading = await readAsOf(views, async (generation) => {
      const accounts = await readAccounts(views, generation);
      const listed = accounts.map((one) => listedAccount(one.sub, one, today));
      return slice(listed, c.req.url, c.req.valid('query'));
    });
    return c.json({ ...reading.value, asOf: asOf(reading, now()) });
  });
  app.openapi(getAccountRoute, async (c): Promise<Response> => {
    // Asked before anything is read: whoever may not look learns not even whether there is one.
    requireReader(c);
    const { sub } = c.req.valid('param');
    const appends = await ledger.read(accountRecord(sub));
    const account = foldAccount(appends.flatMap(({ events }) => events));
    if (account === undefined) throw new EdgeRefusal('not-found');
    const version = nextVersion(appends) - 1;
    return c.json({ ...listedAccount(sub, account, dayAt(now())), version });
  });
}

function requireReader(c: Context): void {
  const roles = callerOf(c.env)?.roles.filter(isRole) ?? [];
  requireRole({ roles }, 'account.read');
}
