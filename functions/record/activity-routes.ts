import { activityView } from '@giam-sat/contract/http/activity-view';
import {
  correctActivityRoute,
  recordActivityRoute,
  withdrawActivityRoute,
} from '@giam-sat/contract/routes/activity-routes';
import type { Activity } from '@giam-sat/domain/activity/activity';
import { correctActivity } from '@giam-sat/domain/activity/correct-activity';
import { recordActivity } from '@giam-sat/domain/activity/record-activity';
import { withdrawActivity } from '@giam-sat/domain/activity/withdraw-activity';
import { newRecordId, writeRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { etag, type Written } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { writeActivity, writeNewActivity } from './activity-writing.ts';

export function activityRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(recordActivityRoute, async (c) => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const id = newRecordId(request, '/activities');
    const written = await writeNewActivity(on, id, request, command, (context) =>
      recordActivity(context, command),
    );
    c.header('location', `/activities/${id}`);
    return answer(c, id, written, 201);
  });
  app.openapi(correctActivityRoute, async (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    const written = await writeActivity(on, {
      id,
      request: await writeRequest(c),
      action: 'activity.correct',
      needsMatch: true,
      names: command.changes,
      decide: (context, activity) => correctActivity(context, activity, command),
    });
    return answer(c, id, written, 200);
  });
  app.openapi(withdrawActivityRoute, async (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    const written = await writeActivity(on, {
      id,
      request: await writeRequest(c),
      action: 'activity.withdraw',
      needsMatch: false,
      names: {},
      decide: (context, activity) => withdrawActivity(context, activity, command),
    });
    return answer(c, id, written, 200);
  });
}

function answer(
  c: Context,
  id: string,
  { version, state }: Written<Activity>,
  status: 200 | 201,
): Response {
  return c.json(activityView(id, version, state), status, { etag: etag(version) });
}
