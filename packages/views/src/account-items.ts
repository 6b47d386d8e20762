import { Account } from '@giam-sat/domain/account/account';
import * as z from 'zod';
import { ACCOUNTS, inGeneration, LAST } from './keys.ts';
import type { ViewItem } from './view-item.ts';
import { all, type Views } from './views.ts';

export function accountItems(sub: string, account: Account): ViewItem[] {
  const card = { sub, ...account };
  return [{ partition: ACCOUNTS, sort: sub, card, counted: false, registered: false }];
}

const Found = z.object({ card: z.object({ ...Account.shape, sub: z.string() }) });

/** Every account there is, by its id: some thousands at most. */
export async function readAccounts(
  views: Views,
  generation: string,
): Promise<z.infer<typeof Found>['card'][]> {
  const items = await all(views, inGeneration(generation, ACCOUNTS), { from: ' ', to: LAST });
  return items.map((item) => Found.parse(item).card);
}
