import type { Day } from '../day.ts';
import type { Calendar, CalendarVersion } from './calendar.ts';

/** What was known on a day: the last version entered of those announced by then. */
export function inForceVersion(calendar: Calendar, on: Day): CalendarVersion | undefined {
  return calendar.versions.findLast(({ announcedOn }) => announcedOn <= on);
}

/** The version a deadline was counted with. */
export function calendarVersion(calendar: Calendar, id: string): CalendarVersion | undefined {
  return calendar.versions.find((version) => version.id === id);
}

/** The id of the next version announced on a day. */
export function nextVersionId(calendar: Calendar | undefined, announcedOn: Day): string {
  const year = announcedOn.slice(0, 4);
  const numbers = (calendar?.versions ?? [])
    .filter(({ id }) => id.startsWith(`vn-${year}.`))
    .map(({ id }) => Number(id.slice(8)));
  return `vn-${year}.${Math.max(0, ...numbers) + 1}`;
}
