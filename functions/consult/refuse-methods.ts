import { edgeProblem } from '@giam-sat/contract/problems/edge-problem';
import { previewRoutes } from '@giam-sat/contract/routes/preview-routes';
import { readRoutes } from '@giam-sat/contract/routes/read-routes';
import { writeRoutes } from '@giam-sat/contract/routes/write-routes';
import { answerProblem } from '@giam-sat/edge/edge-app';
import type { OpenAPIHono } from '@hono/zod-openapi';

/** An address that exists answers a wrong method with 405 and the methods it takes. */
export function refuseMethods(app: OpenAPIHono): void {
  const methods = new Map<string, string[]>();
  for (const route of [...readRoutes, ...previewRoutes, ...writeRoutes]) {
    const known = methods.get(route.path) ?? [];
    methods.set(route.path, [...known, route.method.toUpperCase()]);
  }
  for (const [path, allowed] of methods) {
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => {
      c.header('allow', allowed.join(', '));
      return answerProblem(c, edgeProblem('method-not-allowed'));
    });
  }
}
