import * as z from 'zod';
import { type Context, happened } from '../context.ts';
import { Day } from '../day.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkNotFuture } from '../session/check-days.ts';
import { line } from '../text.ts';
import {
  type CalendarEvent,
  CalendarVersionId,
  CalendarYear,
  DayOff,
  DayWorked,
} from './calendar.ts';
import { checkCalendarChange } from './check-calendar-change.ts';
import { nextVersionId } from './in-force.ts';

const document = z.strictObject({ number: line(100), day: Day }).optional();
const Off = z.strictObject({ ...DayOff.shape, document });
const Worked = z.strictObject({ ...DayWorked.shape, document });

const announcement = {
  id: CalendarVersionId.optional().meta({ description: 'the next one of its year when absent' }),
  announcedOn: Day,
};

const SetYears = z.strictObject({
  ...announcement,
  weekend: z
    .array(z.int().min(1).max(7))
    .max(6)
    .meta({ description: 'ISO weekdays nobody works, Monday 1 to Sunday 7' }),
  years: z
    .array(
      z.strictObject({
        year: CalendarYear.shape.year,
        off: z.array(Off).max(60),
        worked: z.array(Worked).max(30),
      }),
    )
    .min(1)
    .max(20),
});
const AnnounceDays = z.strictObject({
  ...announcement,
  off: z.array(Off).max(30),
  worked: z.array(Worked).max(30),
});

/** POST /registers/calendar: exactly one of both. */
export const ChangeCalendar = z
  .strictObject({
    set: SetYears.optional().meta({ description: 'whole years, instead of what was said of them' }),
    announce: AnnounceDays.optional().meta({
      description: 'further days off or worked in years that were set; a swap is one of each',
    }),
  })
  .meta({ id: 'ChangeCalendar' });
export type ChangeCalendar = z.infer<typeof ChangeCalendar>;

/**
 * Decides a new version of the calendar of working days. Open deadlines are counted again, by the
 * next command to their record or by the sweep; those passed stay.
 * @throws Refused
 */
export function changeCalendar(
  context: Context,
  { set, announce }: ChangeCalendar,
): CalendarEvent[] {
  requireMay(context, 'calendar.change', {});
  if (set !== undefined && announce === undefined) return [yearsSet(context, set)];
  if (announce !== undefined && set === undefined) return [daysAnnounced(context, announce)];
  return refuse('calendar-set-or-announce');
}

function yearsSet(context: Context, input: z.infer<typeof SetYears>): CalendarEvent {
  const id = idOf(context, input);
  const event = happened(context, 'calendar.set', input.announcedOn, { ...input, id });
  check(context, event, '/set');
  return event;
}

function daysAnnounced(context: Context, input: z.infer<typeof AnnounceDays>): CalendarEvent {
  const id = idOf(context, input);
  const event = happened(context, 'calendar.day-announced', input.announcedOn, { ...input, id });
  check(context, event, '/announce');
  return event;
}

function idOf(
  context: Context,
  { id, announcedOn }: { id?: string | undefined; announcedOn: Day },
) {
  return id ?? nextVersionId(context.calendar, announcedOn);
}

function check(context: Context, event: CalendarEvent, at: string): void {
  const refusals = new Refusals();
  checkNotFuture(refusals, context, event.data.announcedOn, `${at}/announcedOn`);
  for (const { code, pointer, data } of checkCalendarChange(context.calendar, event)) {
    refusals.add(code, at + pointer, data);
  }
  refusals.throwIfAny();
}
