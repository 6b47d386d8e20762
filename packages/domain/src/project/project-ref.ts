import * as z from 'zod';
import { Id, line } from '../text.ts';

/** A project as another record names it; views never look anything up. */
export const ProjectRef = z.object({ id: Id, name: line(500), code: line(100).optional() });
export type ProjectRef = z.infer<typeof ProjectRef>;

/** The ledger's record of a project. */
export function projectRecord(id: string): string {
  return `project#${id}`;
}
