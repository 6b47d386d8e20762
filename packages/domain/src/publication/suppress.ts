/** A number of persons from 1 to 4 is not shown. */
export const SMALLEST_SHOWN = 5;

/** One column of the table of persons and complaints: a year's provinces. `null` is not shown. */
export interface Suppressed {
  readonly cells: ReadonlyMap<string, number | null>;
  readonly total: number | null;
}

/**
 * Small numbers of one column, and with any of them its total. No cell beside them need be hidden, and what
 * is shown stays silent when it is asked again later: a total shown before and after one late entry, or this
 * year and the next, would tell by its difference what the entry's small cell hides. Whoever wants a total
 * has it within three for each hidden cell.
 */
export function suppress(values: ReadonlyMap<string, number>): Suppressed {
  const cells = new Map(
    [...values].toSorted(byId).map(([id, value]) => [id, isSmall(value) ? null : value]),
  );
  const shown = [...cells.values()].filter((value) => value !== null);
  const total = shown.reduce((sum, value) => sum + value, 0);
  return { cells, total: shown.length < cells.size ? null : total };
}

function isSmall(value: number): boolean {
  return value > 0 && value < SMALLEST_SHOWN;
}

function byId([one]: readonly [string, number], [other]: readonly [string, number]): number {
  return one < other ? -1 : 1;
}
