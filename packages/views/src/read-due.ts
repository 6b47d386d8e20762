import { addresseePartition, DUE_SHARDS, duePartition, inGeneration, LAST } from './keys.ts';
import { listedOf } from './listed.ts';
import { all, type Views } from './views.ts';

const AT_ONCE = 200;

/**
 * Sessions whose clocks have something to say by a day (or at any day), shard by shard and page by
 * page: nothing is read twice and nothing left out, however many there are.
 */
export async function* dueSessions(
  views: Views,
  generation: string,
  until: string,
): AsyncGenerator<readonly string[]> {
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    const pk = inGeneration(generation, duePartition(shard));
    let after: string | undefined;
    do {
      const range = { from: ' ', to: `${until}#${LAST}`, limit: AT_ONCE };
      const page = await views.page(pk, after === undefined ? range : { ...range, after });
      yield page.items.map(({ sk }) => String(sk).slice(11));
      after = page.last;
    } while (after !== undefined);
  }
}

/** Sessions with a recommendation to a body that has not ended. */
export async function sessionsAddressing(
  views: Views,
  generation: string,
  body: string,
  isOpen: (state: string) => boolean,
): Promise<string[]> {
  const pk = inGeneration(generation, addresseePartition(body));
  const items = await all(views, pk, { from: ' ', to: LAST });
  const open = items.map(listedOf).filter(({ card }) => isOpen(String(card.state)));
  return [...new Set(open.map(({ card }) => String(card.session)))];
}
