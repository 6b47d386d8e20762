import { LISTINGS, type Listing, STOCK_LISTINGS } from '@giam-sat/domain/figures/listings';
import type { Unit } from '@giam-sat/domain/register/unit';
import { cellPartition, stockPartition } from './cells.ts';
import type { Grouped, Grouping } from './grouped.ts';
import type { ListedRecord } from './listed.ts';
import type { Sight } from './sight.ts';

export interface FiguresQuery {
  readonly unit: Unit;
  /** Both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly sight: Sight;
  /** Only these entries; cells do not tell them apart, so every one is looked at. */
  readonly isAbout?: ((entry: ListedRecord) => boolean) | undefined;
}

/** What is added up: what happened, or comings and goings; each has its own cells and lists. */
export interface Family {
  readonly cells: (province: string) => string;
  readonly listings: readonly Listing[];
}
export const flows: Family = { cells: cellPartition, listings: LISTINGS };
export const moves: Family = { cells: stockPartition, listings: STOCK_LISTINGS };

/** What is added up from the query's first day to a day, so that two ranges are read once. */
export interface Sum {
  readonly to: string;
  readonly grouped: Grouped;
}

/** One subtree of what was asked for. */
export type Part = FiguresQuery & { readonly path: readonly string[] };
