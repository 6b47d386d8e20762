import type { FormBoard } from '@giam-sat/domain/board/commands';
import type { Context } from '@giam-sat/domain/context';
import { BoardFile } from './boards-file.ts';
import { communitySeats } from './boards-seats.ts';
import { MARK } from './describe-session.ts';
import { type ProjectOutline, projectOutlines } from './projects-outlines.ts';
import { completedOn } from './projects-steps.ts';
import { worksOf } from './projects-texts.ts';
import { type Random, seededRandom } from './random.ts';
import { LAST_FACT } from './seasons.ts';
import { later } from './working-days.ts';

/** One board has more residents than the decree foresees; another outlives its project. */
const TOO_MANY = 6;

/** A community investment supervision board for each project that has one. @throws Refused */
export function projectBoards(projects: Context['projects']): BoardFile[] {
  const withBoard = projectOutlines.filter(({ board }) => board !== undefined);
  const lingering = withBoard.find((outline) => completedOn(outline) !== undefined);
  return withBoard.map((outline) => {
    const random = seededRandom(`board of ${outline.id}`);
    const residents = outline === withBoard.at(-1) ? TOO_MANY : random.pick([2, 3, 4, 5]);
    const file = boardOf(random, outline, projects, residents);
    if (outline !== lingering) dissolve(random, outline, file);
    return file;
  });
}

function boardOf(
  random: Random,
  outline: ProjectOutline,
  projects: Context['projects'],
  residents: number,
): BoardFile {
  const { id: projectId, unit, board, begins } = outline;
  if (board === undefined) throw new Error(`${projectId} has no board`);
  const forming: FormBoard = {
    type: 'community-investment-board',
    unit,
    projectId,
    name: `Ban Giám sát đầu tư của cộng đồng dự án ${worksOf(outline).title} ${MARK}`,
    decision: { number: `${random.int(41, 400)}/QĐ-MTTQ-BTT`, on: board.formedOn },
    members: communitySeats(random, unit, residents),
  };
  const file = new BoardFile(unit, projects, forming);
  const number = `${random.int(1, 90)}/TB-MTTQ-BTT`;
  file.notifyOwner({ on: board.toldOn, number, supervisionFrom: begins });
  return file;
}

/** A board dissolves itself some days after its project was completed. */
function dissolve(random: Random, outline: ProjectOutline, file: BoardFile): void {
  const completed = completedOn(outline);
  if (completed === undefined) return;
  const on = later(completed, random.int(5, 25));
  if (on > LAST_FACT) return;
  const note = 'Ban đã gửi báo cáo kết thúc giám sát (dữ liệu minh họa)';
  file.dissolve({ on, reason: 'task-done', note });
}
