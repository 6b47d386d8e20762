import { confideRoutes } from '@giam-sat/contract/routes/confide-routes';
import { evidenceReadRoutes, evidenceWriteRoutes } from '@giam-sat/contract/routes/evidence-routes';
import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { previewRoutes } from '@giam-sat/contract/routes/preview-routes';
import { publicRoutes } from '@giam-sat/contract/routes/public-routes';
import { readRoutes } from '@giam-sat/contract/routes/read-routes';
import { writeRoutes } from '@giam-sat/contract/routes/write-routes';
import { lifecycleRows } from '@giam-sat/domain/session/lifecycle';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { confideApp } from '../../functions/confide/confide-app.ts';
import { consultApp } from '../../functions/consult/consult-app.ts';
import { evidenceApp } from '../../functions/evidence/evidence-app.ts';
import { publicApp } from '../../functions/public/public-app.ts';
import { recordApp } from '../../functions/record/record-app.ts';

const document = openApiDocument();
const paths = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    operation: operation as {
      security?: unknown;
      summary?: string;
      requestBody?: unknown;
      parameters?: { name: string; in: string }[];
      responses: Record<string, unknown>;
    },
  })),
);
const addresses = paths.map(({ method, path }) => `${method} ${path}`).sort();

/** The routes of an app itself, without middleware and the answers to wrong methods. */
function routesOf(app: { routes: { method: string; path: string }[] }): string[] {
  // What has ALL or OPTIONS says which methods an address takes, and is no operation.
  const routes = app.routes
    .filter(({ method }) => method !== 'ALL' && method !== 'OPTIONS')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  return [...new Set(routes)];
}

const nothing = {
  ledger: {},
  log: {},
  views: {},
  now: () => new Date(),
  pages: 'https://pages.test',
  pause: async () => undefined,
  random: () => 0,
};
const dependencies = nothing as never;
const WITHOUT_TOKEN = ['GET /health', 'GET /openapi.json', 'GET /docs'];

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1 and every reference in it leads somewhere', async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    const references = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g),
    ];
    const known = Object.keys(document.components?.schemas ?? {});
    for (const [, name] of references) expect(known).toContain(name);
  });

  it('has exactly the routes of the apps, but what tells of the API itself', () => {
    const bug = () => undefined;
    const served = [
      ...routesOf(recordApp(dependencies, bug)),
      ...routesOf(consultApp(dependencies, bug)),
      ...routesOf(publicApp(dependencies, bug)),
      ...routesOf(confideApp(dependencies, bug)),
      ...routesOf(evidenceApp(dependencies, bug)),
    ];
    expect(served.filter((route) => !WITHOUT_TOKEN.includes(route)).sort()).toEqual(addresses);
    expect(served).toEqual(expect.arrayContaining(WITHOUT_TOKEN));
  });

  it('has the routes the contract promises', () => {
    expect(addresses).toEqual(
      expect.arrayContaining([
        'POST /sessions',
        'GET /sessions',
        'GET /sessions/{id}',
        'PATCH /sessions/{id}',
        ...[
          'notify',
          'hold',
          'report',
          'close',
          'postpone',
          'reschedule',
          'cancel',
          'findings',
          'issue',
        ].map((action) => `POST /sessions/{id}/${action}`),
        'GET /findings',
        'GET /findings/{id}',
        'PATCH /findings/{id}',
        'POST /findings/{id}/confirm',
        'POST /findings/{id}/dismiss',
        'POST /findings/{id}/recommendations',
        'GET /recommendations',
        'GET /recommendations/{id}',
        'PATCH /recommendations/{id}',
        'POST /recommendations/{id}/confirm',
        'POST /recommendations/{id}/issue',
        'GET /figures',
        'GET /feed',
        'GET /registers/units',
        'GET /registers/bodies',
        'GET /registers/topics',
        'POST /published-figures',
        'GET /published-figures',
      ]),
    );
    expect(addresses).toHaveLength(
      [
        ...readRoutes,
        ...previewRoutes,
        ...writeRoutes,
        ...publicRoutes,
        ...confideRoutes,
        ...evidenceReadRoutes,
        ...evidenceWriteRoutes,
      ].length,
    );
  });

  it.each(paths.filter(({ path }) => path === '/reply'))(
    '$method $path needs a link instead of a token, and holds up who tries',
    ({ operation }) => {
      expect(operation.security).toEqual([{ replyLink: [] }]);
      expect(operation.parameters?.map((one) => one.name)).toContain('reply-token');
      expect(operation.parameters?.every((one) => one.in === 'header')).toBe(true);
      const answers = Object.keys(operation.responses);
      expect(answers).toEqual(expect.arrayContaining(['200', '400', '404', '429', '500', '503']));
    },
  );

  const isPublic = ({ path }: { path: string }) => path.startsWith('/public/');

  it.each(paths.filter(isPublic))(
    '$method $path needs no token, has a summary and tells its problems',
    ({ method, operation }) => {
      expect(method).toBe('GET');
      expect(operation.security).toBeUndefined();
      expect(operation.summary).toMatch(/\w/);
      const answers = Object.keys(operation.responses).sort();
      expect(answers).toEqual(['200', '400', '404', '429', '500', '503']);
    },
  );

  it.each(paths.filter((one) => !isPublic(one) && one.path !== '/reply'))(
    '$method $path needs a token, has a summary and tells its problems',
    ({ method, path, operation }) => {
      expect(operation.security).toEqual([{ token: [] }]);
      expect(operation.summary).toMatch(/\w/);
      const answers = Object.keys(operation.responses);
      expect(answers).toEqual(expect.arrayContaining(['400', '401', '500']));
      if (method === 'GET') return;
      expect(answers).toEqual(expect.arrayContaining(['403', '409', '413', '415', '422']));
      expect(operation.requestBody).toMatchObject({ required: true });
      // What stores nothing may be asked any number of times.
      const names = operation.parameters?.map((one) => one.name) ?? [];
      expect(names.includes('idempotency-key')).toBe(!path.endsWith('/preview'));
    },
  );

  it('names every schema that others may refer to', () => {
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(
      expect.arrayContaining([
        'AsOf',
        'Body',
        'CancelSession',
        'CloseSession',
        'CloudEvent',
        'ConfirmFinding',
        'ConfirmRecommendation',
        'CorrectSession',
        'DismissFinding',
        'DraftRecommendations',
        'Figures',
        'Finding',
        'FindingInput',
        'HoldSession',
        'IssueLetter',
        'IssueRecommendation',
        'NotifySession',
        'PostponeSession',
        'Problem',
        'PublishFigure',
        'PublishedFigure',
        'Recommendation',
        'RecommendationInput',
        'RecordFindings',
        'RecordSession',
        'ReportSession',
        'RescheduleSession',
        'Session',
        'SessionChanges',
        'Topic',
        'Unit',
      ]),
    );
  });

  it('tells the whole table of steps', () => {
    for (const { subject, action, step } of lifecycleRows()) {
      const to = step.to.length === 0 ? '=' : step.to.join(' / ');
      const row = `| ${subject} | ${action} (${step.vi}) | ${step.from.join(', ')} | ${to} |`;
      expect(document.info.description).toContain(row);
    }
  });

  it('tells whose step it is and what it needs', () => {
    const tells = (row: string) => expect(document.info.description).toContain(row);
    tells(
      '| accepted / partly-accepted / refused | responder, recorder | document, receivedOn, outcome |',
    );
    tells('| verified / verified-partly | monitor | document, result, evidence |');
    tells('| withdrawn | signer | on, reason |');
    tells('| held |  | from, to |');
  });
});
