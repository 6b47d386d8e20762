import {
  getBodyRoute,
  getUnitRoute,
  listBodiesRoute,
  listTopicsRoute,
  listUnitsRoute,
} from '@giam-sat/contract/routes/register-read-routes';
import { dayAt } from '@giam-sat/domain/day';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { listBodies, listTopics, listUnits, showBody, showUnit } from './registers.ts';

export function registerRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(listUnitsRoute, async (c): Promise<Response> => {
    const now = on.now();
    const reading = await listUnits(on.views, c.req.valid('query'), c.req.url, dayAt(now));
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  });
  app.openapi(listBodiesRoute, async (c): Promise<Response> => {
    const now = on.now();
    const reading = await listBodies(on.views, c.req.valid('query'), c.req.url, dayAt(now));
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  });
  app.openapi(getUnitRoute, async (c): Promise<Response> => {
    const reading = await showUnit(on.views, c.req.valid('param').id);
    return c.json({ ...reading.value, asOf: asOf(reading, on.now()) });
  });
  app.openapi(getBodyRoute, async (c): Promise<Response> => {
    const reading = await showBody(on.views, c.req.valid('param').id);
    return c.json({ ...reading.value, asOf: asOf(reading, on.now()) });
  });
  app.openapi(listTopicsRoute, async (c): Promise<Response> => {
    const reading = await listTopics(on.views, c.req.valid('query'), c.req.url);
    return c.json({ ...reading.value, asOf: asOf(reading, on.now()) });
  });
}
