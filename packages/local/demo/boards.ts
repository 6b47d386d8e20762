import { currentMembers, currentTerm } from '@giam-sat/domain/board/board';
import type { FormBoard } from '@giam-sat/domain/board/commands';
import type { Context } from '@giam-sat/domain/context';
import type { Day } from '@giam-sat/domain/day';
import type { Unit } from '@giam-sat/domain/register/unit';
import { BoardFile } from './boards-file.ts';
import { inspectionSeats } from './boards-seats.ts';
import { bodyId } from './bodies.ts';
import { type Random, seededRandom } from './random.ts';
import { units } from './units.ts';
import { later, spreadDays } from './working-days.ts';

const NINH_BINH = '37@2025-07-01';
const NO_PROJECTS: Context['projects'] = new Map();

/** What becomes of some boards; all others stay as they were formed, with 5 to 11 members. */
const FATES = ['four', 'three', 'anew', 'change', 'change', 'change', 'change'] as const;
type Fate = (typeof FATES)[number] | 'stays';

/** One people's inspection board per commune of Ninh Bình, as the communes of 2025 began. @throws Refused */
export function inspectionBoards(): BoardFile[] {
  const random = seededRandom('people’s inspection boards');
  const communes = units.filter(
    ({ level, path }) => level === 'commune' && path.includes(NINH_BINH),
  );
  const days = random.shuffled(spreadDays(random, '2025-07-14', '2025-09-26', communes.length));
  const fates = random.shuffled(communes);
  return communes.map((commune, at) =>
    boardOf(commune, days[at] ?? '2025-09-26', FATES[fates.indexOf(commune)] ?? 'stays'),
  );
}

function boardOf({ id: unit }: Unit, on: Day, fate: Fate): BoardFile {
  const random = seededRandom(`inspection board of ${unit}`);
  const count = { four: 4, three: 3, anew: 5, change: 7, stays: random.int(5, 11) }[fate];
  const board = new BoardFile(unit, NO_PROJECTS, forming(random, unit, on, count));
  if (fate === 'change') change(random, board);
  if (fate === 'anew') formAnew(random, board, unit);
  return board;
}

function forming(random: Random, unit: string, on: Day, count: number): FormBoard {
  return {
    type: 'people-inspection-board',
    body: bodyId('people-inspection-board', unit),
    setting: 'commune',
    recognisedBy: bodyId('front', unit),
    decision: { number: `${random.int(1, 40)}/QĐ-MTTQ-BTT`, on },
    // With the term of the village heads, whose end is not known here.
    term: { from: on },
    members: inspectionSeats(random, unit, count),
  };
}

/** The last member moved away, and the village elected another one. */
function change(random: Random, board: BoardFile): void {
  const members = currentMembers(currentTerm(board.board));
  const leaving = members.at(-1);
  if (leaving === undefined) throw new Error('a board without members');
  const { id: _left, ...seat } = leaving;
  board.changeMembers({
    on: later('2026-03-02', random.int(0, 150)),
    reason: 'Một thành viên chuyển nơi ở; thôn, tổ dân phố bầu bổ sung (dữ liệu minh họa)',
    members: [...members.slice(0, -1), seat],
  });
}

function formAnew(random: Random, board: BoardFile, unit: string): void {
  board.dissolve({
    on: '2026-04-15',
    reason: 'other',
    note: 'Kiện toàn lại sau khi sắp xếp thôn, tổ dân phố (dữ liệu minh họa)',
  });
  board.form(forming(random, unit, '2026-05-06', 9));
}
