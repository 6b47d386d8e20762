import { findProject } from '../project/find-project.ts';
import type { RecordSession } from './commands.ts';
import type { Description } from './events.ts';
import type { Lookup } from './resolve.ts';

type Input = Pick<RecordSession, 'kind' | 'leadBody' | 'project' | 'projectId' | 'checklist'>;

/** The project a community board visits, by its record or told where it has none, and what was looked at. */
export function describeVisit(
  lookup: Lookup,
  input: Input,
): Pick<Description, 'project' | 'projectRef' | 'checklist'> {
  const { kind, project, projectId, checklist } = input;
  const { refusals } = lookup;
  if (kind === 'community-supervision') {
    if (project === undefined && projectId === undefined) {
      refusals.add('project-required', '/project');
    }
    if (project !== undefined && projectId !== undefined) {
      refusals.add('project-twice', '/projectId');
    }
  } else {
    if (project !== undefined) refusals.add('project-not-allowed', '/project', { kind });
    if (projectId !== undefined) refusals.add('project-not-allowed', '/projectId', { kind });
    if (checklist !== undefined) refusals.add('checklist-not-allowed', '/checklist', { kind });
  }
  if (project?.secret === true) refusals.add('secret-project', '/project/secret');
  const unit = lookup.context.bodies.get(input.leadBody)?.unit;
  const projectRef =
    projectId === undefined ? undefined : findProject(lookup, projectId, unit, '/projectId');
  return { project, projectRef, checklist };
}
