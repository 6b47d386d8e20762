import { expect, test } from 'vitest';
import { idleCost } from '../cost/idle.ts';
import { readPrices } from '../cost/prices.ts';

test('a stage in which nobody records or reads costs at most five US dollars a month', () => {
  const lines = idleCost('production', readPrices());
  const sum = lines.reduce((all, { month }) => all + month, 0);
  // The alarms alone cost something: a sum of nothing would mean that nothing was looked at.
  expect(sum).toBeGreaterThan(1);
  expect(sum).toBeLessThanOrEqual(5);
});
