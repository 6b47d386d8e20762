import { edgeProblem } from '@giam-sat/contract/problems/edge-problem';
import { confideRoutes } from '@giam-sat/contract/routes/confide-routes';
import { evidenceReadRoutes, evidenceWriteRoutes } from '@giam-sat/contract/routes/evidence-routes';
import { previewRoutes } from '@giam-sat/contract/routes/preview-routes';
import { publicRoutes } from '@giam-sat/contract/routes/public-routes';
import { readRoutes } from '@giam-sat/contract/routes/read-routes';
import { writeRoutes } from '@giam-sat/contract/routes/write-routes';
import { answerProblem } from '@giam-sat/edge/edge-app';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

interface Address {
  readonly method: string;
  readonly path: string;
}

const documents = ['/health', '/openapi.json', '/docs'].map((path) => ({ method: 'get', path }));

const addresses: readonly Address[] = [
  ...documents,
  ...readRoutes,
  ...previewRoutes,
  ...writeRoutes,
  ...publicRoutes,
  ...confideRoutes,
  ...evidenceReadRoutes,
  ...evidenceWriteRoutes,
];

const isOpen = (path: string) =>
  path === '/reply' || path.startsWith('/public/') || documents.some((one) => one.path === path);

/** By address: the methods it takes. */
const methods = new Map<string, string[]>();
for (const { method, path } of addresses) {
  const taken = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
  methods.set(path, [...(methods.get(path) ?? []), ...taken]);
}

/**
 * An address that exists answers a wrong method with 405 and the methods it takes (RFC 9110 15.5.6):
 * the gateway hands over here whatever no function declares.
 */
export function refuseMethods(app: OpenAPIHono): void {
  for (const path of methods.keys()) app.all(inHono(path), refusal(path));
}

/** The same where nobody is asked for a token: at open addresses, and OPTIONS, which carries none. */
export function refuseMethodsOpenly(app: OpenAPIHono): void {
  for (const path of methods.keys()) {
    if (isOpen(path)) app.all(inHono(path), refusal(path));
    else app.options(inHono(path), refusal(path));
  }
}

const inHono = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

const refusal = (path: string) => (c: Context) => {
  c.header('allow', methods.get(path)?.join(', '));
  return answerProblem(c, edgeProblem('method-not-allowed'));
};
