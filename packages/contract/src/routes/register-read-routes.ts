import { Body } from '@giam-sat/domain/register/body';
import { Topic } from '@giam-sat/domain/register/topic';
import { Id } from '@giam-sat/domain/text';
import * as z from 'zod';
import { BodiesQuery, TopicsQuery, UnitsQuery } from '../http/query.ts';
import { BodyView, ListedUnit, UnitView } from '../http/register-view.ts';
import { pageOf } from './answers.ts';
import { readRoute } from './make-route.ts';

const one = { params: z.object({ id: Id }) };

export const listUnitsRoute = readRoute(
  '/registers/units',
  'Administrative units, now and formerly; searched with or without accents',
  { query: UnitsQuery },
  pageOf(ListedUnit),
);
export const getUnitRoute = readRoute(
  '/registers/units/{id}',
  'A unit with those it was formed from and those it became, whole or in part',
  one,
  UnitView,
);
export const listBodiesRoute = readRoute(
  '/registers/bodies',
  'Bodies that supervise or are addressed',
  { query: BodiesQuery },
  pageOf(Body.meta({ id: 'Body' })),
);
export const getBodyRoute = readRoute(
  '/registers/bodies/{id}',
  'A body and those that took its place',
  one,
  BodyView,
);
export const listTopicsRoute = readRoute(
  '/registers/topics',
  'Subject areas',
  { query: TopicsQuery },
  pageOf(Topic.meta({ id: 'Topic' })),
);

export const registerReadRoutes = [
  listUnitsRoute,
  getUnitRoute,
  listBodiesRoute,
  getBodyRoute,
  listTopicsRoute,
];
