import {
  AnnounceProject,
  CompleteProject,
  CorrectProject,
  ReportProgress,
  SuperviseProject,
} from '@giam-sat/domain/project/commands';
import { type ProjectAction, projectSteps } from '@giam-sat/domain/project/lifecycle';
import * as z from 'zod';
import { ProjectsQuery } from '../http/board-query.ts';
import { ProjectId } from '../http/ids.ts';
import { ProjectView } from '../http/project-view.ts';
import { projectExamples } from './board-examples.ts';
import { beginRoute, correctRoute, listRoute, openRoute, stepRoute } from './make-route.ts';

const project = {
  path: '/projects',
  params: z.object({ id: ProjectId }),
  view: ProjectView,
} as const;
const Card = z.record(z.string(), z.unknown());

export const listProjectsRoute = listRoute(project.path, ProjectsQuery, Card, {
  summary: 'Projects in an area at any time of a range, exactly those the figure counts',
  answers: 'Projects',
});

export const getProjectRoute = openRoute(project, {
  summary: 'A project with its progress and its board, as of this moment',
  answers: 'A project',
});

export const announceProjectRoute = beginRoute(
  project,
  AnnounceProject,
  {
    summary:
      'Announce a project in the area; one that is a State secret is refused, nothing is stored',
    answers: 'The project as announced',
  },
  projectExamples,
);

export const correctProjectRoute = correctRoute(project, CorrectProject, {
  summary: 'Correct a project: a new fact with its reason',
  answers: 'The project as corrected',
});

const act = <Name extends ProjectAction, Body extends z.ZodType>(name: Name, body: Body) =>
  stepRoute(project, name, projectSteps[name], body, 'The project as it stands then');

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
