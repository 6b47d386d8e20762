import type { FollowFigures, FollowRow } from '@giam-sat/contract/http/follow-figures';
import type { FiguresQuery } from '@giam-sat/contract/http/query';
import { FUNNEL } from '@giam-sat/domain/figures/funnel';
import { listingOf } from '@giam-sat/domain/figures/listings';
import type { Sum } from '@giam-sat/domain/figures/measures';
import { medianOf } from '@giam-sat/domain/figures/median';
import { checkOrder } from '@giam-sat/edge/check-order';
import { resolveUnit } from '@giam-sat/edge/resolve-unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { type Family, flows } from '@giam-sat/views/figures-query';
import { brokenRecords } from '@giam-sat/views/fold-batch';
import type { Group } from '@giam-sat/views/grouped';
import { readGrouped } from '@giam-sat/views/read-figures';
import { readStocks } from '@giam-sat/views/read-stocks';
import type * as z from 'zod';
import { about, asOf, groupingOf, isWholeFor, type ReadAs } from './figures.ts';
import { type Asked, recordsOf } from './record-addresses.ts';
import { restrictedIf } from './restricted-if.ts';

type Query = z.output<typeof FiguresQuery>;
type Measures = FollowRow['measures'];

/** Only the lists that the way of recommendations is counted in. */
const way: Family = { ...flows, listings: [...new Set(FUNNEL.map((one) => listingOf[one]))] };

/**
 * The whole way of recommendations: what was sent out, answered, carried out and verified. Opening +
 * new + reopened − ended = closing.
 */
export async function followFigures(
  { views, sight }: ReadAs,
  query: Query,
  now: Date,
  today: string,
): Promise<FollowFigures> {
  const { from, to = today, by = [] } = query;
  checkOrder(from, to);
  const reading = await readAsOf(views, async (generation) => {
    const unit = await resolveUnit(views, generation, query.unit, to);
    const asked = { unit, from, to, by: groupingOf(by), sight, isAbout: about(query.body) };
    // A stock has its day; over months or years there would be one for each.
    const isPlain = asked.by.time === undefined;
    const [grouped, stocks, broken] = await Promise.all([
      readGrouped(views, generation, way, asked),
      isPlain ? readStocks(views, generation, asked) : [],
      brokenRecords({ views, generation }),
    ]);
    return { unit, groups: grouped.groups(), stocks, isIncomplete: broken.length > 0 };
  });
  const { unit, groups, stocks, isIncomplete } = reading.value;
  const { id, code, name, level } = unit;
  const rows = new Map<string, FollowRow>();
  const asked = { unit, from, to, body: query.body };
  for (const group of groups) rows.set(group.group, rowOf(asked, group));
  for (const { keys, measures } of stocks) {
    const known = rows.get(JSON.stringify(keys));
    const { openingRecommendations: opening, closingRecommendations: closing } = measures;
    const open = {
      ...(opening === undefined ? {} : { openingRecommendations: opening }),
      ...(closing === undefined ? {} : { closingRecommendations: closing }),
    };
    if (Object.keys(open).length === 0) continue;
    const row = known ?? { keys, measures: {}, records: {}, rates: {}, medians: {} };
    const all = { ...row.measures, ...open };
    const records = { ...row.records, ...recordsOf(asked, { keys, measures: open }) };
    rows.set(JSON.stringify(keys), { ...row, measures: all, records });
  }
  return {
    asOf: asOf(reading, now),
    unit: { id, code, name, level },
    from,
    to,
    ...(isIncomplete ? { incomplete: true as const } : {}),
    ...restrictedIf(!isWholeFor(sight, unit)),
    rows: [...rows.values()].filter(({ measures }) => Object.keys(measures).length > 0),
  };
}

function rowOf(asked: Asked, group: Group): FollowRow {
  const { keys, sums, distincts } = group;
  const measures: Measures = {};
  for (const measure of FUNNEL) if (sums[measure] !== undefined) measures[measure] = sums[measure];
  const verifiedDays = Object.entries(distincts.verifiedOn ?? {});
  const dueVerified = verifiedDays.reduce(
    (sum, [day, often]) => (day <= asked.to ? sum + often : sum),
    0,
  );
  const replyDays = medianOf(distincts.replyDays);
  const endDays = medianOf(distincts.endDays);
  return {
    keys,
    measures,
    records: recordsOf(asked, { keys, measures }),
    rates: ratesOf(sums, dueVerified),
    medians: {
      ...(replyDays === undefined ? {} : { daysToReply: replyDays }),
      ...(endDays === undefined ? {} : { daysToEnd: endDays }),
    },
  };
}

function ratesOf(sums: Readonly<Partial<Record<Sum, number>>>, dueVerified: number) {
  const { recommendations = 0, replied = 0, repliedOnTime = 0, repliedLate = 0 } = sums;
  const { notReplied = 0, accepted = 0, partlyAccepted = 0, reportedDone = 0 } = sums;
  const { verified = 0, due = 0 } = sums;
  return {
    ...rate('repliedOnTime', repliedOnTime, repliedOnTime + repliedLate + notReplied),
    ...rate('accepted', accepted + partlyAccepted, replied),
    ...rate('reportedDone', reportedDone, recommendations),
    ...rate('verified', verified, recommendations),
    ...rate('dueVerified', dueVerified, due),
  };
}

/** A rate always with both its numbers; percent to one decimal. */
function rate(name: string, part: number, of: number) {
  if (of === 0) return {};
  return { [name]: { part, of, percent: Math.round((part * 1000) / of) / 10 } };
}
