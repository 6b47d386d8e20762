import { type Context, happened } from '../context.ts';
import { findProject } from '../project/find-project.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import { findBody } from '../session/resolve.ts';
import { requireBoardStep } from './act-on-board.ts';
import type { Board, BoardTerm } from './board.ts';
import type { BoardChanges, CorrectBoard } from './commands.ts';
import type { BoardEvent } from './events.ts';
import { checkNotice } from './owner-notice.ts';

/**
 * Decides PATCH /boards/{id}, of the running or last term: a correction may not make a board that
 * could not have been formed.
 * @throws Refused
 */
export function correctBoard(
  context: Context,
  board: Board,
  { reason, changes }: CorrectBoard,
): BoardEvent[] {
  const before = requireBoardStep('correct', board);
  const changed = Object.keys(changes).sort();
  if (changed.length === 0) refuse('nothing-to-change', '/changes');
  const refusals = new Refusals();
  const after = corrected(before, changes);
  const day = after.decision.on;
  const { body, type, project } = before.description;
  const lookup = { context, refusals, day };
  checkNotFuture(refusals, context, day, '/decision/on');
  checkAfter(refusals, board.terms.at(-2)?.dissolved?.on, day, '/decision/on');
  for (const later of laterDays(before)) checkAfter(refusals, day, later, '/decision/on');
  if (after.term?.to !== undefined) {
    checkAfter(refusals, after.term.from, after.term.to, '/term/to');
  }
  findBody(lookup, body.id, '/decision/on');
  if (project !== undefined) findProject(lookup, project.id, body.unit, '/decision/on');
  if (after.ownerNotice !== undefined) {
    if (type !== 'community-investment-board') {
      refusals.add('owner-notice-wrong', '/ownerNotice', { type });
    }
    checkNotice(lookup, day, after.ownerNotice, '/ownerNotice');
  }
  refusals.at((pointer) => `/changes${pointer}`).throwIfAny();
  return [happened(context, 'board.corrected', context.today, { reason, changed, ...after })];
}

function corrected({ description, ownerNotice }: BoardTerm, changes: BoardChanges) {
  const { decision = description.decision, name = description.name } = changes;
  return {
    decision,
    name,
    term: changes.term === undefined ? description.term : (changes.term ?? undefined),
    ownerNotice:
      changes.ownerNotice === undefined ? ownerNotice : (changes.ownerNotice ?? undefined),
  };
}

/** What came after it was formed, and stays after. */
function laterDays({ compositions, dissolved }: BoardTerm): string[] {
  const [, second] = compositions;
  return [second?.on, dissolved?.on].flatMap((day) => day ?? []);
}
