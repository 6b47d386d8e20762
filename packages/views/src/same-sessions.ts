import { yearOf } from '@giam-sat/domain/day';
import { provinceOf } from '@giam-sat/domain/register/unit';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import {
  isSameOccasion,
  matterOf,
  type Occasion,
  occasionOf,
} from '@giam-sat/domain/session/occasion';
import type { Session } from '@giam-sat/domain/session/session';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import * as z from 'zod';
import { liveGeneration, projectedTo } from './generation.ts';
import { below, inGeneration, LAST, listPartition } from './keys.ts';
import { listedOf } from './listed.ts';
import type { Views } from './views.ts';

export interface Stores {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
}

/**
 * Positions at the end of the Log that are looked at where the views have not come yet: who enters a
 * thing twice does so within a moment. Under a load of history this is a hint and no proof.
 */
const TAIL = 50;
/** A unit's sessions of one day. */
const MOST = 300;
const RECORD = 'session#';

const Days = z.object({ from: z.string(), to: z.string() });
const Card = z.object({
  id: z.string(),
  leadBody: z.string(),
  subject: z.string(),
  state: z.string(),
  held: Days.optional(),
  scheduled: Days.optional(),
});

/**
 * Other sessions that may be the same as this one: same lead, same subject, same day. Looked for in the
 * views as far as they have come, in the Log behind them, and among `hints`, which the caller knows of.
 * @returns their ids
 */
export async function sameSessions(
  on: Stores,
  id: string,
  session: Session,
  hints: readonly string[] = [],
): Promise<string[]> {
  const occasion = occasionOf(session);
  if (occasion === undefined) return [];
  const generation = await liveGeneration(on.views);
  const position = await projectedTo(on.views, generation);
  const [listed, behind] = await Promise.all([
    listedSame(on.views, generation, session.description.lead.path, occasion),
    sessionsBehind(on.log, position),
  ]);
  // What has changed since the views were written is read as it is now.
  const fresh = [...new Set([...behind, ...hints])].filter((other) => other !== id);
  const same = await Promise.all(
    fresh.map(async (other) => ((await isSame(on.ledger, other, occasion)) ? other : [])),
  );
  const others = listed.filter((other) => other !== id && !fresh.includes(other));
  return [...others, ...same.flat()].sort();
}

/** Sessions that got their place a moment ago. */
async function sessionsBehind(log: Log, position: number): Promise<string[]> {
  const last = await log.last();
  if (last === undefined || last.position <= position) return [];
  const tail = await log.from(Math.max(position + 1, last.position - TAIL), TAIL + 1);
  return tail.flatMap(({ record }) =>
    record.startsWith(RECORD) ? record.slice(RECORD.length) : [],
  );
}

async function isSame(ledger: Ledger, id: string, occasion: Occasion): Promise<boolean> {
  const appends = await ledger.read(`${RECORD}${id}`);
  const session = foldSession(appends.flatMap((append) => append.events));
  const other = session === undefined ? undefined : occasionOf(session);
  return other !== undefined && isSameOccasion(occasion, other);
}

/** The unit's sessions listed from the first day to the last: one key range, in each year. */
async function listedSame(
  views: Views,
  generation: string,
  path: readonly string[],
  occasion: Occasion,
): Promise<string[]> {
  const { first, last } = occasion;
  const range = {
    from: `${below(path)}#${first}#`,
    to: `${below(path)}#${last}#${LAST}`,
    limit: MOST,
  };
  const years = [...new Set([yearOf(first), yearOf(last)])];
  const pages = await Promise.all(
    years.map((year) => {
      const partition = listPartition('sessions', provinceOf(path), year);
      return views.page(inGeneration(generation, partition), range);
    }),
  );
  return pages
    .flatMap(({ items }) => items.map((item) => Card.parse(listedOf(item).card)))
    .flatMap((card) => (isSameCard(card, occasion) ? card.id : []));
}

function isSameCard(card: z.infer<typeof Card>, occasion: Occasion): boolean {
  const { leadBody, subject, state, held, scheduled } = card;
  const span = held ?? scheduled;
  if (span === undefined || state === 'cancelled') return false;
  const matter = matterOf(leadBody, subject);
  const other = { matter, first: span.from, last: span.to, isHeld: held !== undefined };
  return isSameOccasion(occasion, other);
}
