import { type Board, currentTerm, foldBoard } from '@giam-sat/domain/board/board';
import { boardBody, boardId, boardRecord } from '@giam-sat/domain/board/board-id';
import type { FormBoard } from '@giam-sat/domain/board/commands';
import { boardCounts } from '@giam-sat/domain/board/count-board';
import { formBoard } from '@giam-sat/domain/board/form-board';
import type { Context as DecisionContext } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { mayOpenBoard } from '@giam-sat/domain/policy/readable';
import { requireMay, requireRole } from '@giam-sat/domain/policy/require-may';
import { leadRef } from '@giam-sat/domain/session/resolve';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { readerIn } from '@giam-sat/writing/authorise';
import type { Wanted } from '@giam-sat/writing/register-reader';
import { decisionContext, type WriteRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { type Written, writeRecord } from '@giam-sat/writing/write-record';

/** Decides and writes POST /boards: a new record, or a new term of one. @throws EdgeRefusal, Refused */
export async function writeFormedBoard(
  on: Dependencies,
  request: WriteRequest,
  command: FormBoard,
): Promise<Written<Board>> {
  const id = boardId(command);
  const context = await contextFor(on, request, wantedByForming(command));
  const body = context.bodies.get(boardBody(command));
  const pointer = command.type === 'people-inspection-board' ? '/body' : '/unit';
  return writeRecord(on, {
    record: boardRecord(id),
    request,
    fold: foldBoard,
    authorise: async () => {
      requireRole(context, 'board.form', pointer);
      if (body !== undefined) requireMay(context, 'board.form', { lead: leadRef(body) }, pointer);
    },
    decide: async (board) => formBoard(context, id, board, command, memberIds(id, request)),
    rehearse: (board) => boardCounts(id, board),
    needsMatch: false,
  });
}

type NewId = (at: number) => string;

/** One command to a board that exists. */
export interface BoardCommand {
  readonly action: PolicyAction;
  readonly needsMatch?: boolean;
  readonly decide: (context: DecisionContext, board: Board, newId: NewId) => StoredEvent[];
}

/** @throws EdgeRefusal `not-found`, Refused */
export async function writeBoard(
  on: Dependencies,
  id: string,
  request: WriteRequest,
  { action, decide, needsMatch = false }: BoardCommand,
): Promise<Written<Board>> {
  return writeRecord(on, {
    record: boardRecord(id),
    request,
    fold: foldBoard,
    authorise: async (board) => {
      if (board === undefined) throw new EdgeRefusal('not-found');
      const lead = currentTerm(board).description.body;
      const wanted = { bodies: [], units: [], topics: [], around: [lead.id] };
      const context = await contextFor(on, request, wanted);
      if (!mayOpenBoard(readerIn(context), board)) throw new EdgeRefusal('not-found');
      requireMay(context, action, { lead });
    },
    decide: async (board) => {
      if (board === undefined) throw new EdgeRefusal('not-found');
      const { project, body } = currentTerm(board).description;
      const projects = project === undefined ? [] : [project.id];
      const wanted = { bodies: [body.id], units: [], topics: [], projects };
      return decide(await contextFor(on, request, wanted), board, memberIds(id, request));
    },
    rehearse: (board) => boardCounts(id, board),
    needsMatch,
  });
}

/** Ids that say nothing of the person; the same request gives the same ones. */
function memberIds(id: string, { key, caller }: WriteRequest): NewId {
  return (at) => sha256(canonical([id, caller.org ?? caller.sub, key, at])).slice(0, 16);
}

function wantedByForming(command: FormBoard): Wanted {
  const bodies = [boardBody(command)];
  if (command.type === 'people-inspection-board') {
    return { bodies: bodies.concat(command.recognisedBy ?? []), units: [], topics: [] };
  }
  return { bodies, units: [command.unit], topics: [], projects: [command.projectId] };
}

function contextFor({ ledger, now }: Dependencies, { caller }: WriteRequest, wanted: Wanted) {
  return decisionContext(ledger, now, caller, wanted);
}
