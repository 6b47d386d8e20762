import * as z from 'zod';
import calendar from '../../data/calendar.json' with { type: 'json' };
import { CalendarEvent } from './calendar.ts';

const Change = z.discriminatedUnion('type', [
  CalendarEvent.options[0].pick({ type: true, data: true }),
  CalendarEvent.options[1].pick({ type: true, data: true }),
]);
export type CalendarChange = z.infer<typeof Change>;

/**
 * What a new system knows of working days, 2021–2027, in the order it was announced: first each year as
 * the law alone gives it, then what was announced. For loaders and tests: it is too large to be
 * bundled with decisions, which read the record.
 */
export const firstCalendars: readonly CalendarChange[] = z.array(Change).parse(calendar);
