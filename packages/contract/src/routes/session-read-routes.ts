import * as z from 'zod';
import { FindingId, RecommendationId, SessionId } from '../http/ids.ts';
import { FindingsQuery, RecommendationsQuery, SessionsQuery } from '../http/query.ts';
import { FindingView, RecommendationView, SessionView } from '../http/session-view.ts';
import { StepsView } from '../http/steps-view.ts';
import { readersPageOf } from './answers.ts';
import { readRoute } from './make-route.ts';

const Card = z.record(z.string(), z.unknown());
const one = (Id: z.ZodType<string>) => ({ params: z.object({ id: Id }) });

export const listSessionsRoute = readRoute(
  '/sessions',
  'Sessions; with `measure`, exactly those the figure counts',
  { query: SessionsQuery },
  readersPageOf(Card),
);
export const getSessionRoute = readRoute(
  '/sessions/{id}',
  'A session with its findings and recommendations, as of this moment',
  one(SessionId),
  SessionView,
);
export const sessionStepsRoute = readRoute(
  '/sessions/{id}/steps',
  'What can be done now with a session and what is in it, by whom, and whether by the caller',
  one(SessionId),
  StepsView,
);
export const listFindingsRoute = readRoute(
  '/findings',
  'Findings',
  { query: FindingsQuery },
  readersPageOf(Card),
);
export const getFindingRoute = readRoute(
  '/findings/{id}',
  'A finding',
  one(FindingId),
  FindingView,
);
export const listRecommendationsRoute = readRoute(
  '/recommendations',
  'Recommendations',
  { query: RecommendationsQuery },
  readersPageOf(Card),
);
export const getRecommendationRoute = readRoute(
  '/recommendations/{id}',
  'A recommendation',
  one(RecommendationId),
  RecommendationView,
);
export const recommendationStepsRoute = readRoute(
  '/recommendations/{id}/steps',
  'What can be done now with a recommendation, by whom, and whether by the caller',
  one(RecommendationId),
  StepsView,
);

export const sessionReadRoutes = [
  listSessionsRoute,
  getSessionRoute,
  listFindingsRoute,
  getFindingRoute,
  listRecommendationsRoute,
  getRecommendationRoute,
  sessionStepsRoute,
  recommendationStepsRoute,
];
