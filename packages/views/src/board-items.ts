import type { Board, BoardTerm } from '@giam-sat/domain/board/board';
import { boardCounts } from '@giam-sat/domain/board/count-board';
import { listKey } from './keys.ts';
import type { ViewItem } from './view-item.ts';

/** An entry per term of a board, and one for every coming or going after its first day. */
export function boardItems(id: string, board: Board): ViewItem[] {
  return boardCounts(id, board).map(({ listing, id: entry, term, count }) => ({
    ...listKey(listing, count.path, count.day, entry),
    // Moves are counted, never shown: a card of their own would be written again at every change.
    card: listing === 'boards' ? boardCard(id, term) : { id },
    count,
    counted: true,
    registered: true,
  }));
}

function boardCard(id: string, term: BoardTerm): ViewItem['card'] {
  const { description, formedOn, dissolved, compositions, ownerNotice } = term;
  const { type, name, body, setting, project, decision } = description;
  return {
    id,
    type,
    name,
    body: body.id,
    bodyName: body.name,
    unit: body.unit,
    level: body.level,
    setting,
    project: project?.id,
    projectName: project?.name,
    decision,
    term: description.term,
    formedOn,
    dissolvedOn: dissolved?.on,
    dissolvedFor: dissolved?.reason,
    ownerNotifiedOn: ownerNotice?.on,
    supervisionFrom: ownerNotice?.supervisionFrom,
    membership: compositions.map(({ on, members }) => ({ on, members: members.length })),
  };
}
