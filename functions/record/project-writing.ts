import type { Context as DecisionContext } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { mayOpenProject } from '@giam-sat/domain/policy/readable';
import { requireRole } from '@giam-sat/domain/policy/require-may';
import { requireProjectScope } from '@giam-sat/domain/project/announce-project';
import type { ProjectChanges } from '@giam-sat/domain/project/commands';
import { projectCounts } from '@giam-sat/domain/project/count-project';
import { foldProject, type Project } from '@giam-sat/domain/project/project';
import { projectRecord } from '@giam-sat/domain/project/project-ref';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { readerIn } from '@giam-sat/writing/authorise';
import type { Wanted } from '@giam-sat/writing/register-reader';
import { decisionContext, type WriteRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { type Written, writeRecord } from '@giam-sat/writing/write-record';

/** What a project names in the registers. */
export type ProjectNames = Pick<ProjectChanges, 'units' | 'ownerBody'>;

/** A project that does not exist before. @throws EdgeRefusal, Refused */
export async function writeNewProject(
  on: Dependencies,
  id: string,
  request: WriteRequest,
  names: ProjectNames,
  decide: (context: DecisionContext) => StoredEvent[],
): Promise<Written<Project>> {
  const context = await contextFor(on, request, [names]);
  return writeRecord(on, {
    record: projectRecord(id),
    request,
    fold: foldProject,
    authorise: async () => {
      requireRole(context, 'project.announce', '/units');
      requireProjectScope(context, 'project.announce', names.units ?? [], '/units');
    },
    decide: async () => decide(context),
    rehearse: (project) => projectCounts(id, project),
    needsMatch: false,
  });
}

/** One command to a project that exists. */
export interface ProjectCommand {
  readonly id: string;
  readonly request: WriteRequest;
  readonly action: PolicyAction;
  readonly needsMatch?: boolean;
  /** What the command names beside the project itself. */
  readonly names?: ProjectNames;
  readonly decide: (context: DecisionContext, project: Project) => StoredEvent[];
}

/** @throws EdgeRefusal `not-found`, Refused */
export async function writeProject(
  on: Dependencies,
  { id, request, action, needsMatch = false, names = {}, decide }: ProjectCommand,
): Promise<Written<Project>> {
  const known = ({ description }: Project): ProjectNames => ({
    units: description.units.map((unit) => unit.id),
    ownerBody: description.ownerBody?.id,
  });
  return writeRecord(on, {
    record: projectRecord(id),
    request,
    fold: foldProject,
    authorise: async (project) => {
      if (project === undefined) throw new EdgeRefusal('not-found');
      const { units = [] } = known(project);
      const context = await contextFor(on, request, [known(project)]);
      if (!mayOpenProject(readerIn(context), project)) throw new EdgeRefusal('not-found');
      requireProjectScope(context, action, units, '');
    },
    decide: async (project) => {
      if (project === undefined) throw new EdgeRefusal('not-found');
      return decide(await contextFor(on, request, [known(project), names]), project);
    },
    rehearse: (project) => projectCounts(id, project),
    needsMatch,
  });
}

function contextFor(
  { ledger, now }: Dependencies,
  { caller }: WriteRequest,
  names: readonly ProjectNames[],
): Promise<DecisionContext> {
  const wanted: Wanted = {
    bodies: names.flatMap(({ ownerBody }) => ownerBody ?? []),
    units: names.flatMap(({ units }) => units ?? []),
    topics: [],
  };
  return decisionContext(ledger, now, caller, wanted);
}
