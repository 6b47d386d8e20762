import { addDays, type Day, dayAt } from '@giam-sat/domain/day';
import { nextVersion } from '@giam-sat/ledger/append';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { CLOCK_RECORD, readAhead, type StageClockEvent } from '@giam-sat/ledger/stage-clock';

export interface ClockMove {
  readonly ledger: Ledger;
  /** Looks what falls due on the new day, and waits until lists and figures have it. */
  readonly dayPassed: (day: Day) => Promise<void>;
}

/** The day it is on the stage. */
export async function stageDay(ledger: Ledger): Promise<Day> {
  return dayAt(new Date(Date.now() + (await readAhead(ledger))));
}

/**
 * Lets the days pass one by one, each with its sweep, until it is `to`.
 * @returns the days that passed; none when it is that day or later already
 */
export async function moveClock({ ledger, dayPassed }: ClockMove, to: Day): Promise<Day[]> {
  const passed: Day[] = [];
  for (let day = await stageDay(ledger); day < to; ) {
    day = addDays(day, 1);
    await setDay(ledger, day);
    await dayPassed(day);
    passed.push(day);
  }
  return passed;
}

/** It becomes one minute past midnight of a day in Viet Nam. */
export async function setDay(ledger: Ledger, day: Day): Promise<void> {
  const appends = await ledger.read(CLOCK_RECORD);
  const begins = new Date(`${day}T00:01:00+07:00`);
  const event: StageClockEvent = {
    type: 'clock.moved',
    schema: 1,
    at: begins.toISOString(),
    on: day,
    actor: { sub: 'stage-clock' },
    data: { to: day, aheadMs: Math.max(0, begins.getTime() - Date.now()) },
  };
  const version = nextVersion(appends);
  const request = { key: `the clock ${day}`, hash: '' };
  const inserted = await ledger.insert({ record: CLOCK_RECORD, version, events: [event], request });
  if (inserted !== 'inserted') throw new Error('somebody else is moving the clock');
}
