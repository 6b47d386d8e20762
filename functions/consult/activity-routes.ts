import { activityView } from '@giam-sat/contract/http/activity-view';
import { activityRecord } from '@giam-sat/contract/http/ids';
import { getActivityRoute, listActivitiesRoute } from '@giam-sat/contract/routes/activity-routes';
import { foldActivity } from '@giam-sat/domain/activity/activity';
import { dayAt } from '@giam-sat/domain/day';
import { mayOpenActivity } from '@giam-sat/domain/policy/readable';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { nextVersion } from '@giam-sat/ledger/append';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { listRecords } from './list-records.ts';
import { whoReads, whoReadsContent } from './who-reads.ts';

export function activityRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(listActivitiesRoute, async (c): Promise<Response> => {
    const now = on.now();
    const query = c.req.valid('query');
    const sight = await whoReadsContent(on, c);
    const asking = { sight, requested: c.req.url, today: dayAt(now) };
    const reading = await listRecords(on.views, 'activities', query, asking);
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  });
  app.openapi(getActivityRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const { reader } = await whoReads(on, c);
    const appends = await on.ledger.read(activityRecord(id));
    const activity = foldActivity(appends.flatMap((append) => append.events));
    if (activity === undefined || !mayOpenActivity(reader, activity)) {
      throw new EdgeRefusal('not-found');
    }
    const version = nextVersion(appends) - 1;
    return c.json(activityView(id, version, activity), 200, { etag: `"${version}"` });
  });
}
