import { addDays, type Day, dayAt, laterDay } from '@giam-sat/domain/day';
import { MERGED_ON } from './bodies.ts';
import type { CaseFile } from './case-file.ts';
import { coursesOf } from './courses.ts';
import { contextAt } from './decide-sessions.ts';
import type { DemoSession } from './demo-session.ts';
import { closing, type Entry, lateReport, type Told } from './late-papers.ts';
import { makeMove } from './make-move.ts';
import type { Papers } from './papers.ts';
import { seededRandom } from './random.ts';
import { LAST_FACT } from './seasons.ts';

/** Days on which bodies had just ended: what was addressed to them is passed on. */
const HANDED_OVER: readonly Day[] = ['2025-07-01', addDays(MERGED_ON, 1)];

/** What was done after a session was recorded, up to the demonstration's last day, with its sweeps. */
export function followSession(file: CaseFile, { id, lead }: DemoSession, papers: Papers): void {
  const isPast = lead.to !== null;
  const known = dayAt(new Date(file.lastAt));
  const on = { file, lead, papers, random: seededRandom(`following ${id}`), isPast };
  const entries: Entry[] = [
    ...coursesOf(file.session, papers, known, isPast).map((move) => ({
      at: move.at,
      act: () => makeMove(file, lead, move),
    })),
    ...lateReport(on),
    ...HANDED_OVER.filter((day) => day > known).map((day) => sweepOn(on, day)),
  ];
  for (const entry of entries.toSorted((one, other) => one.at.localeCompare(other.at))) {
    if (dayAt(new Date(entry.at)) <= LAST_FACT) actAt(on, entry);
  }
  for (const entry of closing(on)) actAt(on, entry);
  if (file.lastAt < beginOf(LAST_FACT)) actAt(on, sweepOn(on, LAST_FACT));
}

function actAt(on: Told, { at, act }: Entry): void {
  // The old province's sweeps are left out, so that the load stays short: their events come with the
  // next command and carry their own days all the same.
  if (!on.isPast) sweepUntil(on, at);
  act();
}

/** One minute past midnight in Viet Nam, when the sweep of a day runs. */
function beginOf(day: Day): string {
  return `${addDays(day, -1)}T17:01:00.000Z`;
}

function sweepOn({ file, lead }: Told, day: Day): Entry {
  const at = beginOf(day);
  return { at, act: () => file.sweep(contextAt(at, String(lead.path[1]), lead.id)) };
}

/** The sweeps of the days on which something falls due. */
function sweepUntil(on: Told, at: string): void {
  for (let looked = ''; ; ) {
    const wake = on.file.nextWake;
    if (wake === undefined) return;
    looked = looked === '' ? wake : laterDay(wake, addDays(looked, 1));
    if (beginOf(looked) >= at) return;
    sweepOn(on, looked).act();
  }
}
