import { monthOf, yearOf } from '@giam-sat/domain/day';
import {
  DISTINCTS,
  FLOWS,
  type Key,
  type Keys,
  type Measure,
} from '@giam-sat/domain/figures/measures';
import { addRow, keysOfRow, type Tally, type TallyRow } from '@giam-sat/domain/figures/tally';

export interface Grouping {
  readonly keys: readonly Key[];
  readonly unit: boolean;
  readonly time: 'year' | 'month' | undefined;
}

export interface Row {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
}

/** One combination of the keys asked for, with everything added under it. */
export interface Group extends TallyRow {
  readonly group: string;
  readonly keys: Row['keys'];
}

/** Adds tallies up by the keys asked for; things that are counted apart are joined, not added. */
export class Grouped {
  /** Whether something that was looked at is not for the reader. */
  leavesOut = false;
  readonly #by: Grouping;
  readonly #keys = new Map<string, Row['keys']>();
  readonly #sums: Tally = {};

  constructor(by: Grouping) {
    this.#by = by;
  }

  /** @param seen a row as the reader is shown it; the same one where nothing is left out */
  add(
    unit: string,
    period: string,
    rows: Tally,
    seen: (keys: Keys, row: TallyRow) => TallyRow = (_keys, row) => row,
  ): void {
    for (const [name, row] of Object.entries(rows)) {
      const all = keysOfRow(name);
      const shown = seen(all, row);
      if (shown !== row) this.leavesOut = true;
      const keys = this.#keysFor(unit, period, all);
      const group = JSON.stringify(keys);
      this.#keys.set(group, keys);
      addRow(this.#sums, group, shown, 1);
    }
  }

  #keysFor(unit: string, period: string, all: Keys): Row['keys'] {
    const keys: Record<string, string | null> = {};
    for (const key of this.#by.keys) keys[key] = all[key];
    if (this.#by.unit) keys.unit = unit;
    if (this.#by.time === 'year') keys.year = yearOf(period);
    if (this.#by.time === 'month') keys.month = monthOf(period);
    return keys;
  }

  /** All that was added under each group, in the order of their keys. */
  groups(): Group[] {
    return Object.entries(this.#sums)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([group, added]) => ({ group, keys: this.#keys.get(group) ?? {}, ...added }));
  }

  /** What came to nothing is left out. */
  rows(): Row[] {
    return this.groups().map(({ keys, sums, distincts }) => {
      const measures: Partial<Record<Measure, number>> = {};
      for (const flow of FLOWS) if (sums[flow] !== undefined) measures[flow] = sums[flow];
      for (const distinct of DISTINCTS) {
        const things = Object.keys(distincts[distinct] ?? {});
        if (things.length > 0) measures[distinct] = things.length;
      }
      return { keys, measures };
    });
  }
}
