import { foldProject, type Project } from '@giam-sat/domain/project/project';
import { projectRecord } from '@giam-sat/domain/project/project-ref';
import { nextVersion } from './append.ts';
import type { Ledger } from './ledger.ts';

/** A record as of this moment, with the version of its last event. */
export interface Read<State> {
  readonly version: number;
  readonly state: State;
}

export async function readProject(
  ledger: Pick<Ledger, 'read'>,
  id: string,
): Promise<Read<Project> | undefined> {
  const appends = await ledger.read(projectRecord(id));
  const state = foldProject(appends.flatMap((append) => append.events));
  return state === undefined ? undefined : { version: nextVersion(appends) - 1, state };
}
