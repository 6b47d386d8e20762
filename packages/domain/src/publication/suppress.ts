/** A number of persons from 1 to 4 is not shown. */
export const SMALLEST_SHOWN = 5;
const MOST_HIDDEN = SMALLEST_SHOWN - 1;

/** One column of the table of persons and complaints: a year's provinces. `null` is not shown. */
export interface Suppressed {
  readonly cells: ReadonlyMap<string, number | null>;
  readonly total: number | null;
}

/**
 * Small numbers of one column, with complementary suppression: whoever knows this very rule and every
 * number shown still finds two values or more that each hidden one can have. Which cells are hidden, and
 * whether the total is, follows only from what is shown anyway (which cells are small, which are zero)
 * and from bounds that leave room on both sides:
 * - one small cell: the next larger one in the order of ids is hidden with it; the total is shown when
 *   the two make ten or more, so that 1, 2, 3 and 4 are all possible;
 * - several: they hide each other; the total is hidden when they are all 1 or all 4, or when it is small.
 */
export function suppress(values: ReadonlyMap<string, number>): Suppressed {
  const ids = [...values.keys()].toSorted();
  const of = (id: string) => values.get(id) ?? 0;
  const small = ids.filter((id) => isSmall(of(id)));
  const total = ids.reduce((sum, id) => sum + of(id), 0);
  const hidden = [...small, ...partnerOf(small, ids, of)];
  const together = hidden.reduce((sum, id) => sum + of(id), 0);
  const cells = new Map(ids.map((id) => [id, hidden.includes(id) ? null : of(id)]));
  const isShown = !isSmall(total) && leavesRoom(small.length, hidden.length, together);
  return { cells, total: isShown ? total : null };
}

function isSmall(value: number): boolean {
  return value > 0 && value < SMALLEST_SHOWN;
}

/** A single small cell is not hidden alone, or the total less the others would tell it. */
function partnerOf(
  small: readonly string[],
  ids: readonly string[],
  of: (id: string) => number,
): string[] {
  const [one] = small;
  if (one === undefined || small.length > 1) return [];
  const large = ids.filter((id) => of(id) >= SMALLEST_SHOWN);
  const partner = large.find((id) => id > one) ?? large[0];
  return partner === undefined ? [] : [partner];
}

function leavesRoom(small: number, hidden: number, together: number): boolean {
  if (small === 0) return true;
  if (small === 1) return hidden === 2 && together >= 2 * SMALLEST_SHOWN;
  return together > small && together < small * MOST_HIDDEN;
}
