import type * as z from 'zod';
import type { Day } from '../day.ts';
import type { StoredEvent } from '../event.ts';
import { readEvent } from '../upcast.ts';
import { type BoardDescription, BoardEvent } from './events.ts';
import type { dissolvedShape, Member, ownerNoticeShape } from './facts.ts';
import type { BoardState } from './lifecycle.ts';

type Shape<Fields extends z.core.$ZodLooseShape> = z.infer<z.ZodObject<Fields>>;

/** Who sat on the board from a day on. */
export interface Composition {
  readonly on: Day;
  readonly members: readonly Member[];
  readonly reason?: string;
}

/** One term of a board, from its decision to its dissolution. */
export interface BoardTerm {
  readonly description: BoardDescription;
  readonly formedOn: Day;
  /** The first one is that of the decision; the last one is now. */
  readonly compositions: readonly [Composition, ...Composition[]];
  readonly ownerNotice?: Shape<typeof ownerNoticeShape>;
  readonly dissolved?: Shape<typeof dissolvedShape> & { readonly on: Day };
}

/** A board: the terms of one body, or of the board of one project; at most the last one is running. */
export interface Board {
  readonly state: BoardState;
  readonly terms: readonly [...BoardTerm[], BoardTerm];
}

type Corrected = Extract<BoardEvent, { type: 'board.corrected' }>['data'];

/** Folds one event; the table of steps was asked before the event was written, not here. */
export function evolveBoard(board: Board | undefined, event: BoardEvent): Board {
  if (event.type === 'board.formed') {
    const { members, ...description } = event.data;
    const { on } = event;
    const term: BoardTerm = { description, formedOn: on, compositions: [{ on, members }] };
    return { state: 'formed', terms: [...(board?.terms ?? []), term] };
  }
  if (board === undefined) throw new Error(`${event.type} before board.formed`);
  const term = currentTerm(board);
  switch (event.type) {
    case 'board.members-changed': {
      const { members, reason } = event.data;
      const composition = { on: event.on, members, reason };
      return withTerm(board, { ...term, compositions: [...term.compositions, composition] });
    }
    case 'board.corrected':
      return withTerm(board, corrected(term, event.data));
    case 'board.owner-notified':
      return withTerm(board, { ...term, ownerNotice: event.data });
    case 'board.dissolved':
      return {
        ...withTerm(board, { ...term, dissolved: { ...event.data, on: event.on } }),
        state: 'dissolved',
      };
  }
}

function corrected(before: BoardTerm, data: Corrected): BoardTerm {
  const { decision, name, term, ownerNotice } = data;
  const { ownerNotice: _notice, ...kept } = before;
  const { term: _term, ...described } = before.description;
  const [first, ...later] = before.compositions;
  return {
    ...kept,
    description: { ...described, name, decision, ...(term === undefined ? {} : { term }) },
    formedOn: decision.on,
    compositions: [{ ...first, on: decision.on }, ...later],
    ...(ownerNotice === undefined ? {} : { ownerNotice }),
  };
}

/** The running term, or the last one there was. */
export function currentTerm({ terms }: Board): BoardTerm {
  const last = terms.at(-1);
  if (last === undefined) throw new Error('a board without a term');
  return last;
}

/** Who sits on it now, or sat on it at the end. */
export function currentMembers({ compositions }: BoardTerm): readonly Member[] {
  return compositions.at(-1)?.members ?? [];
}

function withTerm(board: Board, term: BoardTerm): Board {
  return { ...board, terms: [...board.terms.slice(0, -1), term] };
}

/** A board from its stored events; nothing when there are none. */
export function foldBoard(events: readonly StoredEvent[]): Board | undefined {
  let board: Board | undefined;
  for (const event of events) board = evolveBoard(board, readEvent(BoardEvent, event));
  return board;
}
