/**
 * What any reader reads of generated worlds, against who may read what: `npm run scope -- --worlds 20 --seed 7`.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { testEngine } from '../support/engine.ts';
import { checkWorld } from './check-world.ts';
import { makeWorld } from './make-world.ts';
import { ALWAYS, anyReader } from './readers.ts';

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '10' },
    readers: { type: 'string', default: '16' },
    commands: { type: 'string', default: '240' },
    seed: { type: 'string', default: '1' },
  },
});
const since = performance.now();
const say = (line: string) =>
  process.stdout.write(`${((performance.now() - since) / 1000).toFixed(0)} s: ${line}\n`);
const seed = Number(values.seed);
const effort = { lists: 30, figures: 5, records: 40 };
const engine = await testEngine();
let found = 0;
try {
  for (let at = 0; at < Number(values.worlds); at += 1) {
    const plan = { seed: seed * 1000 + at, commands: Number(values.commands) };
    const readers = fc.sample(anyReader, { seed: plan.seed, numRuns: Number(values.readers) });
    const world = await makeWorld(await engine.fresh(), plan);
    const { wrong, records, numbers, persons } = await checkWorld(
      world,
      [...ALWAYS, ...readers],
      plan.seed,
      effort,
    );
    found += wrong.length;
    say(
      `world ${plan.seed}: ${records} records, ${persons} about a person, ${numbers} numbers opened, ${wrong.length} wrong`,
    );
    for (const line of wrong.slice(0, 10)) say(line);
  }
} finally {
  await engine.stop();
}
process.exitCode = found === 0 ? 0 : 1;
