import type { BoardsQuery, ProjectsQuery } from '@giam-sat/contract/http/board-query';
import { earlierDay, FIRST_DAY, LAST_DAY } from '@giam-sat/domain/day';
import { searchText } from '@giam-sat/domain/register/search-text';
import { checkOrder } from '@giam-sat/edge/check-order';
import { nextAddress, placeOf } from '@giam-sat/edge/page-cursor';
import { resolveUnit, wholeCountry } from '@giam-sat/edge/resolve-unit';
import { type Reading, readAsOf } from '@giam-sat/views/as-of';
import type { ListedRecord } from '@giam-sat/views/listed';
import { readList } from '@giam-sat/views/read-list';
import { scopesFor, seesEntry } from '@giam-sat/views/sight';
import type { Views } from '@giam-sat/views/views';
import * as z from 'zod';
import type { Asking, Listed } from './list-records.ts';
import { restrictedIf } from './restricted-if.ts';

type Boards = z.output<typeof BoardsQuery>;
type Projects = z.output<typeof ProjectsQuery>;

interface Stock {
  readonly listing: 'boards' | 'projects';
  readonly filters: Boards | Projects;
  readonly matches: (card: ListedRecord['card']) => boolean;
  readonly shown: (card: ListedRecord['card']) => ListedRecord['card'];
}

const BoardCard = z.object({
  dissolvedOn: z.string().optional(),
  membership: z.array(z.object({ on: z.string(), members: z.number() })),
});

/** Boards as they were on the last day of the range: what came by then, less what went by then. */
export function listBoards(views: Views, filters: Boards, asking: Asking) {
  const { from = FIRST_DAY, to = LAST_DAY, state } = filters;
  return listStock(views, asking, {
    listing: 'boards',
    filters,
    matches(card) {
      const { dissolvedOn } = BoardCard.parse(card);
      const isGone = dissolvedOn !== undefined && dissolvedOn <= to;
      const isGoneBefore = dissolvedOn !== undefined && dissolvedOn < from;
      if (state === 'formed' ? isGone : isGoneBefore || (state === 'dissolved' && !isGone)) {
        return false;
      }
      const { type, setting, body, projectId } = filters;
      return fits(card, { type, setting, body, project: projectId });
    },
    shown(card) {
      const { dissolvedOn, membership } = BoardCard.parse(card);
      const isGone = dissolvedOn !== undefined && dissolvedOn <= to;
      const members = membership.findLast(({ on }) => on <= to)?.members ?? 0;
      return { ...card, state: isGone ? 'dissolved' : 'formed', members };
    },
  });
}

/** Projects that were in the area at any time of the range: announced by its end, not over before it. */
export function listProjects(views: Views, filters: Projects, asking: Asking) {
  const { from = FIRST_DAY, group, investmentForm, state } = filters;
  const words = filters.q === undefined ? [] : searchText(filters.q).split(' ').filter(Boolean);
  return listStock(views, asking, {
    listing: 'projects',
    filters,
    matches: (card) =>
      (typeof card.completedOn !== 'string' || card.completedOn >= from) &&
      words.every((word) => ` ${card.search}`.includes(` ${word}`)) &&
      fits(card, { group, investmentForm, state }),
    shown: ({ search: _search, ...card }) => card,
  });
}

async function listStock(
  views: Views,
  { sight, requested, today }: Asking,
  { listing, filters, matches, shown }: Stock,
): Promise<Reading<Listed>> {
  const { unit, from = FIRST_DAY, to = LAST_DAY, own, limit, cursor } = filters;
  checkOrder(from, to);
  return readAsOf(views, async (generation) => {
    const day = earlierDay(to, today);
    const found = unit === undefined ? undefined : await resolveUnit(views, generation, unit, day);
    const asked = { path: found?.path ?? wholeCountry, own: own === 'true' };
    const { scopes, isWhole } = scopesFor(sight, asked);
    const { kind, lead, leadType, level } = filters;
    const query = {
      listing,
      scopes,
      from: FIRST_DAY,
      to,
      matches: ({ card, count }: ListedRecord) =>
        fits(count.keys, { kind, lead, leadType, level }) && matches(card),
      isSeen: (record: ListedRecord) => seesEntry(sight, listing, record),
      isMeant: () => true,
    };
    const page = await readList(views, generation, query, limit, placeOf(cursor));
    const items = page.records.map((record) => shown(record.card));
    const next = nextAddress(requested, page.next);
    return { items, next, ...restrictedIf(!isWhole || page.leavesOut) };
  });
}

/** Whether everything asked for is so; what was not asked for may be anything. */
function fits(
  found: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, string | undefined>>,
): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => value === undefined || found[name] === value,
  );
}
