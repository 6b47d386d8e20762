/**
 * The middle of numbers kept as how often each came up: half of them are not more. Of an even
 * number of values the mean of the two middle ones.
 */
export function medianOf(spread: Readonly<Record<string, number>> | undefined): number | undefined {
  const values = Object.entries(spread ?? {})
    .map(([value, often]) => ({ value: Number(value), often }))
    .toSorted((one, other) => one.value - other.value);
  const count = values.reduce((sum, { often }) => sum + often, 0);
  if (count === 0) return undefined;
  const at = (place: number) => {
    let passed = 0;
    for (const { value, often } of values) {
      passed += often;
      if (place < passed) return value;
    }
    return Number.NaN;
  };
  return (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
}
