import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingId, RecommendationId, SessionId } from '../http/ids.ts';
import {
  PublicFiguresQuery,
  PublicFindingsQuery,
  PublicPeopleQuery,
  PublicPrintedQuery,
  PublicRecommendationsQuery,
  PublicSessionsQuery,
  PublicTopicsQuery,
  PublicUnitsQuery,
} from '../http/public-query.ts';
import {
  PublicFigures,
  PublicFinding,
  PublicPeople,
  PublicPrintedFigure,
  PublicRecommendation,
  PublicSession,
  PublicTopic,
  PublicUnit,
  publicPage,
} from '../http/public-view.ts';
import { publicProblems } from './answers.ts';

const asJson = <Schema extends z.ZodType>(schema: Schema) => ({
  'application/json': { schema },
});

/** A table: JSON, or CSV by `format=csv` or `Accept: text/csv`. */
const table = <Path extends string, Query extends z.ZodObject>(
  path: Path,
  summary: string,
  query: Query,
  answers: z.ZodType,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: {
      200: {
        description: `${summary}. Cached for a minute; the next page of a CSV is in its Link header.`,
        content: { ...asJson(answers), 'text/csv': { schema: z.string() } },
      },
      ...publicProblems,
    },
  });

const open = <Path extends string>(
  path: Path,
  summary: string,
  id: z.ZodType<string>,
  answers: z.ZodType,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { params: z.object({ id }) },
    responses: { 200: { description: summary, content: asJson(answers) }, ...publicProblems },
  });

const document = <Path extends string>(path: Path, summary: string, type: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    responses: {
      200: {
        description: summary,
        content: { [type]: { schema: z.record(z.string(), z.unknown()) } },
      },
      ...publicProblems,
    },
  });

export const publicSessionsRoute = table(
  '/public/sessions',
  'Published sessions, under the number and day of their approval',
  PublicSessionsQuery,
  publicPage(PublicSession),
);
export const publicSessionRoute = open(
  '/public/sessions/{id}',
  'A published session',
  SessionId,
  PublicSession,
);
export const publicFindingsRoute = table(
  '/public/findings',
  'Published findings',
  PublicFindingsQuery,
  publicPage(PublicFinding),
);
export const publicFindingRoute = open(
  '/public/findings/{id}',
  'A published finding',
  FindingId,
  PublicFinding,
);
export const publicRecommendationsRoute = table(
  '/public/recommendations',
  'Published recommendations with their state and deadlines as they are now',
  PublicRecommendationsQuery,
  publicPage(PublicRecommendation),
);
export const publicRecommendationRoute = open(
  '/public/recommendations/{id}',
  'A published recommendation',
  RecommendationId,
  PublicRecommendation,
);
export const publicFiguresRoute = table(
  '/public/figures',
  'Figures of a unit and range: sessions, findings, recommendations, money, never suppressed',
  PublicFiguresQuery,
  PublicFigures,
);
export const publicFollowRoute = table(
  '/public/figures/recommendations',
  'The way of recommendations: opening + new + reopened − ended = closing',
  PublicFiguresQuery,
  PublicFigures,
);
export const publicPeopleRoute = table(
  '/public/figures/people',
  'Numbers of persons and complaints by year and province, small ones suppressed (k = 5)',
  PublicPeopleQuery,
  PublicPeople,
);
export const publicPrintedRoute = table(
  '/public/published-figures',
  'Figures as documents printed them',
  PublicPrintedQuery,
  publicPage(PublicPrintedFigure),
);
export const publicUnitsRoute = table(
  '/public/units',
  'Administrative units by name, for the other filters',
  PublicUnitsQuery,
  publicPage(PublicUnit),
);
export const publicTopicsRoute = table(
  '/public/topics',
  'Subject areas, for the names and filters of the other tables',
  PublicTopicsQuery,
  publicPage(PublicTopic),
);
export const publicSchemaRoute = document(
  '/public/schema',
  'The columns of every CSV, as CSV on the Web (W3C)',
  'application/csvm+json',
);
export const publicJsonSchemaRoute = document(
  '/public/schema/json',
  'What the JSON answers hold, as JSON Schema 2020-12',
  'application/schema+json',
);

/** Every route of `functions/public`; none needs a token. */
export const publicRoutes = [
  publicSessionsRoute,
  publicSessionRoute,
  publicFindingsRoute,
  publicFindingRoute,
  publicRecommendationsRoute,
  publicRecommendationRoute,
  publicFiguresRoute,
  publicFollowRoute,
  publicPeopleRoute,
  publicPrintedRoute,
  publicUnitsRoute,
  publicTopicsRoute,
  publicSchemaRoute,
  publicJsonSchemaRoute,
];
