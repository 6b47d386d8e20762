import { addDays, type Day } from '../day.ts';
import type { Project } from '../project/project.ts';
import type { Unit } from '../register/unit.ts';
import { type RuleBook, ruleFor } from '../rules/rule-book.ts';
import type { RuleStep } from '../rules/rule-step.ts';
import { type Warning, type WarningCode, warnBy } from '../warning.ts';
import { type Board, type BoardTerm, currentMembers, currentTerm } from './board.ts';
import { kindOfBoard } from './facts.ts';

/** What a board is looked at with: the rules of all times, the day, and its project as it stands. */
export interface BoardLook {
  readonly rules: RuleBook;
  readonly today: Day;
  readonly project: Project | undefined;
  /** The unit of its body. */
  readonly unit: Unit | undefined;
}

/**
 * What is worth a second look about a board. None of it is refused: most of these rules were read in
 * secondary sources, and a board that is too small is still a board.
 */
export function boardWarnings(board: Board, look: BoardLook): Warning[] {
  const term = currentTerm(board);
  return [
    ...ofMembers(term, look),
    ...ofNotice(term, look),
    ...(board.state === 'formed' ? ofEnd(term, look) : []),
  ];
}

function ofMembers(term: BoardTerm, look: BoardLook): Warning[] {
  const members = currentMembers(term);
  const of = (isCounted: (one: (typeof members)[number]) => boolean) =>
    members.filter(isCounted).length;
  return [
    ...outOfBounds(term, look, 'members-least', 'board-too-small', members.length),
    ...outOfBounds(
      term,
      look,
      'resident-seats-most',
      'resident-seats-too-many',
      of(({ seat }) => seat === 'resident'),
    ),
    ...outOfBounds(
      term,
      look,
      'deputies-most',
      'deputies-too-many',
      of(({ role }) => role === 'deputy'),
    ),
  ];
}

function outOfBounds(
  term: BoardTerm,
  { rules }: BoardLook,
  step: RuleStep,
  code: WarningCode,
  count: number,
): Warning[] {
  const { type, setting } = term.description;
  // The number of members is prescribed for communes (Law 10/2022 Arts 36, 41), not for workplaces.
  if (setting !== 'commune') return [];
  const on = term.compositions.at(-1)?.on ?? term.formedOn;
  const rule = ruleFor(rules, { step, kind: kindOfBoard[type], bodyType: type, on });
  if (rule === undefined) return [];
  const isFine = code === 'board-too-small' ? count >= rule.number : count <= rule.number;
  return isFine ? [] : [warnBy(rule, code, '/members', { count })];
}

function ofNotice({ ownerNotice, description }: BoardTerm, { rules }: BoardLook): Warning[] {
  if (ownerNotice === undefined) return [];
  const { on: notice, supervisionFrom: start } = ownerNotice;
  const { type } = description;
  const rule = ruleFor(rules, {
    step: 'owner-notice',
    kind: kindOfBoard[type],
    bodyType: type,
    on: start,
  });
  if (rule === undefined || addDays(notice, rule.number) <= start) return [];
  const days = Math.round((Date.parse(start) - Date.parse(notice)) / 86_400_000);
  return [warnBy(rule, 'owner-notice-late', '/ownerNotice/on', { notice, start, days })];
}

function ofEnd({ description }: BoardTerm, { today, project, unit }: BoardLook): Warning[] {
  const warnings: Warning[] = [];
  const unitEnd = unit?.to ?? undefined;
  if (unit !== undefined && unitEnd !== undefined && unitEnd < today) {
    const data = { unit: unit.id, to: unitEnd };
    warnings.push({ code: 'board-unit-ended', pointer: '/body/unit', data });
  }
  const termEnd = description.term?.to;
  if (termEnd !== undefined && termEnd < today) {
    warnings.push({ code: 'board-term-over', pointer: '/term/to', data: { to: termEnd } });
  }
  const completed = project?.completedOn;
  if (completed !== undefined && description.project !== undefined) {
    const data = { id: description.project.id, completed };
    warnings.push({ code: 'project-completed', pointer: '/project', data });
  }
  return warnings;
}
