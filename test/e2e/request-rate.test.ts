import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { synthesize } from '../../packages/local/src/synthesize.ts';
import { problemOf } from '../support/api.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';

const PER_MINUTE = 20;
/** Nine more of each function that counts for itself before it tells the others. */
const AT_MOST = PER_MINUTE + 9;

const assembly = mkdtempSync(join(tmpdir(), 'giam-sat-rate-'));
let system: TestSystem;
beforeAll(async () => {
  cpSync(await synthesize(), assembly, { recursive: true });
  for (const template of globSync(join(assembly, '**/*.template.json'))) {
    const text = readFileSync(template, 'utf8');
    const limited = /("REQUESTS_PER_MINUTE": )"\d+"/g;
    writeFileSync(template, text.replace(limited, `$1"${PER_MINUTE}"`));
  }
  system = await startTestSystem({ assembly });
}, 180_000);
afterAll(async () => {
  await system.stop();
  rmSync(assembly, { recursive: true, force: true });
});

/** A minute of the clock on the wall that has only begun. */
async function aWholeMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 25_000) await new Promise((resolve) => setTimeout(resolve, left + 50));
}

it('an account that asks too much is held back by a running system, and nobody else', async () => {
  await aWholeMinute();
  const ask = () => system.as('auditor', 'GET', '/registers/topics');
  const statuses: number[] = [];
  let refused: Response | undefined;
  while (refused === undefined && statuses.length <= AT_MOST) {
    const answer = await ask();
    statuses.push(answer.status);
    if (answer.status === 429) refused = answer;
  }
  expect(statuses.length).toBeGreaterThan(PER_MINUTE);
  if (refused === undefined) throw new Error(`never held back: ${statuses.join()}`);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  const problem = await problemOf(refused);
  expect(problem).toMatchObject({ status: 429, code: 'too-many-of-account' });
  expect(JSON.stringify(problem)).not.toContain('auditor');
  // Whatever the account asks of the same function; others and the public go on.
  expect((await system.as('auditor', 'GET', '/sessions')).status).toBe(429);
  expect((await system.as('registrar', 'GET', '/registers/topics')).status).toBe(200);
  expect((await system.as('phu-ly-officer', 'GET', '/sessions')).status).toBe(200);
  expect((await fetch(`${system.url}/public/sessions`)).status).toBe(200);
  expect(system.complaints).toEqual([]);
});
