import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { type System, startSystem } from '../../packages/local/src/system.ts';
import { writeFixtureAssembly } from './fixture-app.ts';

const assembly = writeFixtureAssembly();
const dataDir = mkdtempSync(join(tmpdir(), 'giam-sat-restart-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const directory of [assembly, dataDir]) rmSync(directory, { recursive: true, force: true });
});

async function post(system: Pick<System, 'url'>, token: string, id: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${system.url}/records/${id}`, { method: 'POST', headers })).status;
}

async function put(endpoint: string, table: string | undefined, id: string): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization:
        'AWS4-HMAC-SHA256 Credential=x/20260101/r/x/aws4_request, SignedHeaders=host, Signature=0',
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': '20260101T000000Z',
      'x-amz-target': 'DynamoDB_20120810.PutItem',
    },
    body: JSON.stringify({ TableName: table, Item: { record: { S: id }, version: { N: '1' } } }),
  });
  expect(await response.json()).toEqual({});
}

/** Starts a runner of its own. @returns its first line, and the process */
async function spawnRunner() {
  const script = join(import.meta.dirname, 'run-fixture.ts');
  const child = spawn(process.execPath, [script, assembly, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return { child, line: String(line).trim() };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('a stream', () => {
  it('is followed from the latest record on, whatever was written before', async () => {
    const system = await startSystem({
      assembly,
      async beforeStreams({ endpoint, tables }) {
        for (let n = 0; n < 12; n += 1) await put(endpoint, tables.Ledger, `early-${n}`);
      },
    });
    await put(system.dynamodbEndpoint, system.tables.Ledger, 'late');
    await system.settled();
    expect(system.bus.after(0, 100).items.map(({ detail }) => detail)).toEqual([{ id: 'late' }]);
    await system.stop();
  });
});

describe('a data directory', () => {
  it('keeps records and tokens over a restart', async () => {
    const first = await startSystem({ assembly, dataDir });
    const token = await first.token('auditor');
    expect(await post(first, token, 'a')).toBe(201);
    await first.stop();
    const second = await startSystem({ assembly, dataDir });
    expect(await post(second, token, 'a')).toBe(200);
    expect(await post(second, token, 'b')).toBe(201);
    await second.settled();
    expect(second.bus.after(0, 10).items).toHaveLength(1);
    await second.stop();
  });

  it('holds the two indexes that keep writes fast', () => {
    const database = new DatabaseSync(join(dataDir, 'ledger.db'));
    const found = database
      .prepare(`SELECT name FROM sqlite_master WHERE name LIKE 'local_stream%'`)
      .all();
    database.close();
    expect(found).toHaveLength(2);
  });

  it('is taken over after the runner was killed, with whatever it left running', async () => {
    const { child, line } = await spawnRunner();
    const url = line.replace('ready ', '');
    const token = await (await fetch(`${url}/local/token?persona=auditor`)).text();
    expect(await post({ url }, token, 'c')).toBe(201);
    const { engine } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8'));
    const status = await (await fetch(`${url}/local/status`)).json();
    const { functions } = status as { functions: { pids: number[] }[] };
    const workers = functions.flatMap((one) => one.pids);
    expect(workers.length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(engine)).toBe(true);
    const next = await startSystem({ assembly, dataDir });
    expect(isAlive(engine)).toBe(false);
    await expect.poll(() => workers.filter(isAlive)).toEqual([]);
    expect(await post(next, token, 'c')).toBe(200);
    await next.stop();
  });

  it('is refused to a second runner', async () => {
    const system = await startSystem({ assembly, dataDir });
    const { line } = await spawnRunner();
    expect(line).toContain('another runner');
    expect((await fetch(`${system.url}/health`)).status).toBe(200);
    await system.stop();
  });
});
