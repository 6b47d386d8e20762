import { monthOf, yearOf } from '@giam-sat/domain/day';
import { DISTINCTS, type Key, type Measure, SUMS } from '@giam-sat/domain/figures/measures';
import { addRow, keysOfRow, type Tally } from '@giam-sat/domain/figures/tally';

export interface Grouping {
  readonly keys: readonly Key[];
  readonly unit: boolean;
  readonly time: 'year' | 'month' | undefined;
}

export interface Row {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
}

/** Adds tallies up by the keys asked for; things that are counted apart are joined, not added. */
export class Grouped {
  readonly #by: Grouping;
  readonly #keys = new Map<string, Row['keys']>();
  readonly #sums: Tally = {};

  constructor(by: Grouping) {
    this.#by = by;
  }

  add(unit: string, period: string, rows: Tally): void {
    for (const [name, row] of Object.entries(rows)) {
      const keys = this.#keysFor(unit, period, name);
      const group = JSON.stringify(keys);
      this.#keys.set(group, keys);
      addRow(this.#sums, group, row, 1);
    }
  }

  #keysFor(unit: string, period: string, name: string): Row['keys'] {
    const all = keysOfRow(name);
    const keys: Record<string, string | null> = {};
    for (const key of this.#by.keys) keys[key] = all[key];
    if (this.#by.unit) keys.unit = unit;
    if (this.#by.time === 'year') keys.year = yearOf(period);
    if (this.#by.time === 'month') keys.month = monthOf(period);
    return keys;
  }

  /** In the order of their keys; rows that came to nothing are left out. */
  rows(): Row[] {
    return Object.entries(this.#sums)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([group, { sums, distincts }]) => {
        const measures: Partial<Record<Measure, number>> = {};
        for (const sum of SUMS) if (sums[sum] !== undefined) measures[sum] = sums[sum];
        for (const distinct of DISTINCTS) {
          const things = Object.keys(distincts[distinct] ?? {});
          if (things.length > 0) measures[distinct] = things.length;
        }
        return { keys: this.#keys.get(group) ?? {}, measures };
      });
  }
}
