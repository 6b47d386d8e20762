import { listedAccount } from '@giam-sat/contract/http/account-view';
import { grantRoleRoute, revokeRoleRoute } from '@giam-sat/contract/routes/account-routes';
import type { Account } from '@giam-sat/domain/account/account';
import { dayAt } from '@giam-sat/domain/day';
import { writeRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { etag, type Written } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { writeGrant, writeRevocation } from './account-writing.ts';

export function accountRoutes(app: OpenAPIHono, on: Dependencies): void {
  const view = (sub: string, { state, version }: Written<Account>) => ({
    ...listedAccount(sub, state, dayAt(on.now())),
    version,
  });
  app.openapi(grantRoleRoute, async (c) => {
    const { sub } = c.req.valid('param');
    const written = await writeGrant(on, sub, await writeRequest(c), c.req.valid('json'));
    c.header('location', `/accounts/${sub}`);
    return c.json(view(sub, written), 201, { etag: etag(written.version) });
  });
  app.openapi(revokeRoleRoute, async (c) => {
    const { sub } = c.req.valid('param');
    const written = await writeRevocation(on, sub, await writeRequest(c), c.req.valid('json'));
    return c.json(view(sub, written), 200, { etag: etag(written.version) });
  });
}
