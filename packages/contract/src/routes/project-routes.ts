import {
  AnnounceProject,
  CompleteProject,
  CorrectProject,
  ReportProgress,
  SuperviseProject,
} from '@giam-sat/domain/project/commands';
import { type ProjectAction, projectSteps } from '@giam-sat/domain/project/lifecycle';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { ProjectsQuery } from '../http/board-query.ts';
import { ProjectId } from '../http/ids.ts';
import { ProjectView } from '../http/project-view.ts';
import {
  answer,
  CorrectHeaders,
  correctProblems,
  pageOf,
  payload,
  readProblems,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';
import { projectExamples } from './board-examples.ts';

const params = z.object({ id: ProjectId });
const path = '/projects';

export const listProjectsRoute = createRoute({
  method: 'get',
  path,
  summary: 'Projects in an area at any time of a range, exactly those the figure counts',
  security,
  request: { query: ProjectsQuery },
  responses: {
    200: answer('Projects', pageOf(z.record(z.string(), z.unknown()))),
    ...readProblems,
  },
});

export const getProjectRoute = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  summary: 'A project with its progress and its board, as of this moment',
  security,
  request: { params },
  responses: { 200: answer('A project', ProjectView), ...readProblems },
});

export const announceProjectRoute = createRoute({
  method: 'post',
  path,
  summary:
    'Announce a project in the area; one that is a State secret is refused, nothing is stored',
  security,
  request: { headers: WriteHeaders, body: payload(AnnounceProject, projectExamples) },
  responses: { 201: answer('The project as announced', ProjectView), ...writeProblems },
});

export const correctProjectRoute = createRoute({
  method: 'patch',
  path: `${path}/{id}`,
  summary: 'Correct a project: a new fact with its reason',
  security,
  request: { params, headers: CorrectHeaders, body: payload(CorrectProject) },
  responses: { 200: answer('The project as corrected', ProjectView), ...correctProblems },
});

const act = <Name extends ProjectAction, Body extends z.ZodType>(name: Name, body: Body) =>
  createRoute({
    method: 'post',
    path: `${path}/{id}/${name}`,
    summary: `${name} (${projectSteps[name].vi}); from: ${projectSteps[name].from.join(', ')}`,
    security,
    request: { params, headers: WriteHeaders, body: payload(body) },
    responses: { 200: answer('The project as it stands then', ProjectView), ...writeProblems },
  });

export const superviseProjectRoute = act('supervise', SuperviseProject);
export const reportProgressRoute = act('progress', ReportProgress);
export const completeProjectRoute = act('complete', CompleteProject);

export const projectReadRoutes = [listProjectsRoute, getProjectRoute];
export const projectWriteRoutes = [
  announceProjectRoute,
  correctProjectRoute,
  superviseProjectRoute,
  reportProgressRoute,
  completeProjectRoute,
];
