import type { Count } from '@giam-sat/domain/figures/measures';

/** What a list shows is JSON as it stands: a text that only the store Personal may keep is none. */
export type Card = { readonly [name: string]: Shown };
export type Shown =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Shown[]
  | { readonly [name: string]: Shown };

/** One item of the views, as a pure function of one record's state. */
export interface ViewItem {
  readonly partition: string;
  readonly sort: string;
  /** What a list shows, and what it can be filtered by. */
  readonly card: Card;
  /** What the listed record adds to the figures; kept with it, so list and figure can not disagree. */
  readonly count?: Count;
  /** Whether the item adds its count to the figures; a second way to find a record does not. */
  readonly counted: boolean;
  /** Whether its partition is registered, so that a reader of the whole country finds it. */
  readonly registered: boolean;
}

export function itemName(item: Pick<ViewItem, 'partition' | 'sort'>): string {
  return `${item.partition}\n${item.sort}`;
}
