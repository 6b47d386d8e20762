import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { HistoryView } from '../http/history-view.ts';
import { RecommendationId, SessionId } from '../http/ids.ts';
import { cursor, limit } from '../http/query.ts';
import { answer, readProblems, security } from './answers.ts';

const historyOf = <Path extends string>(path: Path, Id: z.ZodType<string>, summary: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    description:
      'From the record’s own events, as of this moment: corrections with what they changed, what the clocks said, every paper. Whoever may open the record reads of it what the feed would give them.',
    security,
    request: { params: z.object({ id: Id }), query: z.strictObject({ limit, cursor }) },
    responses: { 200: answer(summary, HistoryView), ...readProblems },
  });

export const sessionHistoryRoute = historyOf(
  '/sessions/{id}/history',
  SessionId,
  'What happened to a session and to what is in it, the latest first',
);
export const recommendationHistoryRoute = historyOf(
  '/recommendations/{id}/history',
  RecommendationId,
  'What happened to a recommendation, the latest first',
);

export const historyRoutes = [sessionHistoryRoute, recommendationHistoryRoute];
