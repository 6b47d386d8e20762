/**
 * Starts the system as a newcomer does, on a data directory that does not exist, reads the five
 * published numbers, pages the records behind each, opens a reply link, and starts a second time. Prints how long each
 * start took and exits with 1 when a number is not what it must be.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const EXPECTED: Readonly<Record<string, number>> = {
  'supervision/front-and-organisations': 684,
  'criticism/front-and-organisations': 163,
  'people-inspection/people-inspection-board': 563,
  'community-supervision/community-investment-board': 578,
  'council-supervision/peoples-council': 1140,
};
const QUERY = '/figures?unit=35&from=2021-01-01&to=2023-12-31&by=kind,lead';

interface Figures {
  readonly rows: readonly {
    readonly keys: { readonly kind: string; readonly lead: string };
    readonly measures: { readonly sessions?: number };
    readonly records: { readonly sessions?: string };
  }[];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function start(data: string, port: number) {
  const since = performance.now();
  const child = spawn('npm', ['start', '--', '--port', String(port), '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  for await (const line of createInterface({ input: child.stdout })) {
    process.stdout.write(`  ${line}\n`);
    if (line.startsWith('ready ')) {
      child.stdout.resume();
      const seconds = (performance.now() - since) / 1000;
      return { child, url: line.slice('ready '.length), seconds };
    }
  }
  throw new Error('the system ended before it was ready');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await gone;
}

async function read<Answer>(url: string, token: string): Promise<Answer> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function countPages(url: string, first: string, token: string): Promise<number> {
  const ids = new Set<string>();
  let next: string | null = first;
  while (next !== null) {
    const page: { items: { id: string }[]; next: string | null } = await read(url + next, token);
    for (const item of page.items) ids.add(item.id);
    next = page.next;
  }
  return ids.size;
}

async function checkNumbers(url: string): Promise<string[]> {
  const token = await (await fetch(`${url}/local/token?persona=auditor`)).text();
  const { rows } = await read<Figures>(url + QUERY, token);
  const wrong: string[] = [];
  for (const [name, expected] of Object.entries(EXPECTED)) {
    const row = rows.find(({ keys }) => `${keys.kind}/${keys.lead}` === name);
    const sessions = row?.measures.sessions ?? 0;
    const paged = await countPages(url, row?.records.sessions ?? '/sessions?limit=1', token);
    process.stdout.write(`  ${name}: ${sessions}, paged ${paged}\n`);
    if (sessions !== expected || paged !== expected) wrong.push(name);
  }
  return wrong;
}

/** The link that the welcome offers leads to a recommendation that can be read with it. */
async function checkReplyLink(url: string): Promise<string[]> {
  const { headers } = await fetch(`${url}/local/reply-link`, { redirect: 'manual' });
  const secret = headers.get('location')?.split('#/reply/')[1] ?? '';
  const { status } = await fetch(`${url}/reply`, { headers: { 'reply-token': secret } });
  process.stdout.write(`  a reply link is opened: ${status}\n`);
  return status === 200 ? [] : ['reply link'];
}

const data = mkdtempSync(join(tmpdir(), 'giam-sat-first-'));
const port = await freePort();
const wrong: string[] = [];
try {
  for (const which of ['first', 'second']) {
    const { child, url, seconds } = await start(data, port);
    try {
      wrong.push(...(await checkNumbers(url)), ...(await checkReplyLink(url)));
    } finally {
      await stop(child);
    }
    process.stdout.write(`${which} start: ready after ${seconds.toFixed(1)} s\n`);
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
if (wrong.length > 0) process.stdout.write(`not as published: ${wrong.join(', ')}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
