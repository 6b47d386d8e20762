import { projectView } from '@giam-sat/contract/http/project-view';
import { getProjectRoute, listProjectsRoute } from '@giam-sat/contract/routes/project-routes';
import { dayAt } from '@giam-sat/domain/day';
import { mayOpenProject } from '@giam-sat/domain/policy/readable';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { boardOfProject } from '@giam-sat/ledger/read-board';
import { readProject } from '@giam-sat/ledger/read-project';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { listProjects } from './list-stocks.ts';
import { whoReads, whoReadsContent } from './who-reads.ts';

export function projectRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(listProjectsRoute, async (c): Promise<Response> => {
    const now = on.now();
    const sight = await whoReadsContent(on, c);
    const asking = { sight, requested: c.req.url, today: dayAt(now) };
    const reading = await listProjects(on.views, c.req.valid('query'), asking);
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  });
  app.openapi(getProjectRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const [{ reader }, project, board] = await Promise.all([
      whoReads(on, c),
      readProject(on.ledger, id),
      boardOfProject(on.ledger, id),
    ]);
    if (project === undefined || !mayOpenProject(reader, project.state)) {
      throw new EdgeRefusal('not-found');
    }
    const { version, state } = project;
    return c.json(projectView(id, version, state, board), 200, { etag: `"${version}"` });
  });
}
