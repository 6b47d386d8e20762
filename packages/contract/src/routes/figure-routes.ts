import { PublishFigure } from '@giam-sat/domain/published/published-figure';
import * as z from 'zod';
import { Figures } from '../http/figures-view.ts';
import { FollowFigures } from '../http/follow-figures.ts';
import { PublishedFigureView } from '../http/published-figure-view.ts';
import { FiguresQuery, PublishedQuery } from '../http/query.ts';
import { pageOf } from './answers.ts';
import { readRoute, writeRoute } from './make-route.ts';

export const figuresRoute = readRoute(
  '/figures',
  'Figures of a unit and range; every measure opens the records it counts',
  { query: FiguresQuery },
  Figures,
);
export const activityFiguresRoute = readRoute(
  '/figures/activities',
  'Figures of the wider work: dialogues, training, models, meetings under grassroots democracy',
  { query: FiguresQuery },
  Figures,
);
export const followFiguresRoute = readRoute(
  '/figures/recommendations',
  'The way of recommendations: opening + new + reopened − ended = closing, answered, verified, rates, medians',
  { query: FiguresQuery },
  FollowFigures,
);
export const listPublishedRoute = readRoute(
  '/published-figures',
  'Figures as documents printed them',
  { query: PublishedQuery },
  pageOf(PublishedFigureView),
);

export const publishFigureRoute = writeRoute({
  path: '/published-figures',
  summary: 'Record what a document printed; it is shown beside counts, never added',
  params: z.object({}),
  body: PublishFigure,
  status: 201,
  answers: PublishedFigureView,
});

export const figureReadRoutes = [figuresRoute, activityFiguresRoute, followFiguresRoute];
