import * as z from 'zod';
import { type Context, happened } from '../context.ts';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals, refuse } from '../refusal.ts';
import { unitValidity } from '../register/unit-validity.ts';
import { checkNotFuture } from '../session/check-days.ts';
import { Id, line, prose } from '../text.ts';

export const QUALIFIERS = ['exactly', 'more-than', 'at-least', 'about', 'open-list'] as const;

const levelsShape = {
  province: z.int().min(0).optional(),
  district: z.int().min(0).optional(),
  commune: z.int().min(0).optional(),
};

const sourceShape = {
  /** Which document printed it. */
  title: line(500),
  on: Day.optional(),
  /** The printed sentence itself: sources have misprints. */
  quote: prose(2000).optional(),
};

const periodShape = {
  from: Day.nullable(),
  to: Day.nullable(),
  /** "Hằng năm": the value is said of each year of the period. */
  every: z.literal('year').optional(),
};

const shape = {
  unit: Id,
  /**
   * What was counted, e.g. `sessions.supervision.led`. Its first part says beside which figures it
   * stands (`work-of.ts`), the whole of it beside which count (`web/src/figures/beside.ts`).
   */
  measure: line(200),
  /** Whole numbers; a share is given in percent with `of`. */
  value: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  of: line(50).optional(),
  qualifier: z.enum(QUALIFIERS),
  /** In the document's own words: who counted what. */
  scope: line(500).optional(),
  /** How it was narrowed to stand beside our counts, where it was. */
  note: prose(1000).optional(),
};

/**
 * What a document printed. It is shown beside counts of records and never added to them.
 */
export const PublishedFigure = z.object({
  ...shape,
  period: z.object(periodShape),
  levels: z.object(levelsShape).optional(),
  source: z.object(sourceShape),
});
export type PublishedFigure = z.infer<typeof PublishedFigure>;

export const PublishFigure = z
  .strictObject({
    ...shape,
    period: z.strictObject(periodShape),
    levels: z.strictObject(levelsShape).optional(),
    source: z.strictObject(sourceShape),
  })
  .meta({ id: 'PublishFigure' });
export type PublishFigure = z.infer<typeof PublishFigure>;

export const PublishedFigureEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('published-figure.recorded'),
    ...envelopeShape,
    data: z.object({ ...PublishedFigure.shape, path: z.array(Id) }),
  }),
]);
export type PublishedFigureEvent = z.infer<typeof PublishedFigureEvent>;

export type KeptFigure = PublishedFigureEvent['data'];

export function evolvePublishedFigure(
  _figure: KeptFigure | undefined,
  event: PublishedFigureEvent,
): KeptFigure {
  return event.data;
}

/** Decides POST /published-figures. @throws Refused */
export function recordPublishedFigure(
  context: Context,
  command: PublishFigure,
): PublishedFigureEvent[] {
  const unit = context.units.get(command.unit);
  if (unit === undefined) return refuse('unknown-unit', '/unit', { id: command.unit });
  requireMay(context, 'published-figure.record', { place: unit }, '/unit');
  const refusals = new Refusals();
  const { from, to } = command.period;
  if (from !== null && to !== null && from > to) {
    refusals.add('days-reversed', '/period/to', { first: from, last: to });
  }
  // A document may count for a new unit what was before it; after its last day there is nothing to count.
  if (from !== null && unit.to !== null && unit.to < from) {
    refusals.add('unit-not-in-force', '/unit', unitValidity(unit, from));
  }
  if (command.source.on !== undefined) {
    checkNotFuture(refusals, context, command.source.on, '/source/on');
  }
  const { levels } = command;
  if (levels !== undefined) {
    const sum = (levels.province ?? 0) + (levels.district ?? 0) + (levels.commune ?? 0);
    if (sum !== command.value)
      refusals.add('levels-differ', '/levels', { sum, value: command.value });
  }
  refusals.throwIfAny();
  return [
    happened(context, 'published-figure.recorded', context.today, { ...command, path: unit.path }),
  ];
}
