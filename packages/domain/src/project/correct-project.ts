import { type Context, happened } from '../context.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import { lastKnown, requireProjectStep } from './act-on-project.ts';
import { requireProjectScope } from './announce-project.ts';
import { type CorrectProject, ProjectInput } from './commands.ts';
import { describeProject, projectInputOf } from './describe-project.ts';
import type { ProjectEvent } from './events.ts';
import type { Project } from './project.ts';

/**
 * Decides PATCH /projects/{id}: the whole description is checked again as on the first day, because
 * a correction may not make a record that could not have been announced.
 * @throws Refused
 */
export function correctProject(
  context: Context,
  project: Project,
  { reason, changes }: CorrectProject,
): ProjectEvent[] {
  requireProjectStep('correct', project);
  const { secret, completedOn, ...described } = changes;
  if (secret === true) refuse('secret-project', '/changes/secret');
  const changed = Object.keys(changes)
    .filter((name) => name !== 'secret')
    .sort();
  if (changed.length === 0) refuse('nothing-to-change', '/changes');
  const stated = ProjectInput.parse(
    withoutNulls({ ...projectInputOf(project.description), ...described }),
  );
  const finish = completedOn ?? changes.actual?.finish ?? project.completedOn;
  const isCompleted = project.completedOn !== undefined;
  // A completed project has one last day, under whichever name it is corrected.
  const input = isCompleted ? { ...stated, actual: { ...stated.actual, finish } } : stated;
  requireProjectScope(context, 'project.correct', input.units, '/changes/units');
  const refusals = new Refusals();
  const lookup = { context, refusals, day: input.announcedOn };
  const description = describeProject(lookup, input);
  checkCompleted(refusals, context, project, isCompleted ? finish : completedOn);
  checkOrder(refusals, project, input.announcedOn, isCompleted ? finish : undefined);
  refusals.at((pointer) => `/changes${pointer}`).throwIfAny();
  return [
    happened(context, 'project.corrected', context.today, {
      reason,
      changed,
      project: description,
      ...(isCompleted ? { completedOn: finish } : {}),
    }),
  ];
}

/** `null` takes a member away. */
function withoutNulls(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

function checkCompleted(
  refusals: Refusals,
  context: Context,
  project: Project,
  completedOn: string | undefined,
): void {
  if (completedOn === undefined) return;
  if (project.completedOn === undefined) {
    refusals.add('not-yet-known', '/completedOn', { fact: 'completedOn' });
  }
  checkNotFuture(refusals, context, completedOn, '/completedOn');
  checkAfter(refusals, lastKnown(project), completedOn, '/completedOn');
}

/** Everything known of a project stays after the day it was announced. */
function checkOrder(
  refusals: Refusals,
  project: Project,
  announcedOn: string,
  completedOn: string | undefined,
): void {
  const later = [project.supervisedOn, project.progress[0]?.on, completedOn].flatMap(
    (day) => day ?? [],
  );
  const [first] = later.toSorted();
  if (first !== undefined) checkAfter(refusals, announcedOn, first, '/announcedOn');
}
