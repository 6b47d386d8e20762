import { type Context, happened } from '../context.ts';
import { requireMay } from '../policy/require-may.ts';
import { findProject } from '../project/find-project.ts';
import { Refusals, refuse } from '../refusal.ts';
import type { Body } from '../register/body.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import { bodyRef, findBody, findPlace, leadRef } from '../session/resolve.ts';
import { type Board, currentTerm } from './board.ts';
import { boardBody } from './board-id.ts';
import type { FormBoard, FormCommunityBoard, FormInspectionBoard } from './commands.ts';
import type { BoardDescription, BoardEvent } from './events.ts';
import { checkHeads } from './members.ts';
import { checkNotice } from './owner-notice.ts';

interface Forming {
  readonly context: Context;
  readonly refusals: Refusals;
  readonly day: string;
}

/**
 * Decides POST /boards.
 * @param newId gives the id of the nth member
 * @throws Refused `board-exists` while the body, or the project, has a board; else all that is wrong
 */
export function formBoard(
  context: Context,
  boardId: string,
  board: Board | undefined,
  command: FormBoard,
  newId: (at: number) => string,
): BoardEvent[] {
  requireBoardScope(context, context.bodies.get(boardBody(command)), command);
  if (board?.state === 'formed') {
    refuse('board-exists', '', { id: boardId, formedOn: currentTerm(board).formedOn });
  }
  const { decision, term } = command;
  const refusals = new Refusals();
  const on: Forming = { context, refusals, day: decision.on };
  checkNotFuture(refusals, context, decision.on, '/decision/on');
  if (board !== undefined) {
    checkAfter(refusals, currentTerm(board).dissolved?.on, decision.on, '/decision/on');
  }
  if (term?.to !== undefined) checkAfter(refusals, term.from, term.to, '/term/to');
  checkHeads(refusals, command.members);
  const description =
    command.type === 'people-inspection-board' ? inspection(on, command) : community(on, command);
  refusals.throwIfAny();
  if (description === undefined) throw new Error('no description and no refusal');
  const members = command.members.map((seat, at) => ({ id: newId(at), ...seat }));
  const formed = happened(context, 'board.formed', decision.on, { ...description, members });
  const notice = command.type === 'community-investment-board' ? command.ownerNotice : undefined;
  if (notice === undefined) return [formed];
  return [formed, happened(context, 'board.owner-notified', notice.on, notice)];
}

function requireBoardScope(context: Context, body: Body | undefined, { type }: FormBoard): void {
  const pointer = type === 'people-inspection-board' ? '/body' : '/unit';
  if (body !== undefined) requireMay(context, 'board.form', { lead: leadRef(body) }, pointer);
}

function described(on: Forming, body: Body, command: FormBoard) {
  if (body.type !== command.type) {
    on.refusals.add('board-body-wrong', '/body', { id: body.id, type: command.type });
  }
  const { type, decision, term } = command;
  return { type, body: leadRef(body), decision, ...(term === undefined ? {} : { term }) };
}

function inspection(on: Forming, command: FormInspectionBoard): BoardDescription | undefined {
  const { setting, recognisedBy } = command;
  const body = findBody(on, command.body, '/body');
  const by = recognisedBy === undefined ? undefined : findBody(on, recognisedBy, '/recognisedBy');
  const recognises = setting === 'commune' ? 'front' : 'trade-union';
  if (by !== undefined && by.type !== recognises) {
    on.refusals.add('recognised-by-wrong', '/recognisedBy', { setting, allowed: recognises });
  }
  if (body === undefined) return undefined;
  return {
    ...described(on, body, command),
    name: body.name,
    setting,
    ...(by === undefined ? {} : { recognisedBy: bodyRef(by) }),
  };
}

function community(on: Forming, command: FormCommunityBoard): BoardDescription | undefined {
  const { unit, projectId, ownerNotice, name } = command;
  findPlace(on, unit, '/unit');
  const body = findBody(on, boardBody(command), '/body');
  if (body !== undefined && body.unit !== unit) {
    on.refusals.add('board-body-wrong', '/body', { id: body.id, type: command.type });
  }
  const project = findProject(on, projectId, unit, '/projectId');
  if (ownerNotice !== undefined) checkNotice(on, on.day, ownerNotice, '/ownerNotice');
  if (body === undefined || project === undefined) return undefined;
  return {
    ...described(on, body, command),
    name: name ?? body.name,
    setting: 'commune',
    project,
  };
}
