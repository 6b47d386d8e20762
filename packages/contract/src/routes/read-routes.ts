import { MEASURES } from '@giam-sat/domain/figures/measures';
import { Body } from '@giam-sat/domain/register/body';
import { Topic } from '@giam-sat/domain/register/topic';
import { Id } from '@giam-sat/domain/text';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { CloudEvent } from '../http/cloud-event.ts';
import { FollowFigures } from '../http/follow-figures.ts';
import { FindingId, RecommendationId, SessionId } from '../http/ids.ts';
import {
  BodiesQuery,
  FeedQuery,
  FiguresQuery,
  FindingsQuery,
  PublishedQuery,
  RecommendationsQuery,
  SessionsQuery,
  TopicsQuery,
  UnitsQuery,
} from '../http/query.ts';
import { BodyView, ListedUnit, UnitView } from '../http/register-view.ts';
import { FindingView, RecommendationView, SessionView } from '../http/session-view.ts';
import { StepsView } from '../http/steps-view.ts';
import { accountReadRoutes } from './account-routes.ts';
import { getActivityRoute, listActivitiesRoute } from './activity-routes.ts';
import {
  AsOf,
  answer,
  pageOf,
  Restricted,
  readersPageOf,
  readProblems,
  security,
} from './answers.ts';
import { boardReadRoutes } from './board-routes.ts';
import { projectReadRoutes } from './project-routes.ts';
import { openReplyRoute } from './reply-link-routes.ts';
import { ruleReadRoutes } from './rule-routes.ts';
import { worklistCalendarRoute, worklistPageRoute, worklistRoute } from './worklist-routes.ts';
import { PublishedFigureView } from './write-routes.ts';

const read = <Path extends string, Request extends { params?: z.ZodObject; query?: z.ZodObject }>(
  path: Path,
  summary: string,
  request: Request,
  answers: z.ZodType,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    security,
    request,
    responses: { 200: answer(summary, answers), ...readProblems },
  });

const Card = z.record(z.string(), z.unknown());
const one = (Id: z.ZodType<string>) => ({ params: z.object({ id: Id }) });

export const listSessionsRoute = read(
  '/sessions',
  'Sessions; with `measure`, exactly those the figure counts',
  { query: SessionsQuery },
  readersPageOf(Card),
);
export const getSessionRoute = read(
  '/sessions/{id}',
  'A session with its findings and recommendations, as of this moment',
  one(SessionId),
  SessionView,
);
export const sessionStepsRoute = read(
  '/sessions/{id}/steps',
  'What can be done now with a session and what is in it, by whom, and whether by the caller',
  one(SessionId),
  StepsView,
);
export const listFindingsRoute = read(
  '/findings',
  'Findings',
  { query: FindingsQuery },
  readersPageOf(Card),
);
export const getFindingRoute = read('/findings/{id}', 'A finding', one(FindingId), FindingView);
export const listRecommendationsRoute = read(
  '/recommendations',
  'Recommendations',
  { query: RecommendationsQuery },
  readersPageOf(Card),
);
export const getRecommendationRoute = read(
  '/recommendations/{id}',
  'A recommendation',
  one(RecommendationId),
  RecommendationView,
);
export const recommendationStepsRoute = read(
  '/recommendations/{id}/steps',
  'What can be done now with a recommendation, by whom, and whether by the caller',
  one(RecommendationId),
  StepsView,
);

const FigureRow = z.object({
  keys: z.record(z.string(), z.string().nullable()),
  measures: z.partialRecord(z.enum(MEASURES), z.int()),
  records: z.partialRecord(z.enum(MEASURES), z.string()),
});

export const Figures = z
  .object({
    asOf: AsOf,
    unit: z.object({ id: z.string(), code: z.string(), name: z.string(), level: z.string() }),
    from: z.string(),
    to: z.string(),
    map: z.literal('then'),
    incomplete: z
      .literal(true)
      .optional()
      .meta({ description: 'some record can not be read at present; the figures miss part of it' }),
    restricted: Restricted,
    rows: z.array(FigureRow).meta({ description: 'what happened from the first day to the last' }),
    stocks: z.array(FigureRow).meta({
      description:
        'what there is: boards and their members on the last day, projects at any time of the range',
    }),
    published: z.array(PublishedFigureView),
    breaks: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        predecessors: z.array(z.string()).optional(),
        successors: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;

export const figuresRoute = read(
  '/figures',
  'Figures of a unit and range; every measure opens the records it counts',
  { query: FiguresQuery },
  Figures,
);
export const activityFiguresRoute = read(
  '/figures/activities',
  'Figures of the wider work: dialogues, training, models, meetings under grassroots democracy',
  { query: FiguresQuery },
  Figures,
);
export const followFiguresRoute = read(
  '/figures/recommendations',
  'The way of recommendations: opening + new + reopened − ended = closing, answered, verified, rates, medians',
  { query: FiguresQuery },
  FollowFigures,
);
export const feedRoute = read(
  '/feed',
  'Every event after a position that the account may know of, in the one order; positions are gapless, what it may not open is left out',
  { query: FeedQuery },
  readersPageOf(CloudEvent),
);
export const listUnitsRoute = read(
  '/registers/units',
  'Administrative units, now and formerly; searched with or without accents',
  { query: UnitsQuery },
  pageOf(ListedUnit),
);
export const getUnitRoute = read(
  '/registers/units/{id}',
  'A unit with those it was formed from and those it became, whole or in part',
  one(Id),
  UnitView,
);
export const listBodiesRoute = read(
  '/registers/bodies',
  'Bodies that supervise or are addressed',
  { query: BodiesQuery },
  pageOf(Body.meta({ id: 'Body' })),
);
export const getBodyRoute = read(
  '/registers/bodies/{id}',
  'A body and those that took its place',
  one(Id),
  BodyView,
);
export const listTopicsRoute = read(
  '/registers/topics',
  'Subject areas',
  { query: TopicsQuery },
  pageOf(Topic.meta({ id: 'Topic' })),
);
export const listPublishedRoute = read(
  '/published-figures',
  'Figures as documents printed them',
  { query: PublishedQuery },
  pageOf(PublishedFigureView),
);

export const eventsDocumentRoute = read(
  '/asyncapi.json',
  'What bus and feed carry, as AsyncAPI 3.0',
  {},
  Card,
);

/** Every route of `functions/consult` that needs a token. */
export const readRoutes = [
  listActivitiesRoute,
  getActivityRoute,
  ...projectReadRoutes,
  ...boardReadRoutes,
  listSessionsRoute,
  getSessionRoute,
  listFindingsRoute,
  getFindingRoute,
  listRecommendationsRoute,
  getRecommendationRoute,
  sessionStepsRoute,
  recommendationStepsRoute,
  figuresRoute,
  activityFiguresRoute,
  followFiguresRoute,
  feedRoute,
  listUnitsRoute,
  getUnitRoute,
  listBodiesRoute,
  getBodyRoute,
  listTopicsRoute,
  listPublishedRoute,
  eventsDocumentRoute,
  ...ruleReadRoutes,
  openReplyRoute,
  worklistRoute,
  worklistCalendarRoute,
  worklistPageRoute,
  ...accountReadRoutes,
];
