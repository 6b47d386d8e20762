import type { PublicFiguresQuery } from '@giam-sat/contract/http/public-query';
import { ATTRIBUTION, type PublicFigures } from '@giam-sat/contract/http/public-view';
import { yearOf } from '@giam-sat/domain/day';
import { KEYS, MEASURES, type Measure } from '@giam-sat/domain/figures/measures';
import { nameOn } from '@giam-sat/domain/register/unit';
import { checkOrder } from '@giam-sat/edge/check-order';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { resolveUnit } from '@giam-sat/edge/resolve-unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { brokenRecords } from '@giam-sat/views/fold-batch';
import type { Grouping, Row } from '@giam-sat/views/grouped';
import { readFigures } from '@giam-sat/views/read-figures';
import { readStocks } from '@giam-sat/views/read-stocks';
import type * as z from 'zod';
import type { Dependencies } from './dependencies.ts';
import { publicSight } from './public-sight.ts';

type Query = z.output<typeof PublicFiguresQuery>;

/** A unit below a province is counted entry by entry: whoever asks without a token asks for less. */
const MOST_YEARS = 20;

/** What is counted of records and money, the same numbers that every account sees. */
export async function publicFigures(
  { views }: Dependencies,
  query: Query,
  isWanted: (measure: Measure) => boolean,
): Promise<PublicFigures> {
  const { from, to, by = [] } = query;
  checkOrder(from, to);
  checkLength(from, to);
  const reading = await readAsOf(views, async (generation) => {
    const unit = await resolveUnit(views, generation, query.unit, to);
    const asked = { unit, from, to, by: groupingOf(by), sight: publicSight };
    const { rows } = await readFigures(views, generation, asked, isWanted);
    const stocks = (await readStocks(views, generation, asked)).flatMap((row) =>
      onlyWanted(row, isWanted),
    );
    const broken = await brokenRecords({ views, generation });
    return { unit, rows, stocks, isIncomplete: broken.length > 0 };
  });
  const { value, ...asOf } = reading;
  const { unit, rows, stocks, isIncomplete } = value;
  const { id, code, level } = unit;
  return {
    asOf,
    unit: { id, code, name: nameOn(unit, to), level },
    from,
    to,
    ...(isIncomplete ? { incomplete: true as const } : {}),
    rows,
    stocks,
    people: `/public/figures/people?${new URLSearchParams({ unit: unit.path[1] ?? id })}`,
    attribution: ATTRIBUTION,
  };
}

function groupingOf(by: NonNullable<Query['by']>): Grouping {
  const time = by.includes('month') ? 'month' : by.includes('year') ? 'year' : undefined;
  const named = new Set<string>(by);
  return { keys: KEYS.filter((key) => named.has(key)), unit: by.includes('unit'), time };
}

function onlyWanted({ keys, measures }: Row, isWanted: (measure: Measure) => boolean): Row[] {
  const wanted: Partial<Record<Measure, number>> = {};
  for (const measure of MEASURES) {
    const value = measures[measure];
    if (value !== undefined && isWanted(measure)) wanted[measure] = value;
  }
  return Object.keys(wanted).length === 0 ? [] : [{ keys, measures: wanted }];
}

function checkLength(from: string, to: string): void {
  if (Number(yearOf(to)) - Number(yearOf(from)) < MOST_YEARS) return;
  throw new EdgeRefusal('invalid-query', [
    {
      parameter: 'to',
      code: 'range-too-long',
      vi: `Tối đa ${MOST_YEARS} năm trong một lần hỏi`,
      en: `At most ${MOST_YEARS} years in one question`,
    },
  ]);
}
