import { changeMembers, dissolveBoard, notifyOwner } from '@giam-sat/domain/board/act-on-board';
import { type Board, currentMembers, currentTerm } from '@giam-sat/domain/board/board';
import { communityBoardId } from '@giam-sat/domain/board/board-id';
import { correctBoard } from '@giam-sat/domain/board/correct-board';
import { boardCounts } from '@giam-sat/domain/board/count-board';
import { type BoardAction, boardActions, boardSteps } from '@giam-sat/domain/board/lifecycle';
import { boardWarnings } from '@giam-sat/domain/board/warn-of-board';
import { addDays } from '@giam-sat/domain/day';
import { completeProject } from '@giam-sat/domain/project/act-on-project';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communityBoard, inspectionBoard, sevenMembers } from '../support/communities.ts';
import { rules } from '../support/first-calendar.ts';
import { onToday, refusalsOf } from '../support/given.ts';
import { boardAfter, formed, PROJECT, seatId, withProject } from '../support/given-board.ts';
import { COMMUNE, TODAY } from '../support/payloads.ts';

const first = formed(communityBoard(PROJECT));
const board = boardAfter(...first);
const ended = boardAfter(
  ...first,
  ...dissolveBoard(withProject, board, { on: '2024-05-01', reason: 'other' }),
);
const newSeat = (at: number) => seatId(at + 1000);
const [head] = currentMembers(currentTerm(board));
if (head === undefined) throw new Error('no head');

const attempts: Record<BoardAction, (on: Board) => unknown> = {
  form: (on) =>
    formed(communityBoard(PROJECT, { decision: { number: '9', on: '2024-05-02' } }), on),
  members: (on) =>
    changeMembers(withProject, on, { on: '2024-05-02', reason: 'x', members: [head] }, newSeat),
  'notify-owner': (on) =>
    notifyOwner(withProject, on, { on: '2024-05-02', supervisionFrom: '2024-08-01' }),
  dissolve: (on) => dissolveBoard(withProject, on, { on: '2024-05-02', reason: 'task-done' }),
  correct: (on) => correctBoard(withProject, on, { reason: 'x', changes: { name: 'Ban' } }),
};

describe('the table of steps of a board', () => {
  it.each(['formed', 'dissolved'] as const)(
    '%s: what is possible is done, the rest refused',
    (state) => {
      const on = state === 'formed' ? board : ended;
      const possible = boardActions(state);
      for (const action of Object.keys(boardSteps) as BoardAction[]) {
        const codes = refusalsOf(() => attempts[action](on)).map(({ code }) => code);
        const refused = action === 'form' ? 'board-exists' : 'illegal-step';
        expect(codes, action).toEqual(possible.includes(action) ? [] : [refused]);
      }
    },
  );
});

describe('warnings of a board', () => {
  const look = { rules, today: TODAY, project: undefined, unit: undefined };
  const codes = (on: Board, over = {}) =>
    boardWarnings(on, { ...look, ...over }).map(({ code }) => code);
  const seats = (count: number, role: 'deputy' | 'member', seat: 'resident' | 'front') =>
    Array.from({ length: count }, () => ({ role, seat }));
  const withSeats = (members: ReturnType<typeof seats>) =>
    boardAfter(...formed(communityBoard(PROJECT, { members })));

  it('begin one below five members, one above five resident seats and two deputies', () => {
    expect(codes(withSeats(seats(5, 'member', 'front')))).toEqual([]);
    expect(codes(withSeats(seats(4, 'member', 'front')))).toEqual(['board-too-small']);
    expect(codes(withSeats(seats(5, 'member', 'resident')))).toEqual([]);
    expect(codes(withSeats(seats(6, 'member', 'resident')))).toEqual(['resident-seats-too-many']);
    const deputies = (count: number) => [
      ...seats(count, 'deputy', 'front'),
      ...seats(5, 'member', 'front'),
    ];
    expect(codes(withSeats(deputies(2)))).toEqual([]);
    expect(codes(withSeats(deputies(3)))).toEqual(['deputies-too-many']);
  });

  it('carry number, basis and whether it was verified, as the rule says them', () => {
    expect(boardWarnings(withSeats(seats(3, 'member', 'front')), look)).toEqual([
      {
        code: 'board-too-small',
        pointer: '/members',
        data: { count: 3, number: 5 },
        basis: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 41 khoản 1',
        verified: true,
      },
    ]);
  });

  it('are none where no rule was set, or none was in force on the day', () => {
    const small = withSeats(seats(1, 'member', 'front'));
    expect(codes(small, { rules: [] })).toEqual([]);
    const old = {
      decision: { number: '1', on: '2023-06-30' },
      members: seats(1, 'member', 'front'),
    };
    const before = boardAfter(...formed(inspectionBoard(old)));
    expect(codes(before, { today: '2023-07-01' })).toEqual([]);
  });

  it('of a late notice begin at 44 days before the first day of supervision', () => {
    const told = (days: number) => {
      const notice = { on: '2024-02-05', supervisionFrom: addDays('2024-02-05', days) };
      return codes(boardAfter(...first, ...notifyOwner(withProject, board, notice)));
    };
    expect(told(45)).toEqual([]);
    expect(told(44)).toEqual(['owner-notice-late']);
    expect(told(0)).toEqual(['owner-notice-late']);
  });

  it('say that project, unit or term ended, until the board did', () => {
    const project = withProject.projects.get(PROJECT);
    if (project === undefined) throw new Error('no project');
    const over = { ...project, state: 'completed' as const, completedOn: '2024-05-20' };
    expect(completeProject(withProject, project, { on: '2024-05-20' })).toHaveLength(1);
    expect(codes(board, { project: over })).toEqual(['project-completed']);
    expect(codes(ended, { project: over })).toEqual([]);
    const unit = onToday.units.get(COMMUNE);
    expect(codes(board, { unit, today: '2025-06-30' })).toEqual([]);
    expect(codes(board, { unit, today: '2025-07-01' })).toEqual(['board-unit-ended']);
    const term = boardAfter(...formed(inspectionBoard()));
    expect(codes(term, { today: '2025-12-31' })).toEqual([]);
    expect(codes(term, { today: '2026-01-01' })).toEqual(['board-term-over']);
  });
});

describe('what a board counts', () => {
  const id = communityBoardId(PROJECT);

  it('is a board with its members on the first day, and both going on the last', () => {
    expect(
      boardCounts(id, ended).map(({ listing, count }) => [listing, count.day, count.sums]),
    ).toEqual([
      ['boards', '2024-02-01', { boardsFormed: 1, boardMembersJoined: sevenMembers.length }],
      ['board-moves', '2024-05-01', { boardsDissolved: 1, boardMembersLeft: 7 }],
    ]);
    expect(boardCounts(id, board)[0]?.count).toMatchObject({
      stock: true,
      keys: {
        kind: 'community-supervision',
        lead: 'community-investment-board',
        leadType: 'community-investment-board',
        level: 'commune',
      },
    });
  });

  it('adds up to who sits on it, whoever comes and goes, and to nothing after its end', () => {
    const change = fc.record({
      stay: fc.nat(9),
      come: fc.integer({ min: 1, max: 5 }),
      days: fc.nat(9),
    });
    void fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.boolean(), (changes, isDissolved) => {
        const events = [...first];
        let ids = 0;
        for (const { stay, come, days } of changes) {
          const now = boardAfter(...events);
          const term = currentTerm(now);
          const on = addDays(term.compositions.at(-1)?.on ?? term.formedOn, days);
          const kept = currentMembers(term).slice(0, stay);
          const seats = Array.from(
            { length: come },
            () => ({ role: 'member', seat: 'front' }) as const,
          );
          ids += 10;
          const newId = (at: number) => seatId(5000 + ids * 100 + at);
          const members = [...kept, ...seats];
          events.push(...changeMembers(withProject, now, { on, reason: 'x', members }, newId));
        }
        const last = boardAfter(...events);
        const dissolved = { on: '2024-05-30', reason: 'other' } as const;
        if (isDissolved) events.push(...dissolveBoard(withProject, last, dissolved));
        const counts = boardCounts(id, boardAfter(...events));
        const sum = (name: 'boardMembersJoined' | 'boardMembersLeft') =>
          counts.reduce((all, { count }) => all + (count.sums[name] ?? 0), 0);
        const there = isDissolved ? 0 : currentMembers(currentTerm(last)).length;
        expect(sum('boardMembersJoined') - sum('boardMembersLeft')).toBe(there);
        expect(new Set(counts.map((one) => one.id)).size).toBe(counts.length);
      }),
      { numRuns: 60 },
    );
  });
});
