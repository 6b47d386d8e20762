import type { Context } from '@giam-sat/domain/context';
import {
  completeProject,
  reportProgress,
  superviseProject,
} from '@giam-sat/domain/project/act-on-project';
import { announceProject } from '@giam-sat/domain/project/announce-project';
import { correctProject } from '@giam-sat/domain/project/correct-project';
import type { ProjectEvent } from '@giam-sat/domain/project/events';
import { foldProject, type Project } from '@giam-sat/domain/project/project';
import { projectRecord } from '@giam-sat/domain/project/project-ref';
import { bodyId } from './bodies.ts';
import { announcementOf } from './projects.ts';
import { type ProjectOutline, projectOutlines } from './projects-outlines.ts';
import { type ProjectStep, projectSteps } from './projects-steps.ts';
import { type Random, seededRandom } from './random.ts';
import { RecordFile } from './record-file.ts';
import { enteredAt } from './timing.ts';

const NONE: Context['projects'] = new Map();

/** A project's record as entered. */
export interface ProjectFile {
  readonly outline: ProjectOutline;
  readonly file: RecordFile<Project>;
}

/** Each project with what was entered of it. @throws Refused */
export function projectFiles(): ProjectFile[] {
  return projectOutlines.map((outline) => ({ outline, file: fileOf(outline) }));
}

/** The projects as boards and sessions find them. */
export function knownProjects(files: readonly ProjectFile[]): Context['projects'] {
  return new Map(
    files.flatMap(({ outline, file }) =>
      file.state === undefined ? [] : [[outline.id, file.state] as const],
    ),
  );
}

function fileOf(outline: ProjectOutline): RecordFile<Project> {
  const { id, announcedOn, unit } = outline;
  const random: Random = seededRandom(`entering ${id}`);
  const file = new RecordFile(projectRecord(id), foldProject);
  const given = (on: string) => ({
    at: enteredAt(random, [on]),
    unit,
    org: bodyId('front', unit),
  });
  file.add(given(announcedOn), NONE, announcementOf(outline), announceProject);
  for (const step of projectSteps(outline)) {
    file.add(given(step.on), NONE, step, (context) => actOn(context, stateOf(file), step));
  }
  return file;
}

function actOn(context: Context, project: Project, step: ProjectStep): ProjectEvent[] {
  switch (step.action) {
    case 'supervise':
      return superviseProject(context, project, step.input);
    case 'correct':
      return correctProject(context, project, step.input);
    case 'progress':
      return reportProgress(context, project, step.input);
    case 'complete':
      return completeProject(context, project, step.input);
  }
}

function stateOf({ record, state }: RecordFile<Project>): Project {
  if (state === undefined) throw new Error(`${record} was not announced`);
  return state;
}
