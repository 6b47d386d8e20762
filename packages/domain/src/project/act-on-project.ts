import { type Context, happened, happenedAs } from '../context.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import type { CompleteProject, ReportProgress, SuperviseProject } from './commands.ts';
import type { ProjectEvent } from './events.ts';
import { MOST_PUBLICITY } from './facts.ts';
import { type ProjectAction, projectActions } from './lifecycle.ts';
import { hundredthsOf } from './progressed-v1.ts';
import type { Project } from './project.ts';

/** @throws Refused `illegal-step`, saying what is possible instead */
export function requireProjectStep(action: ProjectAction, { state }: Project): void {
  const possible = projectActions(state);
  if (possible.includes(action)) return;
  refuse('illegal-step', '', { subject: 'project', action, state, possible });
}

/** Decides POST /projects/{id}/supervise. @throws Refused */
export function superviseProject(
  context: Context,
  project: Project,
  { on, note }: SuperviseProject,
): ProjectEvent[] {
  requireProjectStep('supervise', project);
  const refusals = new Refusals();
  checkDay(refusals, context, project, on, '/on');
  refusals.throwIfAny();
  return [happened(context, 'project.supervised', on, { note })];
}

/** Decides POST /projects/{id}/progress; a report may be typed in after a later one. @throws Refused */
export function reportProgress(
  context: Context,
  project: Project,
  report: ReportProgress,
): ProjectEvent[] {
  requireProjectStep('progress', project);
  const refusals = new Refusals();
  checkDay(refusals, context, project, report.on, '/on');
  report.publicity?.forEach(({ on }, at) => {
    checkNotFuture(refusals, context, on, `/publicity/${at}/on`);
  });
  const published = (project.description.publicity ?? []).length + (report.publicity ?? []).length;
  if (published > MOST_PUBLICITY) {
    refusals.add('too-many-entries', '/publicity', { count: published, limit: MOST_PUBLICITY });
  }
  refusals.throwIfAny();
  const { percent, ...rest } = report;
  const data = { ...rest, hundredths: hundredthsOf(percent) };
  return [happenedAs(2, context, 'project.progressed', report.on, data)];
}

/** Decides POST /projects/{id}/complete: the day it stops counting among the projects of the area. */
export function completeProject(
  context: Context,
  project: Project,
  { on, acceptance, settlement }: CompleteProject,
): ProjectEvent[] {
  requireProjectStep('complete', project);
  const refusals = new Refusals();
  checkDay(refusals, context, project, on, '/on');
  checkAfter(refusals, lastKnown(project), on, '/on');
  checkAfter(refusals, project.description.actual?.start, on, '/on');
  if (acceptance !== undefined) {
    checkNotFuture(refusals, context, acceptance.on, '/acceptance/on');
  }
  if (settlement !== undefined) {
    checkNotFuture(refusals, context, settlement.on, '/settlement/on');
  }
  refusals.throwIfAny();
  return [happened(context, 'project.completed', on, { acceptance, settlement })];
}

/** The last day something was reported of it; completion can not lie before it. */
export function lastKnown(project: Project): string | undefined {
  const days = [project.supervisedOn, project.progress.at(-1)?.on].flatMap((day) => day ?? []);
  return days.toSorted().at(-1);
}

function checkDay(
  refusals: Refusals,
  context: Context,
  project: Project,
  on: string,
  pointer: string,
): void {
  checkNotFuture(refusals, context, on, pointer);
  checkAfter(refusals, project.description.announcedOn, on, pointer);
}
