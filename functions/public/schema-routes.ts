import { publicTables } from '@giam-sat/contract/http/public-columns';
import {
  ATTRIBUTION,
  PublicFigures,
  PublicFinding,
  PublicPeople,
  PublicPrintedFigure,
  PublicRecommendation,
  PublicSession,
  PublicTopic,
  PublicUnit,
} from '@giam-sat/contract/http/public-view';
import { publicJsonSchemaRoute, publicSchemaRoute } from '@giam-sat/contract/routes/public-routes';
import type { OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';

export function schemaRoutes(app: OpenAPIHono): void {
  const columns = JSON.stringify(csvOnTheWeb());
  const json = JSON.stringify(jsonSchema());
  app.openapi(
    publicSchemaRoute,
    (c): Response => c.body(columns, 200, { 'content-type': 'application/csvm+json' }),
  );
  app.openapi(
    publicJsonSchemaRoute,
    (c): Response => c.body(json, 200, { 'content-type': 'application/schema+json' }),
  );
}

/** Metadata Vocabulary for Tabular Data (W3C Recommendation, 17 December 2015). */
function csvOnTheWeb() {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:rights': ATTRIBUTION.en,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tables: Object.entries(publicTables).map(([path, columns]) => ({
      url: `${path}?format=csv`,
      tableSchema: {
        columns: columns.map(({ name, vi, en, datatype }) => ({
          ...{ name, datatype, required: false },
          titles: [name],
          'dc:title': { vi, en },
        })),
      },
    })),
  };
}

function jsonSchema() {
  const schemas = {
    PublicSession,
    PublicFinding,
    PublicRecommendation,
    PublicFigures,
    PublicPeople,
    PublicPrintedFigure,
    PublicUnit,
    PublicTopic,
  };
  const $defs = Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _same, ...definition } = z.toJSONSchema(schema);
    return [name, definition];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: Object.fromEntries($defs),
  };
}
