import type * as z from 'zod';
import type { Day } from '../day.ts';
import type { StoredEvent } from '../event.ts';
import { readEvent } from '../upcast.ts';
import type { progressShape } from './commands.ts';
import { type ProjectDescription, ProjectEvent } from './events.ts';
import type { ProjectState } from './lifecycle.ts';

export type Progress = z.infer<z.ZodObject<typeof progressShape>>;

/** One public investment project in an area, folded from its events. */
export interface Project {
  readonly state: ProjectState;
  readonly description: ProjectDescription;
  readonly supervisedOn?: Day;
  /** In the order of their days, however late one was typed in. */
  readonly progress: readonly Progress[];
  readonly completedOn?: Day;
}

type Of<Type extends ProjectEvent['type']> = Extract<ProjectEvent, { type: Type }>;

/** Folds one event; the table of steps was asked before the event was written, not here. */
export function evolveProject(project: Project | undefined, event: ProjectEvent): Project {
  if (event.type === 'project.announced') {
    return { state: 'announced', description: event.data, progress: [] };
  }
  if (project === undefined) throw new Error(`${event.type} before project.announced`);
  switch (event.type) {
    case 'project.supervised':
      return { ...project, state: 'supervised', supervisedOn: event.on };
    case 'project.progressed':
      return progressed(project, event);
    case 'project.completed':
      return completed(project, event);
    case 'project.corrected': {
      const { project: description, completedOn } = event.data;
      return { ...project, description, ...(completedOn === undefined ? {} : { completedOn }) };
    }
  }
}

function progressed(project: Project, { data }: Of<'project.progressed'>): Project {
  const { publicity = [], hundredths, ...rest } = data;
  const report = { ...rest, percent: hundredths / 100 };
  const progress = [...project.progress, report].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  const { description } = project;
  const known = description.publicity ?? [];
  // A report that was typed in after a later one is kept, and says nothing about now.
  const isLatest = progress.at(-1) === report;
  const now = {
    ...(isLatest ? { progressPercent: report.percent } : {}),
    ...(isLatest && report.disbursed !== undefined ? { disbursed: report.disbursed } : {}),
    ...(publicity.length === 0 ? {} : { publicity: [...known, ...publicity] }),
  };
  return { ...project, progress, description: { ...description, ...now } };
}

function completed(project: Project, { on, data }: Of<'project.completed'>): Project {
  const { acceptance, settlement } = data;
  const description = {
    ...project.description,
    actual: { ...project.description.actual, finish: on },
    ...(acceptance === undefined ? {} : { acceptance }),
    ...(settlement === undefined ? {} : { settlement }),
  };
  return { ...project, state: 'completed', completedOn: on, description };
}

/** A project from its stored events; nothing when there are none. */
export function foldProject(events: readonly StoredEvent[]): Project | undefined {
  let project: Project | undefined;
  for (const event of events) project = evolveProject(project, readEvent(ProjectEvent, event));
  return project;
}
