import { WORKLISTS } from '@giam-sat/domain/worklist/worklist';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { cursor, limit } from '../http/query.ts';
import { WorklistView } from '../http/worklist-view.ts';
import { AsOf, answer, readProblems, security } from './answers.ts';

const list = z
  .enum(WORKLISTS)
  .optional()
  .meta({ description: 'one list only; without it, the beginning of each' });

export const worklistRoute = createRoute({
  method: 'get',
  path: '/worklist',
  summary: 'What waits for me today, for the roles I hold',
  security,
  request: { query: z.strictObject({ list, limit, cursor }) },
  responses: {
    200: answer(
      'The lists that have something, most urgent first',
      z.object({ ...WorklistView.shape, asOf: AsOf }),
    ),
    ...readProblems,
  },
});

const text = (type: string, description: string) => ({
  200: { description, content: { [type]: { schema: z.string() } } },
  ...readProblems,
});

export const worklistCalendarRoute = createRoute({
  method: 'get',
  path: '/worklist.ics',
  summary: 'The same as a calendar (RFC 5545)',
  security,
  request: { query: z.strictObject({ list }) },
  responses: text('text/calendar', 'One all-day entry for each piece of work'),
});

export const worklistPageRoute = createRoute({
  method: 'get',
  path: '/worklist.html',
  summary: 'The same to be printed',
  security,
  request: { query: z.strictObject({ list }) },
  responses: text('text/html', 'One table for each list'),
});
