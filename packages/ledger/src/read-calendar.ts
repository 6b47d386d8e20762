import {
  CALENDAR_RECORD,
  type Calendar,
  CalendarEvent,
  evolveCalendar,
} from '@giam-sat/domain/calendar/calendar';
import { readEvent } from '@giam-sat/domain/upcast';
import { keptRecord } from './kept-record.ts';
import type { Ledger } from './ledger.ts';

const read = keptRecord<Calendar>(CALENDAR_RECORD, (calendar, event) =>
  evolveCalendar(calendar, readEvent(CalendarEvent, event)),
);

/** Working days in all versions known, as of this moment; none before a calendar was set. */
export async function readCalendar(ledger: Pick<Ledger, 'read'>): Promise<Calendar | undefined> {
  return (await read(ledger))?.state;
}
