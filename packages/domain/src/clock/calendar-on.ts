import type { Calendar, CalendarVersion } from '../calendar/calendar.ts';
import { inForceVersion } from '../calendar/in-force.ts';
import type { Day } from '../day.ts';

/** When nobody has set a calendar, weekends are all that is known; what rests on it says so. */
const weekendsOnly: CalendarVersion = {
  id: 'vn-2010.1',
  announcedOn: '2010-01-01',
  weekend: [6, 7],
  years: [],
};

/** Working days as known on a day. */
export function calendarOn(calendar: Calendar | undefined, day: Day): CalendarVersion {
  if (calendar === undefined) return weekendsOnly;
  // Before the first announcement its calendar is the best there is.
  return inForceVersion(calendar, day) ?? calendar.versions[0] ?? weekendsOnly;
}
