import type { Day } from '@giam-sat/domain/day';
import { type Outline, outlinesOf } from './outlines.ts';
import { type Random, seededRandom } from './random.ts';
import { LAST_FACT, seasons } from './seasons.ts';
import { units } from './units.ts';
import { later, spreadDays } from './working-days.ts';

/** A public investment project before its details: where, when, and which sessions visited it. */
export interface ProjectOutline {
  readonly id: string;
  readonly unit: string;
  readonly announcedOn: Day;
  /** The board, where it has one: the day it was formed and the day the owner was told of it. */
  readonly board: { readonly formedOn: Day; readonly toldOn: Day } | undefined;
  /** First day of the works, and of supervision where there is a board. */
  readonly begins: Day;
  /** Last day of the works, perhaps after the demonstration's last day. */
  readonly ends: Day;
  readonly visits: readonly Outline[];
}

type Draft = Omit<ProjectOutline, 'id'>;

const NINH_BINH = '37@2025-07-01';
const PHU_LY = '13285@2025-07-01';

/** So many visits of so many projects of Phủ Lý; elsewhere a project is visited once. */
const VISITS_IN_PHU_LY = [3, 2, 2, 2] as const;
const VISITED_ELSEWHERE = 16;
/** Half of those nobody visited have a board. */
const UNVISITED = 20;

/** Forty of them, the same ones each time, in the order in which they were announced. */
export const projectOutlines: readonly ProjectOutline[] = drafts()
  .toSorted((one, other) => one.announcedOn.localeCompare(other.announcedOn))
  .map((draft, at) => ({ ...draft, id: `demoproject${String(at + 1).padStart(4, '0')}` }));

const bySession = new Map(
  projectOutlines.flatMap((project) => project.visits.map(({ id }) => [id, project] as const)),
);

/** The project whose record a session names; nothing where it tells of the project itself. */
export function projectVisitedBy(session: string): ProjectOutline | undefined {
  return bySession.get(session);
}

function drafts(): Draft[] {
  const visited = [...visitedInPhuLy(), ...visitedElsewhere()].map((visits) => {
    const [first] = visits;
    if (first === undefined) throw new Error('a project visited by nobody');
    const random = seededRandom(`project visited by ${first.id}`);
    return draftOf(random, first.lead.unit, later(first.day, -random.int(3, 20)), visits);
  });
  const taken = new Set(visited.map(({ unit }) => unit));
  const random = seededRandom('projects nobody visited');
  const free = units.filter(
    ({ id, level, path }) => level === 'commune' && path.includes(NINH_BINH) && !taken.has(id),
  );
  const days = random.shuffled(spreadDays(random, '2025-11-03', '2026-09-30', UNVISITED));
  // Begun so late that its board still stands on the last day, with its warning.
  const late = days.findIndex((day, at) => at % 2 === 0 && day >= '2026-08-20');
  const unvisited = random.shuffled(free).slice(0, UNVISITED);
  return [
    ...visited,
    ...unvisited.map(({ id }, at) => {
      const own = seededRandom(`project of ${id}`);
      const draft = draftOf(own, id, days[at] ?? LAST_FACT, [], at === late ? [18, 22] : [46, 60]);
      return at % 2 === 0 ? draft : { ...draft, board: undefined };
    }),
  ];
}

function visitedInPhuLy(): Outline[][] {
  const own = seededRandom('projects visited in Phủ Lý').shuffled(visitsOf2026(PHU_LY));
  let from = 0;
  return VISITS_IN_PHU_LY.map((count) => {
    from += count;
    return own.slice(from - count, from).toSorted((one, other) => one.day.localeCompare(other.day));
  });
}

function visitedElsewhere(): Outline[][] {
  const others = visitsOf2026(NINH_BINH).filter(({ lead }) => lead.unit !== PHU_LY);
  const byUnit = Map.groupBy(
    seededRandom('projects visited elsewhere').shuffled(others),
    ({ lead }) => lead.unit,
  );
  return [...byUnit.values()].slice(0, VISITED_ELSEWHERE).map((visits) => visits.slice(0, 1));
}

function visitsOf2026(under: string): Outline[] {
  return outlinesOf(seasons).filter(
    ({ kind, fate, lead, day }) =>
      kind === 'community-supervision' &&
      fate === 'held' &&
      day >= '2026-01-01' &&
      lead.path.includes(under),
  );
}

/** Counted back from the first day of supervision: the owner is told 45 days before, but for one. */
function draftOf(
  random: Random,
  unit: string,
  begins: Day,
  visits: readonly Outline[],
  told: readonly [number, number] = [46, 60],
): Draft {
  const toldOn = later(begins, -random.int(...told));
  const formedOn = later(toldOn, -random.int(4, 12));
  const announcedOn = later(formedOn, -random.int(16, 40));
  const due = later(begins, random.int(90, 260));
  const last = visits.at(-1)?.day ?? begins;
  const ends = last < due ? due : later(last, random.int(8, 30));
  return { unit, announcedOn, board: { formedOn, toldOn }, begins, ends, visits };
}
