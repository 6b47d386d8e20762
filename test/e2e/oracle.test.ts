import { expect, test } from 'vitest';
import { runOracle } from '../oracle/system.oracle.ts';

// The same with more commands: npm run oracle -- --commands 10000 --seed 1
test('random commands, with everything failing that may, give the oracle’s figures', async () => {
  const some = { commands: 300, seed: 20, days: 3, queries: 45, opened: 8 };
  const report = await runOracle({ ...some, say: () => undefined });
  expect(report.faults).toEqual([]);
  expect(report.accepted).toBeGreaterThan(200);
  expect(report.rows).toBeGreaterThan(100);
  expect(report.lists).toBeGreaterThan(20);
}, 300_000);
