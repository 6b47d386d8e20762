import type { FormBoard } from './commands.ts';

/**
 * The id a board has: that of its body, or of its project. A second board of the same body or project
 * is the same record, so that two of them can not be formed, however many try at once.
 */
export function boardId(command: FormBoard): string {
  return command.type === 'people-inspection-board'
    ? command.body
    : communityBoardId(command.projectId);
}

export function communityBoardId(projectId: string): string {
  return `project:${projectId}`;
}

/** The body that leads a board's sessions. */
export function boardBody(command: FormBoard): string {
  return command.type === 'people-inspection-board'
    ? command.body
    : (command.body ?? `community-investment-board:${command.unit}`);
}

/** The ledger's record of a board. */
export function boardRecord(id: string): string {
  return `board#${id}`;
}
