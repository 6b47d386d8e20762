import { worklistLabels } from '@giam-sat/contract/http/worklist-view';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { WorkItem } from './worklist.ts';

/** The work with a due day as all-day entries of a calendar (RFC 5545); ids stay, so entries follow. */
export function worklistCalendar(items: readonly WorkItem[]): string {
  const calendar = ical({ name: 'Giám Sát – việc cần làm', method: ICalCalendarMethod.PUBLISH });
  for (const item of items) {
    const { about, on, list, clock } = item;
    const subject = typeof item.subject === 'string' ? item.subject : about;
    calendar.createEvent({
      id: `${about}:${typeof clock === 'string' ? clock : list}@giam-sat`,
      start: new Date(`${on}T00:00:00Z`),
      stamp: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: `${worklistLabels[list].vi}: ${subject}`,
      description: about,
    });
  }
  return calendar.toString();
}
