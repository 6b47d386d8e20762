import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { seededFaults } from '../../packages/local/src/faults.ts';
import { startSystem } from '../../packages/local/src/system.ts';
import { writeFixtureAssembly } from './fixture-app.ts';

const assembly = writeFixtureAssembly();
afterAll(() => rmSync(assembly, { recursive: true }));

describe('with faults', () => {
  it('every record still reaches its consumer', async () => {
    const system = await startSystem({ assembly, faults: true, seed: 7 });
    const headers = { authorization: `Bearer ${await system.token('auditor')}` };
    const ids = Array.from({ length: 120 }, (_, n) => `r${n}`);
    // One after the other by five, and again when a function was killed: as callers do.
    const lanes = Array.from({ length: 5 }, async (_, lane) => {
      for (const id of ids.filter((_, n) => n % 5 === lane)) {
        for (let status = 500; status >= 500; ) {
          const init = { method: 'POST', headers };
          status = (await fetch(`${system.url}/records/${id}`, init)).status;
        }
      }
    });
    await Promise.all(lanes);
    system.kill('relay');
    await system.settled();
    const details = system.bus.after(0, 10_000).items.map(({ detail }) => detail);
    expect(new Set(details.map((one) => JSON.stringify(one))).size).toBe(ids.length);
    // A batch was handed over twice, which proves that there were faults at all.
    expect(details.length).toBeGreaterThan(ids.length);
    await system.stop();
  });

  it('the same seed gives the same faults', () => {
    const draw = (seed: number) => {
      const faults = seededFaults(seed);
      return Array.from({ length: 50 }, () => [
        faults.conflict(),
        faults.batch(),
        faults.nextKill(),
      ]);
    };
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  it('about one transaction in twenty meets a conflict', () => {
    const faults = seededFaults(1);
    const conflicts = Array.from({ length: 2000 }, () => faults.conflict()).filter(Boolean).length;
    expect(conflicts).toBeGreaterThan(60);
    expect(conflicts).toBeLessThan(140);
  });
});
