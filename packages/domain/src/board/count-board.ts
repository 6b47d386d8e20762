import type { Listing } from '../figures/listings.ts';
import type { Count } from '../figures/measures.ts';
import type { Board, BoardTerm } from './board.ts';
import { kindOfBoard } from './facts.ts';

interface CountedBoard {
  readonly listing: Extract<Listing, 'boards' | 'board-moves'>;
  /** `<board>:<term>`, and for a move `<board>:<term>.<move>`. */
  readonly id: string;
  readonly term: BoardTerm;
  readonly count: Count;
}

/**
 * What a board adds to the figures: each term comes with its members on the day it was formed, its
 * members come and go as it changes, and it goes with who is left on the day it was dissolved.
 */
export function boardCounts(id: string, board: Board): CountedBoard[] {
  return board.terms.flatMap((term, at) => termCounts(`${id}:${at + 1}`, term));
}

function termCounts(id: string, term: BoardTerm): CountedBoard[] {
  const { compositions, dissolved, formedOn } = term;
  const [first] = compositions;
  const came = { boardsFormed: 1, boardMembersJoined: first.members.length };
  const counts: CountedBoard[] = [
    { listing: 'boards', id, term, count: counted(term, formedOn, came) },
  ];
  compositions.forEach(({ on, members }, at) => {
    const before = compositions[at - 1];
    if (before === undefined) return;
    const ids = new Set(members.map((one) => one.id));
    const known = new Set(before.members.map((one) => one.id));
    const sums = {
      boardMembersJoined: [...ids].filter((one) => !known.has(one)).length,
      boardMembersLeft: [...known].filter((one) => !ids.has(one)).length,
    };
    counts.push({
      listing: 'board-moves',
      id: `${id}.${at}`,
      term,
      count: counted(term, on, sums),
    });
  });
  if (dissolved !== undefined) {
    const left = compositions.at(-1)?.members.length ?? 0;
    const sums = { boardsDissolved: 1, boardMembersLeft: left };
    const count = counted(term, dissolved.on, sums);
    counts.push({ listing: 'board-moves', id: `${id}.end`, term, count });
  }
  return counts;
}

function counted({ description }: BoardTerm, day: string, sums: Count['sums']): Count {
  const { body, type } = description;
  return {
    stock: true,
    path: body.path,
    day,
    keys: {
      kind: kindOfBoard[type],
      form: null,
      lead: body.group,
      leadType: body.type,
      level: body.level,
      topic: null,
      addresseeGroup: null,
    },
    sums,
    distincts: {},
  };
}
