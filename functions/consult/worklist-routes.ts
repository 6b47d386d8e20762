import { worklistLabels } from '@giam-sat/contract/http/worklist-view';
import {
  worklistCalendarRoute,
  worklistPageRoute,
  worklistRoute,
} from '@giam-sat/contract/routes/worklist-routes';
import { dayAt } from '@giam-sat/domain/day';
import { WORKLISTS } from '@giam-sat/domain/worklist/worklist';
import { STYLED_PAGE } from '@giam-sat/edge/answer-headers';
import { slice } from '@giam-sat/edge/page-cursor';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { whoReadsContent } from './who-reads.ts';
import { type WorkItem, worklist } from './worklist.ts';
import { worklistCalendar } from './worklist-calendar.ts';
import { worklistPage } from './worklist-page.ts';

export function worklistRoutes(app: OpenAPIHono, on: Dependencies): void {
  const read = async (c: Context, only: WorkItem['list'] | undefined) => {
    const sight = await whoReadsContent(on, c);
    return worklist({ views: on.views, sight }, dayAt(on.now()), only);
  };
  app.openapi(worklistRoute, async (c): Promise<Response> => {
    const { list, limit, cursor } = c.req.valid('query');
    const now = on.now();
    const reading = await read(c, list);
    const byList = Map.groupBy(reading.value, (item) => item.list);
    const page =
      list === undefined ? undefined : slice(reading.value, c.req.url, { limit, cursor });
    const lists = WORKLISTS.flatMap((name) => {
      const all = byList.get(name);
      if (all === undefined) return [];
      const items = (page?.items ?? all.slice(0, limit)).map(({ path: _path, ...item }) => item);
      const address = `/worklist?list=${name}`;
      return [{ list: name, ...worklistLabels[name], count: all.length, items, all: address }];
    });
    const answer = { today: dayAt(now), lists, next: page?.next ?? null };
    return c.json({ ...answer, asOf: asOf(reading, now) });
  });
  app.openapi(worklistCalendarRoute, async (c): Promise<Response> => {
    const { value } = await read(c, c.req.valid('query').list);
    return c.body(worklistCalendar(value), 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
  app.openapi(worklistPageRoute, async (c): Promise<Response> => {
    const { value } = await read(c, c.req.valid('query').list);
    return c.html(worklistPage(value, dayAt(on.now())), 200, STYLED_PAGE);
  });
}
