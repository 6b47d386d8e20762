import { BOARD_STATES } from '@giam-sat/domain/board/lifecycle';
import { progressShape } from '@giam-sat/domain/project/commands';
import { ProjectDescription } from '@giam-sat/domain/project/events';
import { PROJECT_STATES, projectActions } from '@giam-sat/domain/project/lifecycle';
import type { Project } from '@giam-sat/domain/project/project';
import * as z from 'zod';

/** A project with everything in its record, as GET /projects/{id} answers it. */
export const ProjectView = z
  .object({
    id: z.string(),
    version: z.int(),
    state: z.enum(PROJECT_STATES),
    /** Actions the table of steps allows now. */
    possible: z.array(z.string()),
    ...ProjectDescription.shape,
    supervisedOn: z.string().optional(),
    completedOn: z.string().optional(),
    progress: z.array(z.object(progressShape)).meta({ description: 'in the order of their days' }),
    board: z
      .object({ id: z.string(), state: z.enum(BOARD_STATES) })
      .optional()
      .meta({ description: 'its community investment supervision board, where it has one' }),
  })
  .meta({ id: 'Project' });
export type ProjectView = z.infer<typeof ProjectView>;

/** @param version of the last event in it */
export function projectView(
  id: string,
  version: number,
  project: Project,
  board: ProjectView['board'],
): ProjectView {
  const { description, ...facts } = project;
  return {
    id,
    version,
    possible: projectActions(project.state),
    ...description,
    ...facts,
    progress: [...facts.progress],
    ...(board === undefined ? {} : { board }),
  };
}
