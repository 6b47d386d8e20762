import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createIssuer } from '../../packages/local/src/http/issuer.ts';
import { personas } from '../../packages/local/src/personas.ts';
import { synthesize } from '../../packages/local/src/synthesize.ts';
import type { Json as Body } from '../support/api.ts';
import { register } from '../support/registers.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';
import { askAccounts, askReplies } from './accounts-and-links.ts';
import { type Asker, askFurther } from './further-operations.ts';
import { askFiles, askPeople } from './people-and-files.ts';
import { askPublic } from './public-operations.ts';
import { askSessions } from './session-operations.ts';
import { readTemplate, type Wiring } from './template.ts';
import { unexplained, unneeded } from './unused-grants.ts';

/** Stands for whatever of a person may be typed into a text. */
const PERSONAL = 'Nguyễn Thị Riêng Tư 0912345678';
const CHECKED = { 'personal-text': 'checked' };
const dataDir = mkdtempSync(join(tmpdir(), 'giam-sat-e2e-'));
let system: TestSystem;
let wiring: Wiring;
let keys = 0;
let replyLink: readonly [id: string, secret: string];

beforeAll(async () => {
  const assembly = await synthesize();
  wiring = readTemplate(assembly);
  system = await startTestSystem({ assembly, dataDir });
  const config = {
    endpoint: system.dynamodbEndpoint,
    region: system.region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const database = new DynamoDBClient(config);
  await register(ledgerOn(documentClient(config), system.tables.Ledger ?? ''));
  database.destroy();
  await system.settled();
}, 180_000);
afterAll(async () => {
  await system.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const session = {
  kind: 'supervision',
  form: 'delegation',
  leadBody: 'front:13285@0',
  subject: `Giám sát, theo đơn của ${PERSONAL}`,
  topic: 'land',
  held: { from: '2024-05-02', to: '2024-05-03' },
  findings: [
    {
      type: 'violation',
      text: `Bà ${PERSONAL} chưa được bồi thường`,
      recommendations: [{ text: 'Chi trả', addressee: 'peoples-committee:13285@0' }],
    },
  ],
};

/** The same, naming nobody: it may be published. */
const anonymous = {
  ...{ ...session, subject: 'Giám sát việc bồi thường, theo đơn' },
  findings: session.findings.map((one) => ({ ...one, text: 'Một hộ chưa được bồi thường' })),
};

async function send(
  method: string,
  path: string,
  payload?: unknown,
  more: object = {},
  who = 'ha-nam-officer',
) {
  keys += 1;
  // The texts hold a telephone number on purpose: whoever sends them says they were looked at.
  const headers = { 'idempotency-key': `e2e-${keys}`, ...CHECKED, ...more };
  return system.as(who, method, path, { payload, headers });
}

async function read(path: string): Promise<Body> {
  const answer = await system.as('auditor', 'GET', path);
  expect(answer.status, path).toBe(200);
  return answer.json();
}

async function recorded(change: object = {}): Promise<Body> {
  const answer = await send('POST', '/sessions', { ...session, ...change });
  expect(answer.status).toBe(201);
  return answer.json();
}

/** Waits for something that must come by itself. @returns how long it took */
async function within(ms: number, isThere: () => Promise<boolean>): Promise<number> {
  const since = performance.now();
  while (!(await isThere())) {
    if (performance.now() - since > ms) throw new Error(`not there after ${ms} ms`);
  }
  return performance.now() - since;
}

/** What all functions have told their logs: one object a line. */
function logLines(): Body[] {
  return readdirSync(join(dataDir, 'logs')).flatMap((file) =>
    readFileSync(join(dataDir, 'logs', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
}

/** All that the database holds, table by table. */
async function everyItem(): Promise<string> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const config = { endpoint: system.dynamodbEndpoint, region: system.region, credentials };
  const client = documentClient(config);
  const found: string[] = [];
  for (const TableName of Object.values(system.tables)) {
    let from: Record<string, unknown> | undefined;
    do {
      const start = from === undefined ? {} : { ExclusiveStartKey: from };
      const page = await client.send(new ScanCommand({ TableName, ...start }));
      found.push(JSON.stringify(page.Items));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
  client.destroy();
  return found.join();
}

function heard(record: string): Body[] {
  const { items } = system.bus.after(0, 10_000);
  return items.map((one): Body => one.detail).filter((one) => one.id.startsWith(`${record}@`));
}

describe('a session posted', () => {
  it('is in figures, lists and feed within two seconds, and its events on the bus', async () => {
    // Whoever is cold at first need not be so here.
    await recorded();
    await read('/sessions');
    await system.settled();
    const { position } = (await read('/feed')).asOf;
    const { rows } = await read('/figures?unit=35@0&from=2024-01-01&to=2025-06-30');
    const { id } = await recorded();
    const took = await within(2000, async () => {
      const [figures, list, feed] = await Promise.all([
        read('/figures?unit=35@0&from=2024-01-01&to=2025-06-30'),
        read('/sessions?unit=13285@0&from=2024-05-03&to=2024-05-03&limit=500'),
        read(`/feed?after=${position}`),
      ]);
      return (
        figures.rows[0].measures.sessions === rows[0].measures.sessions + 1 &&
        list.items.some((one: Body) => one.id === id) &&
        feed.items.length === 4 &&
        heard(`session#${id}`).length >= 4
      );
    });
    expect(took).toBeLessThan(2000);
  });

  it('says the same by push and by pull, under the same ids, in gapless positions', async () => {
    const { id } = await recorded();
    await system.settled();
    const items: Body[] = [];
    for (let next: string | null = '/feed?after=0&limit=100'; next !== null; ) {
      const page: Body = await read(next);
      items.push(...page.items);
      next = page.next;
    }
    expect(items.map((one) => one.position)).toEqual(items.map((_one, at) => at + 1));
    const pulled = items.filter((one) => one.id.startsWith(`session#${id}@`));
    expect(pulled.map((one) => one.id)).toEqual(
      [1, 2, 3, 4].map((version) => `session#${id}@${version}`),
    );
    const pushed = new Map(heard(`session#${id}`).map((one) => [one.id, one]));
    expect([...pushed.values()]).toEqual(pulled);
    const all = new Set(
      system.bus.after(0, 10_000).items.map((one): string => (one.detail as Body).id),
    );
    expect([...all].toSorted()).toEqual(items.map((one) => one.id).toSorted());
  });

  it('twenty times at once under one key is one record and one answer', async () => {
    const headers = { 'idempotency-key': 'twenty', ...CHECKED };
    const payload = { ...session, programmeId: 'twenty-at-once' };
    const post = (more: object = {}) =>
      system.as('ha-nam-officer', 'POST', '/sessions', {
        payload: { ...payload, ...more },
        headers,
      });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post()));
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([201]));
    const bodies = await Promise.all(answers.map((one) => one.text()));
    expect(new Set(bodies).size).toBe(1);
    const other = await post({ topic: 'budget' });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'idempotency-key-reused' });
    await system.settled();
    const { items } = await read('/sessions?unit=VN&limit=500');
    expect(items.filter((one: Body) => one.programmeId === 'twenty-at-once')).toHaveLength(1);
  });
});

describe('the wiring of the template', () => {
  /** What comes of each route that is there for more than one operation, or needs no token. */
  const open: Readonly<Record<string, readonly [string, string, number]>> = {
    'ANY /health': ['GET', '/health', 200],
    'ANY /openapi.json': ['GET', '/openapi.json', 200],
    'ANY /docs': ['GET', '/docs', 200],
    'ANY /docs/{proxy+}': ['GET', '/docs/nothing', 401],
    'GET /public/{proxy+}': ['GET', '/public/sessions', 200],
    'HEAD /public/{proxy+}': ['HEAD', '/public/sessions', 200],
    'ANY /public/{proxy+}': ['POST', '/public/sessions', 405],
    'GET /public/evidence/{id}': ['GET', '/public/evidence/abc.e1', 404],
    'HEAD /public/evidence/{id}': ['HEAD', '/public/evidence/abc.e1', 404],
    'GET /reply': ['GET', '/reply', 404],
    'POST /reply': ['POST', '/reply', 415],
    'ANY /reply': ['PUT', '/reply', 405],
    'OPTIONS /{proxy+}': ['OPTIONS', '/sessions', 405],
    'ANY /{proxy+}': ['GET', '/sessions', 401],
  };

  it('has these routes and those of operations; what needs a token is refused without', async () => {
    const others = wiring.routes.filter((route) => !(route in open));
    expect(wiring.routes).toEqual(expect.arrayContaining(Object.keys(open)));
    const { paths } = (await (await fetch(`${system.url}/openapi.json`)).json()) as Body;
    for (const route of others) {
      const [method = '', path = ''] = route.split(' ');
      const described = method === 'HEAD' ? 'get' : method.toLowerCase();
      expect(paths[path], route).toHaveProperty(described);
    }
    const closed = others.map((route) => {
      const [method = '', path = ''] = route.split(' ');
      return [route, [method, path.replaceAll(/\{\w+\}/g, 'abc'), 401]] as const;
    });
    for (const [route, [method, path, status]] of [...Object.entries(open), ...closed]) {
      const answer = await fetch(system.url + path, { method });
      expect(answer.status, route).toBe(status);
    }
  });

  it('answers 405 with the methods there are to any other, whoever would answer those', async () => {
    const { paths } = (await (await fetch(`${system.url}/openapi.json`)).json()) as Body;
    const authorization = `Bearer ${await system.token('ha-nam-officer')}`;
    for (const [path, operations] of Object.entries<Body>(paths)) {
      const address = system.url + path.replaceAll(/\{\w+\}/g, 'abc');
      const isOpen = path === '/reply' || path.startsWith('/public/');
      const has = Object.keys(operations).map((method) => method.toUpperCase());
      const allowed = has.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        if (allowed.includes(method)) continue;
        const answer = await fetch(address, { method, headers: isOpen ? {} : { authorization } });
        expect(answer.status, `${method} ${path}`).toBe(405);
        expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(allowed.toSorted());
        expect(await answer.json()).toMatchObject({ code: 'method-not-allowed' });
      }
    }
  });

  it('wakes each function from its stream', async () => {
    const before = calls();
    await recorded();
    await system.settled();
    expect(wiring.mappings).toHaveLength(3);
    for (const { id, wakes } of wiring.mappings) {
      expect(calls()[wakes], id).toBeGreaterThan(before[wakes] ?? 0);
    }
  });

  it('wakes each function by its schedule', async () => {
    expect(wiring.schedules).toHaveLength(4);
    for (const { id, wakes } of wiring.schedules) {
      const before = calls()[wakes] ?? 0;
      await system.fire(id);
      expect(calls()[wakes], id).toBe(before + 1);
    }
  });

  /** Calls of each function, by the name it has in the template. */
  function calls(): Record<string, number> {
    const found = system.status().map(({ name, invocations }) => {
      const short = name.split('-').at(-1) ?? name;
      return [wiring.functions.find((id) => id.startsWith(short)) ?? short, invocations] as const;
    });
    return Object.fromEntries(found);
  }
});

describe('every operation that the API describes', () => {
  const done = new Set<string>();
  const call = async (
    method: string,
    path: string,
    ids: Body = {},
    payload?: unknown,
    { who, headers }: Asker = {},
  ) => {
    const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name]);
    const answer = await send(method, filled, payload, headers, who);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const body: Body = isJson ? JSON.parse(text) : text;
    expect(answer.status, `${method} ${filled} ${JSON.stringify(body)}`).toBeLessThan(300);
    done.add(`${method.toLowerCase()} ${path.split('?')[0]}`);
    return body;
  };
  it('is answered as it says', async () => {
    const asking = { call, settled: () => system.settled() };
    const id = await askSessions(asking, session, anonymous);
    await askFurther(asking);
    await askPeople(asking);
    await askFiles(asking);
    replyLink = await askReplies(asking);
    await askAccounts(asking);
    await askPublic(asking, id);
    const { paths } = (await (await fetch(`${system.url}/openapi.json`)).json()) as Body;
    const described = Object.entries<Body>(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(described.filter((one) => !done.has(one))).toEqual([]);
  });
});

describe('a token', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const persona = personas.find((one) => one.name === 'ha-nam-officer') ?? failed();
  const status = async (token: string | undefined): Promise<number> => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return (await fetch(`${system.url}/sessions?limit=1`, { headers })).status;
  };
  function failed(): never {
    throw new Error('no such persona');
  }

  it('of every persona opens what is read', async () => {
    for (const { name } of personas) {
      const answer = await fetch(`${system.url}/local/token?persona=${name}`);
      expect(answer.headers.get('content-type')).toContain('text/plain');
      // Who grants roles reads no content.
      const expected = name === 'administrator' ? 403 : 200;
      expect(await status(await answer.text()), name).toBe(expected);
    }
  });

  it('lets nobody write outside of their unit, or without one', async () => {
    for (const [who, wanted] of [
      ['ha-nam-officer', 201],
      ['ninh-binh-officer', 201],
      ['phu-ly-officer', 403],
      ['department-responder', 403],
      ['administrator', 403],
    ] as const) {
      const headers = { 'idempotency-key': `scope-${who}`, ...CHECKED };
      const answer = await system.as(who, 'POST', '/sessions', { payload: session, headers });
      expect(answer.status, who).toBe(wanted);
    }
  });

  it('of another key, another issuer, another client, or that has ended, is none', async () => {
    const { issuer, audience } = wiring.terms(await system.token('auditor'));
    const ours = await createIssuer(dataDir);
    const others = mkdtempSync(join(tmpdir(), 'giam-sat-issuer-'));
    const stranger = await createIssuer(others);
    rmSync(others, { recursive: true });
    const good = await ours.token(persona, { issuer, audience }, []);
    expect(await status(good)).toBe(200);
    expect(await status(undefined)).toBe(401);
    expect(await status(`${good.slice(0, -6)}AAAAAA`)).toBe(401);
    expect(await status(await stranger.token(persona, { issuer, audience }, []))).toBe(401);
    const elsewhere = { issuer: 'https://issuer.example', audience };
    expect(await status(await ours.token(persona, elsewhere, []))).toBe(401);
    expect(await status(await ours.token(persona, { issuer, audience: ['other'] }, []))).toBe(401);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 13 * 3_600_000 });
    const ended = await ours.token(persona, { issuer, audience }, []);
    vi.useRealTimers();
    expect(await status(ended)).toBe(401);
  });
});

describe('after all of this', () => {
  it('no function has called what its role does not allow', () => {
    expect(system.ungranted()).toEqual([]);
    expect(system.calls().length).toBeGreaterThan(8);
  });

  it('no role allows what nobody called, but for a written reason; and every reason is needed', () => {
    expect(unexplained(system.unused())).toEqual([]);
    expect(unneeded(system.unused())).toEqual([]);
  });

  it('no function has failed, and nothing went to a queue of dead letters', () => {
    expect(system.complaints).toEqual([]);
    expect(wiring.queues).toHaveLength(4);
    for (const queue of wiring.queues) expect(system.messages(queue), queue).toBe(0);
  });

  it('a request is followed from its answer to the event on the bus by what the logs say', async () => {
    const answer = await send('POST', '/sessions', session);
    const request = answer.headers.get('request-id');
    expect(request).toMatch(/^[\w=-]{8,}$/);
    const { id } = (await answer.json()) as Body;
    await system.settled();
    const logged = logLines();
    const [recorded] = logged.filter(
      (line) => line.code === 'RECORDED' && line.request === request,
    );
    expect(recorded).toMatchObject({ record: `session#${id}`, version: 1 });
    const of = (code: string) =>
      logged.filter((line) => line.code === code && line.record === recorded.record);
    const [{ position }] = of('SEQUENCED');
    for (const code of ['SEQUENCED', 'PROJECTED', 'PUBLISHED']) {
      expect(of(code), code).toMatchObject([{ version: recorded.version, position }]);
    }
    const event = { id: `${recorded.record}@${recorded.version}`, position };
    expect(heard(recorded.record)).toContainEqual(expect.objectContaining(event));
  });

  it('no secret of a reply link is anywhere, also where its bearer took it to the wrong place', async () => {
    const [link, secret] = replyLink;
    const token = `${link}.${secret}`;
    const wrong = [
      ['GET', `/reply/${token}`, {}],
      ['GET', `/reply?token=${token}`, {}],
      ['GET', `/recommendations/${token}`, {}],
      ['GET', '/reply', { 'reply-token': `${token}x` }],
      ['POST', '/reply', { 'reply-token': token, 'idempotency-key': '' }],
      ['POST', '/reply', { 'reply-token': token, 'content-type': 'text/plain' }],
      ['POST', '/reply', { 'reply-token': token, 'idempotency-key': 'x' }],
    ] as const;
    const body = JSON.stringify({ purpose: token, [token]: token, document: { on: token } });
    let said = '';
    for (const [method, path, own] of wrong) {
      const payload = method === 'GET' ? {} : { body };
      const headers = { 'content-type': 'application/json', ...own };
      for (const authorization of ['', `Bearer ${await system.token('phu-ly-officer')}`]) {
        const sent = { headers: { ...headers, ...(authorization && { authorization }) } };
        const answer = await fetch(system.url + path, { method, ...sent, ...payload });
        expect(answer.ok, `${method} ${path}`).toBe(false);
        said += `${JSON.stringify([...answer.headers])} ${await answer.text()}\n`;
      }
    }
    await system.settled();
    // The name of a member that nobody knows is said, and not what is in it.
    expect(said.replaceAll(`"/${token}"`, '')).not.toContain(secret);
    const files = readdirSync(join(dataDir, 'logs'));
    for (const file of files) {
      expect(readFileSync(join(dataDir, 'logs', file), 'utf8'), file).not.toContain(secret);
    }
    expect(JSON.stringify(system.bus.after(0, 10_000))).not.toContain(secret);
    expect(system.complaints.join()).not.toContain(secret);
    const stored = await everyItem();
    expect(stored).toContain(link);
    expect(stored).not.toContain(secret);
  });

  it('the logs hold codes, ids and numbers, and nothing of a person', () => {
    const source = readFileSync(
      join(import.meta.dirname, '../../packages/platform/src/log.ts'),
      'utf8',
    );
    const codes = new Set([...source.matchAll(/\| '([A-Z_]+)'/g)].map((match) => match[1]));
    expect(readdirSync(join(dataDir, 'logs'))).toHaveLength(wiring.functions.length);
    const lines = logLines();
    expect(lines.length).toBeGreaterThan(10);
    for (const { code, ...ids } of lines) {
      expect(JSON.stringify(ids)).not.toContain('Nguyễn');
      expect(JSON.stringify(ids)).not.toContain('0912345678');
      expect(codes).toContain(code);
      for (const value of Object.values(ids)) {
        expect(['string', 'number', 'boolean']).toContain(typeof value);
        expect(String(value).length).toBeLessThan(80);
      }
    }
  });
});
