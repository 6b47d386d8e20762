import type { PublicFilters } from '@giam-sat/contract/http/public-query';
import {
  ATTRIBUTION,
  PublicFinding,
  PublicRecommendation,
  PublicSession,
} from '@giam-sat/contract/http/public-view';
import {
  publicFindingRoute,
  publicFindingsRoute,
  publicRecommendationRoute,
  publicRecommendationsRoute,
  publicSessionRoute,
  publicSessionsRoute,
} from '@giam-sat/contract/routes/public-routes';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { readAsOf } from '@giam-sat/views/as-of';
import { inGeneration, type PublicListing, publicPartition } from '@giam-sat/views/keys';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { answerTable } from './answer-table.ts';
import type { Dependencies } from './dependencies.ts';
import { listPublic } from './list-public.ts';

/** Cards are read back through the public schema: what it does not name is dropped. */
const Kept = <Card extends z.ZodType>(card: Card) => z.object({ card });

export function listRoutes(app: OpenAPIHono, on: Dependencies): void {
  const list = async <Card extends z.ZodType>(
    c: Context,
    filters: PublicFilters,
    listing: PublicListing,
    card: Card,
  ): Promise<Response> => {
    const { value, ...asOf } = await listPublic(on, listing, filters, c.req.url);
    const items = z.array(card).parse(value.items);
    const json = { items, next: value.next, asOf, attribution: ATTRIBUTION };
    const rows = z.array(z.looseObject({})).parse(items);
    const path = `/public/${listing.slice('public-'.length)}`;
    return answerTable(c, path, filters.format, { json, rows, next: value.next });
  };
  const open = async (c: Context, id: string, card: z.ZodType): Promise<Response> => {
    const [session = id] = id.split('.');
    const { value } = await readAsOf(on.views, (generation) =>
      on.views.get(inGeneration(generation, publicPartition(session)), id),
    );
    if (value === undefined) throw new EdgeRefusal('not-found');
    return c.json(Kept(card).parse(value).card);
  };
  app.openapi(
    publicSessionsRoute,
    (c): Promise<Response> => list(c, c.req.valid('query'), 'public-sessions', PublicSession),
  );
  app.openapi(
    publicFindingsRoute,
    (c): Promise<Response> => list(c, c.req.valid('query'), 'public-findings', PublicFinding),
  );
  app.openapi(
    publicRecommendationsRoute,
    (c): Promise<Response> =>
      list(c, c.req.valid('query'), 'public-recommendations', PublicRecommendation),
  );
  app.openapi(
    publicSessionRoute,
    (c): Promise<Response> => open(c, c.req.valid('param').id, PublicSession),
  );
  app.openapi(
    publicFindingRoute,
    (c): Promise<Response> => open(c, c.req.valid('param').id, PublicFinding),
  );
  app.openapi(
    publicRecommendationRoute,
    (c): Promise<Response> => open(c, c.req.valid('param').id, PublicRecommendation),
  );
}
