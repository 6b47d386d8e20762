import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { inForceVersion } from '@giam-sat/domain/calendar/in-force';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { calendar } from '../../support/first-calendar.ts';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  daysFrom,
  followed,
  type Life,
  letterOf,
  said,
  swept,
} from '../../support/following.ts';
import {
  COMMUNE,
  communitySupervision,
  councilSupervision,
  finding,
  peopleInspection,
  recommendation,
  supervision,
} from '../../support/payloads.ts';

const days = z.array(z.string());
const Case = z.strictObject({
  why: z.string().min(10),
  issued: z.string(),
  until: z.string(),
  kind: z
    .enum(['supervision', 'council-supervision', 'people-inspection', 'community-supervision'])
    .default('supervision'),
  addressee: z.string().optional(),
  dueOn: z.string().optional(),
  complex: z.boolean().optional(),
  /** When it is typed in, what, and with which facts. */
  steps: z
    .array(
      z.tuple([
        z.string(),
        z.enum([
          'receive',
          'reply',
          'transfer',
          'extend',
          'urge',
          'escalate',
          'report-done',
          'succeed',
        ]),
        z.record(z.string(), z.unknown()),
      ]),
    )
    .default([]),
  /** Days off and worked that were announced while it ran: on which day. */
  announced: z.array(z.tuple([z.string(), days, days])).default([]),
  said: days,
});
type Case = z.infer<typeof Case>;

/**
 * Worked out by another program in another language, day by day, with the holidays typed in from the
 * announcements.
 */
const { cases } = z
  .strictObject({ cases: z.array(Case) })
  .parse(
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../../fixtures/follow/golden.json'), 'utf8'),
    ),
  );

function payloadOf({ kind, issued, addressee, dueOn, complex }: Case) {
  const unit = issued < '2025-07-01' ? COMMUNE : COMMUNE_NOW;
  const of = {
    supervision: () => supervision({ leadBody: `front:${unit}` }),
    'council-supervision': () =>
      councilSupervision({ form: 'GS-03', leadBody: `peoples-council:${unit}` }),
    'people-inspection': () => peopleInspection({ leadBody: `people-inspection-board:${unit}` }),
    'community-supervision': () =>
      communitySupervision({ leadBody: `community-investment-board:${unit}` }),
  }[kind]();
  return {
    ...of,
    held: { from: issued, to: issued },
    report: { number: '1/BC', on: issued },
    findings: [
      finding({
        recommendations: [
          recommendation({
            addressee: addressee ?? `peoples-committee:${unit}`,
            letter: letterOf(issued),
            ...(kind === 'community-supervision'
              ? { confirmation: { on: issued, number: '4/XN' } }
              : {}),
            ...(dueOn === undefined ? {} : { dueOn }),
            ...(complex === undefined ? {} : { complex }),
          }),
        ],
      }),
    ],
  };
}

/** The calendars as they were known on a day: what was announced later is not there yet. */
function calendarOf({ announced }: Case, today: string): Calendar {
  const said = { reason: 'thử', basis: 'thử', verified: true };
  return announced
    .filter(([on]) => on <= today)
    .reduce<Calendar>((known, [announcedOn, off, worked], at) => {
      const before = inForceVersion(known, announcedOn);
      const id = `vn-${announcedOn.slice(0, 4)}.${90 + at}`;
      const years = (before?.years ?? []).map((year) => ({
        ...year,
        off: [
          ...year.off,
          ...off
            .filter((day) => day.startsWith(year.year))
            .map((day) => ({ day, kind: 'swapped' as const, ...said })),
        ],
        worked: [...year.worked, ...worked.map((day) => ({ day, ...said }))],
      }));
      return { versions: [...known.versions, { id, announcedOn, weekend: [6, 7], years }] };
    }, calendar);
}

/** A sweep every so many days, and in between only what the commands bring with them. */
function lived(one: Case, every: number): Life {
  const on = (day: string) => dayOf(day, { calendar: calendarOf(one, day) });
  let life = begun(on(one.issued), payloadOf(one));
  for (const [at, day] of daysFrom(one.issued, one.until).entries()) {
    if (at % every === 0) life = swept(life, on(day));
    for (const [typed, action, input] of one.steps) {
      if (typed === day) life = followed(life, on(day), action, input);
    }
  }
  return swept(life, on(one.until));
}

const ofSession = (line: string) => line.includes(' report#') || line.includes(' notice#');
const told = (life: Life) => said(life).filter((line) => !ofSession(line));

describe('what the clocks say, worked by hand', () => {
  it('is told in at least sixty cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ why }) => why)).size).toBe(cases.length);
  });

  it.each(cases)('$issued: $why', (one) => {
    expect(told(lived(one, 1))).toEqual(one.said);
    expect(told(lived(one, 5))).toEqual(one.said);
  });
});
