import { projectView } from '@giam-sat/contract/http/project-view';
import {
  announceProjectRoute,
  completeProjectRoute,
  correctProjectRoute,
  reportProgressRoute,
  superviseProjectRoute,
} from '@giam-sat/contract/routes/project-routes';
import {
  completeProject,
  reportProgress,
  superviseProject,
} from '@giam-sat/domain/project/act-on-project';
import { announceProject } from '@giam-sat/domain/project/announce-project';
import { correctProject } from '@giam-sat/domain/project/correct-project';
import type { Project } from '@giam-sat/domain/project/project';
import { boardOfProject } from '@giam-sat/ledger/read-board';
import { newRecordId, writeRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { etag, type Written } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type ProjectCommand, writeNewProject, writeProject } from './project-writing.ts';

type Command = Omit<ProjectCommand, 'id' | 'request'>;

export function projectRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(announceProjectRoute, async (c) => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const id = newRecordId(request, '/projects');
    const written = await writeNewProject(on, id, request, command, (context) =>
      announceProject(context, command),
    );
    c.header('location', `/projects/${id}`);
    return answer(c, on, id, written, 201);
  });
  app.openapi(correctProjectRoute, (c) => {
    const command = c.req.valid('json');
    return act(c, on, c.req.valid('param').id, {
      action: 'project.correct',
      needsMatch: true,
      names: command.changes,
      decide: (context, project) => correctProject(context, project, command),
    });
  });
  actionRoutes(app, on);
}

function actionRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(superviseProjectRoute, (c) => {
    const command = c.req.valid('json');
    return act(c, on, c.req.valid('param').id, {
      action: 'project.supervise',
      decide: (context, project) => superviseProject(context, project, command),
    });
  });
  app.openapi(reportProgressRoute, (c) => {
    const command = c.req.valid('json');
    return act(c, on, c.req.valid('param').id, {
      action: 'project.progress',
      decide: (context, project) => reportProgress(context, project, command),
    });
  });
  app.openapi(completeProjectRoute, (c) => {
    const command = c.req.valid('json');
    return act(c, on, c.req.valid('param').id, {
      action: 'project.complete',
      decide: (context, project) => completeProject(context, project, command),
    });
  });
}

async function act(c: Context, on: Dependencies, id: string, command: Command): Promise<Response> {
  const request = await writeRequest(c);
  return answer(c, on, id, await writeProject(on, { id, request, ...command }), 200);
}

async function answer(
  c: Context,
  { ledger }: Dependencies,
  id: string,
  { version, state }: Written<Project>,
  status: 200 | 201,
): Promise<Response> {
  const view = projectView(id, version, state, await boardOfProject(ledger, id));
  return c.json(view, status, { etag: etag(version) });
}
