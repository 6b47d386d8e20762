import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { readRoutes } from './read-routes.ts';
import { stepRows } from './steps-table.ts';
import { writeRoutes } from './write-routes.ts';

/** What the API is, in two languages. */
export const INTRODUCTION = `Giám Sát ghi nhận các cuộc giám sát, phản biện xã hội và theo dõi từng kiến nghị.
Records supervision and social-criticism sessions and follows every recommendation.

Every write needs an \`Idempotency-Key\`; a wrong request answers an RFC 9457 problem in Vietnamese and English.`;

const TABLE_HEAD = '| | action | from | to | by | needs |\n|---|---|---|---|---|---|';

/** The API as OpenAPI 3.1, from the schemas the functions themselves read with. */
export function openApiDocument() {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('securitySchemes', 'replyLink', {
    ...{ type: 'apiKey', in: 'header', name: 'Reply-Token' },
  });
  for (const route of [...readRoutes, ...writeRoutes]) registry.registerPath(route);
  const rows = stepRows().map(
    ({ subject, action, vi, from, to, by, needs }) =>
      `| ${subject} | ${action} (${vi}) | ${from} | ${to} | ${by} | ${needs} |`,
  );
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Giám Sát',
      version: '1',
      description: `${INTRODUCTION}\n\n${TABLE_HEAD}\n${rows.join('\n')}`,
    },
  });
}
