/**
 * Asks every operation the API describes what it was not made for, as every role and as nobody: no 500, no
 * answer that is not described, no refusal without a problem. `--seed N` and `--examples N` per operation.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { personas } from '../../packages/local/src/personas.ts';
import { installPython } from '../../packages/pipeline/src/rehearse/python.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';
import { sendHostile } from './hostile.ts';
import { makeWorld, type Sample } from './world.ts';

/** One persona for each role, one with several, and whoever else opens operations in the samples. */
const ROLES = [
  ...['phu-ly-recorder', 'phu-ly-signer', 'phu-ly-confirmer', 'phu-ly-monitor'],
  ...['department-responder', 'registrar', 'auditor', 'administrator', 'council-officer'],
];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '3' },
    hostile: { type: 'string', default: '0.3' },
    coverage: { type: 'boolean', default: false },
  },
});
const since = performance.now();
const say = (line: string) =>
  process.stdout.write(`${((performance.now() - since) / 1000).toFixed(0)} s: ${line}\n`);

async function tokens(system: TestSystem): Promise<Record<string, string>> {
  const nobody = { name: 'no role', description: '', claims: { sub: 'nobody', roles: [] } };
  const known = personas.filter(({ name }) => ROLES.includes(name));
  const given = [...known, nobody].map(async (one) => [one.name, await system.token(one)] as const);
  return Object.fromEntries(await Promise.all(given));
}

function running(child: ChildProcess): () => void {
  const end = () => child.kill('SIGTERM');
  process.on('exit', end);
  return () => process.off('exit', end);
}

/** @returns whether schemathesis found nothing */
async function schemathesis(bin: string, system: TestSystem, samples: readonly Sample[]) {
  const directory = mkdtempSync(join(tmpdir(), 'giam-sat-fuzz-'));
  const world = join(directory, 'world.json');
  const counts = join(directory, 'counts.json');
  const known = {
    tokens: await tokens(system),
    main: 'phu-ly-recorder',
    coverageShare: 0.02,
    samples,
  };
  writeFileSync(world, JSON.stringify(known));
  const phases = values.coverage ? 'examples,coverage,fuzzing' : 'examples,fuzzing';
  const child = spawn(
    join(bin, 'schemathesis'),
    [
      ...['--config-file', join(import.meta.dirname, 'schemathesis.toml')],
      ...['run', `${system.url}/openapi.json`, '--phases', phases, '--no-color'],
      ...['--seed', values.seed, '--max-examples', values.examples],
      ...['--workers', '2', '--continue-on-failure'],
    ],
    {
      cwd: directory,
      env: {
        ...process.env,
        ...{ FUZZ_WORLD: world, FUZZ_COUNTS: counts },
        PYTHONPATH: import.meta.dirname,
        PYTHONDONTWRITEBYTECODE: '1',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const forget = running(child);
  const [code] = await once(child, 'exit');
  forget();
  tell(JSON.parse(readFileSync(counts, 'utf8')));
  rmSync(directory, { recursive: true, force: true });
  return code === 0;
}

function tell(roles: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  for (const [role, statuses] of Object.entries(roles)) {
    const all = Object.values(statuses).reduce((sum, one) => sum + one, 0);
    const each = Object.entries(statuses).map(([status, number]) => `${number} × ${status}`);
    say(`${role}: ${all} (${each.join(', ')})`);
  }
}

mkdirSync('.data', { recursive: true });
const bin = await installPython(import.meta.dirname, 'fuzz');
say('schemathesis is there');
const system = await startTestSystem();
try {
  const samples = await makeWorld(system);
  say(`seed ${values.seed}; ${samples.length} operations went well and are what is changed`);
  const tokenOf = (who: string) => system.token(who);
  const options = {
    url: system.url,
    seed: Number(values.seed),
    share: Number(values.hostile),
    tokenOf,
    samples,
  };
  const { wrong, asked } = await sendHostile(options);
  say(`${asked} hostile requests: ${wrong.length} not answered as they must be`);
  for (const line of wrong.slice(0, 40)) say(line);
  const isFine = await schemathesis(bin, system, samples);
  const bugs = system.complaints;
  for (const line of new Set(bugs)) say(`a function failed: ${line}`);
  say(
    `seed ${values.seed}: ${isFine && wrong.length + bugs.length === 0 ? 'nothing found' : 'FOUND'}`,
  );
  process.exitCode = isFine && wrong.length + bugs.length === 0 ? 0 : 1;
} finally {
  await system.stop();
}
