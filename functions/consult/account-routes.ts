import { listedAccount } from '@giam-sat/contract/http/account-view';
import { getAccountRoute, listAccountsRoute } from '@giam-sat/contract/routes/account-routes';
import { accountRecord, foldAccount } from '@giam-sat/domain/account/account';
import { dayAt } from '@giam-sat/domain/day';
import type { Asking } from '@giam-sat/domain/policy/asking';
import { requireRole } from '@giam-sat/domain/policy/require-may';
import { isRole } from '@giam-sat/domain/policy/roles';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { slice } from '@giam-sat/edge/page-cursor';
import { nextVersion } from '@giam-sat/ledger/append';
import { readAsking } from '@giam-sat/ledger/read-asking';
import { callerOf } from '@giam-sat/platform/claims';
import { readAccounts } from '@giam-sat/views/account-items';
import { readAsOf } from '@giam-sat/views/as-of';
import { liveGeneration } from '@giam-sat/views/generation';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { seenAccounts } from './seen-accounts.ts';

/** Who may what: for those who grant, and those who audit. */
export function accountRoutes(app: OpenAPIHono, on: Dependencies): void {
  const { ledger, views, now } = on;
  app.openapi(listAccountsRoute, async (c): Promise<Response> => {
    const today = dayAt(now());
    const asking = await whoLooks(on, c);
    const reading = await readAsOf(views, async (generation) => {
      const all = await readAccounts(views, generation);
      const accounts = await seenAccounts({ views, generation }, asking, all);
      const listed = accounts.map((one) => listedAccount(one.sub, one, today));
      return slice(listed, c.req.url, c.req.valid('query'));
    });
    return c.json({ ...reading.value, asOf: asOf(reading, now()) });
  });
  app.openapi(getAccountRoute, async (c): Promise<Response> => {
    // Asked before anything is read: whoever may not look learns not even whether there is one.
    const asking = await whoLooks(on, c);
    const { sub } = c.req.valid('param');
    const appends = await ledger.read(accountRecord(sub));
    const kept = foldAccount(appends.flatMap(({ events }) => events));
    const generation = await liveGeneration(views);
    const known = kept === undefined ? [] : [kept];
    const [account] = await seenAccounts({ views, generation }, asking, known);
    if (account === undefined) throw new EdgeRefusal('not-found');
    const listed = listedAccount(sub, account, dayAt(now()));
    const isWhole = account.grants.length === kept?.grants.length;
    return c.json(isWhole ? { ...listed, version: nextVersion(appends) - 1 } : listed);
  });
}

async function whoLooks({ ledger, now }: Dependencies, c: Context): Promise<Asking> {
  const caller = callerOf(c.env);
  if (caller === undefined) throw new EdgeRefusal('unauthenticated');
  requireRole({ roles: caller.roles.filter(isRole) }, 'account.read');
  return readAsking(ledger, caller, caller.org ?? '', dayAt(now()));
}
