import { type Calendar, CalendarYear } from '@giam-sat/domain/calendar/calendar';
import { inForceVersion } from '@giam-sat/domain/calendar/in-force';
import { Day } from '@giam-sat/domain/day';
import { Rule, RuleUnit } from '@giam-sat/domain/rules/rule';
import { RuleStep } from '@giam-sat/domain/rules/rule-step';
import * as z from 'zod';

export const RuleView = z
  .object({
    ...Rule.shape,
    version: z.int().meta({ description: 'the so-many-th setting of this key' }),
  })
  .meta({ id: 'Rule' });

export const RulesQuery = z.strictObject({
  key: Rule.shape.key.optional(),
  step: RuleStep.optional(),
  on: Day.optional().meta({
    description: 'only what is in force on this day; every version ever set when absent',
  }),
});

/** What the one who sets a rule or a day is told of deadlines that run. */
const recounted = z.object({ vi: z.string(), en: z.string() });
export const RECOUNTED = {
  vi: 'Các thời hạn đang chạy sẽ được tính lại khi quét hằng ngày hoặc khi hồ sơ có thao tác tiếp theo; mỗi thời hạn thay đổi có một sự kiện ghi ngày cũ và ngày mới. Thời hạn đã qua giữ nguyên.',
  en: 'Open deadlines are counted again by the daily sweep, or by the next command to their record; each one that moves gets one event with the old and the new day. Those passed stay.',
} as const;

export const RuleSet = z.object({ rule: RuleView, recounted }).meta({ id: 'RuleAsSet' });
export const Rules = z.object({
  items: z.array(RuleView),
  version: z.int().meta({ description: 'of the record; 0 while no rule was ever set' }),
  at: z.iso.datetime(),
});

export const CalendarQuery = z.strictObject({
  year: CalendarYear.shape.year.optional().meta({ description: 'this year when absent' }),
  on: Day.optional().meta({ description: 'as known on this day; today when absent' }),
});

const VersionView = z.object({ id: z.string(), announcedOn: z.string() });
export const CalendarView = z
  .object({
    id: z.string().nullable().meta({ description: 'the version; null while there is none' }),
    announcedOn: z.string().nullable(),
    weekend: z.array(z.int()).readonly(),
    year: z.string(),
    isSet: z.boolean().meta({ description: 'false: only weekends are known of this year' }),
    off: CalendarYear.shape.off,
    worked: CalendarYear.shape.worked,
    versions: z.array(VersionView).meta({ description: 'all, in the order they were entered' }),
  })
  .meta({ id: 'CalendarOfYear' });
export type CalendarView = z.infer<typeof CalendarView>;
export const CalendarChanged = z
  .object({ calendar: VersionView, recounted })
  .meta({ id: 'CalendarAsChanged' });

export const CountQuery = z.strictObject({
  from: Day.meta({ description: 'the day the clock starts, or that is aimed at; never counted' }),
  rule: Rule.shape.key.optional().meta({ description: 'key of a rule; or `days` and `unit`' }),
  days: z
    .string()
    .regex(/^(0|[1-9][0-9]{0,3})$/)
    .transform(Number)
    .pipe(z.number().max(3660))
    .optional()
    .meta({ description: 'how many days, or months, at most 3660 or 120' }),
  unit: RuleUnit.extract(['calendar-days', 'working-days', 'months']).optional(),
  direction: z.enum(['before', 'after']).optional(),
  rolls: z.enum(['true', 'false']).optional().meta({
    description: 'whether a last day nobody works passes on; not, when absent',
  }),
});

/** A year as known on a day. */
export function calendarView(
  calendar: Calendar | undefined,
  year: string,
  on: string,
): CalendarView {
  const version = calendar === undefined ? undefined : inForceVersion(calendar, on);
  const set = version?.years.find((one) => one.year === year);
  return {
    id: version?.id ?? null,
    announcedOn: version?.announcedOn ?? null,
    weekend: version?.weekend ?? [6, 7],
    year,
    isSet: set !== undefined,
    off: set?.off ?? [],
    worked: set?.worked ?? [],
    versions: (calendar?.versions ?? []).map(({ id, announcedOn }) => ({ id, announcedOn })),
  };
}
