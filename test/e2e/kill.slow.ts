import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { publishedTo } from '@giam-sat/views/publish-cursor';
import { viewsOn } from '@giam-sat/views/views';
import { afterAll, expect, test } from 'vitest';
import type { Json as Body } from '../support/api.ts';
import { killRunners, operate, type Runner, startRunner } from './runner.ts';

const WRITERS = 6;
const KILLS = 3;
const dataDir = mkdtempSync(join(tmpdir(), 'giam-sat-kill-'));
afterAll(() => {
  killRunners();
  rmSync(dataDir, { recursive: true, force: true });
});

const session = {
  kind: 'supervision',
  form: 'delegation',
  leadBody: 'front:13285@0',
  topic: 'public-investment',
  held: { from: '2024-05-02', to: '2024-05-03' },
  findings: [{ type: 'shortcoming', text: 'Chậm tiến độ' }],
};

const inCommune = '/sessions?unit=13285@0&limit=500';

/** Sessions by the key they were posted under; nothing as long as nobody answered. */
const posted = new Map<string, string | undefined>();

async function post({ url, token }: Runner, key: string): Promise<void> {
  const answer = await fetch(`${url}/sessions`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...{ 'idempotency-key': key, 'no-state-secrets': 'confirmed' },
    },
    body: JSON.stringify({ ...session, subject: `Giám sát ${key}` }),
  });
  const body: Body = await answer.json();
  if (answer.status === 201) posted.set(key, body.id);
  else throw new Error(`${key}: ${answer.status} ${JSON.stringify(body)}`);
}

/** Writes until the runner is gone, and never stops in between. */
async function writeUntilDeath(runner: Runner, round: number): Promise<void> {
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let n = 0; ; n += 1) {
      const key = `r${round}-w${writer}-${n}`;
      posted.set(key, undefined);
      try {
        await post(runner, key);
      } catch {
        return;
      }
    }
  });
  const before = answered();
  while (answered() < before + 30 + 15 * round) await pause(5);
  await runner.end('SIGKILL');
  await Promise.all(writers);
}

function answered(): number {
  return [...posted.values()].filter((id) => id !== undefined).length;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function read({ url, auditor }: Runner, path: string): Promise<Body> {
  const answer = await fetch(url + path, { headers: { authorization: `Bearer ${auditor}` } });
  expect(answer.status, path).toBe(200);
  return answer.json();
}

async function pages(runner: Runner, path: string): Promise<Body[]> {
  const items: Body[] = [];
  for (let next: string | null = path; next !== null; ) {
    const page: Body = await read(runner, next);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

/** How far the bus had come when the runner died: its database outlives it until the next start. */
async function publishedBefore(): Promise<number> {
  const { ports } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8'));
  const config = {
    endpoint: `http://127.0.0.1:${ports.engine}`,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const database = new DynamoDBClient(config);
  const { TableNames = [] } = await database.send(new ListTablesCommand({}));
  const views = TableNames.find((name) => name.includes('Views')) ?? '';
  const position = await publishedTo(viewsOn(documentClient(config), views));
  database.destroy();
  return position;
}

/** Everything that was answered is there, everywhere, and the same. */
async function check(runner: Runner, published: number): Promise<void> {
  const ids = [...posted.values()].flatMap((id) => id ?? []);
  const feed = await pages(runner, '/feed?after=0&limit=500');
  expect(feed.map((one) => one.position)).toEqual(feed.map((_one, at) => at + 1));
  const recorded = feed.filter((one) => one.type === 'vn.giamsat.session.recorded.v1');
  const kept = new Set(recorded.map((one): string => one.subject));
  expect(ids.filter((id) => !kept.has(id))).toEqual([]);
  expect(recorded).toHaveLength(kept.size);

  const listed = await pages(runner, inCommune);
  expect(listed.map((one) => one.id).toSorted()).toEqual([...kept].toSorted());
  const { rows, asOf } = await read(runner, '/figures?unit=35@0&from=2024-05-03&to=2024-05-03');
  expect(rows).toMatchObject([{ measures: { sessions: kept.size, findings: kept.size } }]);
  expect(asOf.position).toBe(feed.length);
  for (const id of ids.slice(-5)) {
    expect(await read(runner, `/sessions/${id}`)).toMatchObject({ id, state: 'held' });
  }
  const { items } = (await (await fetch(`${runner.url}/local/bus?limit=10000`)).json()) as Body;
  const heard = new Set(items.map((one: Body) => one.detail.id));
  const due = feed.filter((one) => one.position > published).map((one) => one.id);
  expect(due.filter((id) => !heard.has(id))).toEqual([]);
}

/** What was under way when the runner died is sent again, as its writer would. */
async function sendAgain(runner: Runner): Promise<void> {
  const open = [...posted].filter(([, id]) => id === undefined).map(([key]) => key);
  for (const key of open) await post(runner, key);
}

test('nothing that was answered is lost when the runner is killed amid writes, three times', async () => {
  let runner = await startRunner(dataDir);
  for (let round = 1; round <= KILLS; round += 1) {
    await writeUntilDeath(runner, round);
    const published = await publishedBefore();
    runner = await startRunner(dataDir);
    await check(runner, published);
    await sendAgain(runner);
  }
  expect([...posted.values()]).not.toContain(undefined);
  expect(new Set(posted.values()).size).toBe(posted.size);
  // Writes that are not in the Log yet when it ends would be placed by the next start.
  while ((await pages(runner, inCommune)).length < posted.size) await pause(20);
  expect(await runner.end('SIGTERM')).toBe(0);

  const verified = await operate('verify', dataDir);
  expect(verified.code, verified.said).toBe(0);
  runner = await startRunner(dataDir);
  await check(runner, Number.POSITIVE_INFINITY);
  const all = await pages(runner, inCommune);
  expect(all).toHaveLength(posted.size);
  expect(await runner.end('SIGTERM')).toBe(0);
}, 300_000);
