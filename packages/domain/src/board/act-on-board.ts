import { type Context, happened } from '../context.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import { type Board, type BoardTerm, currentTerm } from './board.ts';
import type { ChangeMembers, DissolveBoard, NotifyOwner } from './commands.ts';
import type { BoardEvent } from './events.ts';
import { type BoardAction, boardActions } from './lifecycle.ts';
import { changedMembers, checkHeads } from './members.ts';
import { checkNotice } from './owner-notice.ts';

/** @throws Refused `illegal-step`, saying what is possible instead */
export function requireBoardStep(action: BoardAction, board: Board): BoardTerm {
  const { state } = board;
  const possible = boardActions(state);
  if (!possible.includes(action)) {
    refuse('illegal-step', '', { subject: 'board', action, state, possible });
  }
  return currentTerm(board);
}

/**
 * Decides POST /boards/{id}/members.
 * @param newId gives the id of the nth seat, where it is a new member's
 * @throws Refused
 */
export function changeMembers(
  context: Context,
  board: Board,
  { on, reason, members: seats, document }: ChangeMembers,
  newId: (at: number) => string,
): BoardEvent[] {
  const term = requireBoardStep('members', board);
  const before = lastComposition(term);
  const refusals = new Refusals();
  checkNotFuture(refusals, context, on, '/on');
  checkAfter(refusals, before.on, on, '/on');
  checkWithinProject(refusals, context, term, on);
  if (document !== undefined) checkNotFuture(refusals, context, document.on, '/document/on');
  checkHeads(refusals, seats);
  const members = changedMembers(refusals, before, seats, newId);
  if (JSON.stringify(members) === JSON.stringify(before.members)) {
    refusals.add('nothing-to-change', '/members');
  }
  refusals.throwIfAny();
  return [happened(context, 'board.members-changed', on, { reason, members, document })];
}

/** Decides POST /boards/{id}/notify-owner; a second notice replaces the first. @throws Refused */
export function notifyOwner(context: Context, board: Board, notice: NotifyOwner): BoardEvent[] {
  const term = requireBoardStep('notify-owner', board);
  const { type } = term.description;
  if (type !== 'community-investment-board') refuse('owner-notice-wrong', '', { type });
  const refusals = new Refusals();
  checkNotice({ context, refusals }, term.formedOn, notice, '');
  checkWithinProject(refusals, context, term, notice.on);
  refusals.throwIfAny();
  return [happened(context, 'board.owner-notified', notice.on, notice)];
}

/** Decides POST /boards/{id}/dissolve. @throws Refused */
export function dissolveBoard(
  context: Context,
  board: Board,
  { on, ...dissolved }: DissolveBoard,
): BoardEvent[] {
  const term = requireBoardStep('dissolve', board);
  const refusals = new Refusals();
  checkNotFuture(refusals, context, on, '/on');
  checkAfter(refusals, lastDay(term), on, '/on');
  if (dissolved.document !== undefined) {
    checkNotFuture(refusals, context, dissolved.document.on, '/document/on');
  }
  refusals.throwIfAny();
  return [happened(context, 'board.dissolved', on, dissolved)];
}

/** Once its project is completed a community board only dissolves itself (Law 10/2022 Art. 41). */
function checkWithinProject(
  refusals: Refusals,
  context: Context,
  { description }: BoardTerm,
  on: string,
): void {
  const id = description.project?.id;
  const project = id === undefined ? undefined : context.projects.get(id);
  if (id === undefined || project?.completedOn === undefined || on <= project.completedOn) return;
  const from = project.description.announcedOn;
  refusals.add('project-not-in-force', '/on', { id, day: on, from, to: project.completedOn });
}

function lastComposition({ compositions }: BoardTerm) {
  return compositions.at(-1) ?? compositions[0];
}

function lastDay(term: BoardTerm): string {
  const changed = lastComposition(term).on;
  const told = term.ownerNotice?.on;
  return told === undefined || told < changed ? changed : told;
}
