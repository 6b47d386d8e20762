import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { STYLED_PAGE } from '@giam-sat/edge/answer-headers';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { docsPage } from './docs-page.ts';

/** What needs no token: whether it lives, and what it offers. */
export function documentRoutes(app: OpenAPIHono): void {
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/openapi.json', (c) => c.json(openApiDocument()));
  app.get('/docs', (c) => c.html(docsPage(), 200, STYLED_PAGE));
}
