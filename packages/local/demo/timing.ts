import { addDays, type Day, yearOf } from '@giam-sat/domain/day';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { Outline } from './outlines.ts';
import type { Papers } from './papers.ts';
import type { Random } from './random.ts';
import { LAST_FACT } from './seasons.ts';
import { later, workingDay } from './working-days.ts';

/** What a session is made of while it is made up. */
export interface Making {
  readonly outline: Outline;
  readonly random: Random;
  readonly papers: Papers;
}

type Dates = Pick<RecordSession, 'plan' | 'unscheduled' | 'notice' | 'report'> & {
  readonly held: NonNullable<RecordSession['held']>;
};

/** Shares of sessions that a plan foresaw, that were told beforehand and that were reported. */
const PLANNED = 0.74;
const NOTIFIED = 0.8;
const REPORTED = 0.84;

/** The dated facts of a session that was held. */
export function datesOf(making: Making): Dates {
  const { outline, random } = making;
  const from = firstDay(making);
  const attendance = random.int(...attendanceOf(outline));
  const dated = { held: { from, to: outline.day, attendance } };
  const plan = random.chance(PLANNED) ? planOf(making, from) : undefined;
  return {
    ...dated,
    ...(plan === undefined ? { unscheduled: true } : { plan }),
    ...noticeOf(making, from, plan?.document?.on),
    ...reportOf(making),
  };
}

/** A yearly plan is signed in the last weeks of the year before. */
export function planOf({ outline, random, papers }: Making, begins: Day = outline.day) {
  const year = Number(yearOf(outline.day));
  // A body does not plan before it exists.
  const first = outline.lead.from ?? `${year - 1}-12-01`;
  const on = later(first > `${year - 1}-12-01` ? first : `${year - 1}-12-01`, random.int(0, 20));
  const line = `Mục ${random.int(1, 9)}`;
  if (on > begins) return { year, line };
  return { year, line, document: { number: papers.number(outline.lead, 'KH', on), on } };
}

/** Delegations of provinces and districts take some days, all else one. */
function firstDay({ outline, random }: Making): Day {
  const { lead, kind, day } = outline;
  const boards = lead.type.endsWith('-board');
  if (boards || kind === 'criticism' || random.chance(lead.level === 'commune' ? 0.85 : 0.5)) {
    return day;
  }
  const from = later(day, -random.int(1, lead.level === 'commune' ? 2 : 6));
  return lead.from !== null && from < lead.from ? day : from;
}

function attendanceOf({ kind, lead }: Outline): [number, number] {
  if (kind === 'criticism') return lead.level === 'commune' ? [25, 60] : [40, 120];
  return lead.level === 'commune' ? [5, 18] : [8, 35];
}

function noticeOf({ outline, random, papers }: Making, held: Day, planned: Day | undefined) {
  if (!random.chance(NOTIFIED)) return {};
  const on = later(held, -random.int(6, 22));
  if (planned !== undefined && on < planned) return {};
  if (outline.lead.from !== null && on < outline.lead.from) return {};
  return { notice: { on, number: papers.number(outline.lead, 'TB', on) } };
}

function reportOf({ outline, random, papers }: Making) {
  const on = later(outline.day, random.int(2, 18));
  if (!random.chance(REPORTED) || on > LAST_FACT) return {};
  return { report: { on, number: papers.number(outline.lead, 'BC', on) } };
}

/** Some days after the last fact, in office hours: when the session was entered. */
export function enteredAt(random: Random, facts: readonly Day[]): string {
  const [last = LAST_FACT] = facts.toSorted().reverse();
  const [day = LAST_FACT] = [later(last, random.int(0, 6)), LAST_FACT].sort();
  return instant(random, day);
}

/** 8:00 to 16:59 in Viet Nam is 1:00 to 9:59 UTC, on the same day. */
export function instant(random: Random, day: Day): string {
  const minute = String(random.int(0, 59)).padStart(2, '0');
  return `${day}T0${random.int(1, 9)}:${minute}:00.000Z`;
}

/** A span foreseen, beginning on the outline's day. */
export function scheduledSpan(random: Random, from: Day) {
  return { from, to: workingDay(addDays(from, random.int(0, 2)), 1) };
}
