import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type System, startSystem } from '../../packages/local/src/system.ts';
import { writeFixtureAssembly } from './fixture-app.ts';

const assembly = writeFixtureAssembly();
let system: System;
const complaints: string[] = [];

beforeAll(async () => {
  system = await startSystem({ assembly, report: (line) => void complaints.push(line) });
});
afterAll(async () => {
  await system.stop();
  rmSync(assembly, { recursive: true });
});

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Bearer ${await system.token('ha-nam-officer')}`;
  return fetch(system.url + path, { ...init, headers: { authorization, ...init.headers } });
}

describe('the system on one machine', () => {
  it('takes a request through function, table, stream and second function to the bus', async () => {
    const response = await call('/records/heard-1', { method: 'POST' });
    expect(response.status).toBe(201);
    await system.settled();
    const bus = await (await fetch(`${system.url}/local/bus`)).json();
    expect(bus).toMatchObject({
      items: [{ n: 1, source: 'fixture', detailType: 'Written', detail: { id: 'heard-1' } }],
      next: 1,
    });
  });

  it('delivers to a queue what a rule asks for, and nothing else', async () => {
    await call('/records/not-heard', { method: 'POST' });
    await system.settled();
    expect(system.bus.after(0, 10).items).toHaveLength(2);
    expect(system.messages('Service-Heard')).toBe(1);
  });

  it('lets in only who has a token, except where the template says so', async () => {
    const refused = await fetch(`${system.url}/records/x`, { method: 'POST' });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ message: 'Unauthorized' });
    expect((await call('/x', { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
    expect((await fetch(`${system.url}/health`)).status).toBe(200);
  });

  it('tells a page how to sign in: at the address it was asked at, as the client of the template', async () => {
    const answer = await fetch(`${system.url}/config.json`);
    const config = (await answer.json()) as { issuer: string };
    expect(config).toEqual({
      issuer: `${system.url}/local/oidc`,
      clientId: expect.stringMatching(/./),
      api: '',
    });
    const said = ['cache-control', 'x-content-type-options', 'content-security-policy'];
    expect(said.map((name) => answer.headers.get(name))).toEqual([
      ...['no-cache', 'nosniff', expect.stringContaining("default-src 'none'")],
    ]);
    const discovered = await fetch(`${config.issuer}/.well-known/openid-configuration`);
    expect(await discovered.json()).toMatchObject({ issuer: config.issuer });
    const forged = await fetch(`${config.issuer}/token`, { method: 'POST', body: 'x' });
    expect(forged.status).toBe(400);
  });

  it('answers 404 where there is no route', async () => {
    const response = await fetch(`${system.url}/`, { method: 'POST' });
    expect(response.status).toBe(401);
    expect((await fetch(`${system.url}/local/nothing`)).status).toBe(404);
  });

  it('hands on a request as an HTTP API does', async () => {
    const response = await call('/some/caf%C3%A9?a=1&a=2&b=%20', {
      method: 'PUT',
      body: '{"x":1}',
      headers: { 'content-type': 'application/json', cookie: 'k=v; l=w', 'x-many': 'a, b' },
    });
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /{proxy+}',
      rawPath: '/some/café',
      rawQueryString: 'a=1&a=2&b=%20',
      queryStringParameters: { a: '1,2', b: ' ' },
      cookies: ['k=v', 'l=w'],
      headers: { 'x-many': 'a, b' },
      body: '{"x":1}',
      isBase64Encoded: false,
      requestContext: {
        authorizer: { jwt: { claims: { sub: 'ha-nam-officer', roles: '[recorder signer]' } } },
        http: { method: 'PUT' },
      },
    });
  });

  it('hands on bytes as base64', async () => {
    const response = await call('/bytes', {
      method: 'POST',
      body: new Uint8Array([0, 255]),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(await response.json()).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });

  it('refuses a body over ten megabytes', async () => {
    const response = await call('/big', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
  });

  it('answers 500 when a function throws or dies, and goes on', async () => {
    for (const path of ['/throw', '/die']) {
      const response = await call(path);
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ message: 'Internal Server Error' });
    }
    expect(complaints).toContain('Service-Write: Error: on purpose');
    expect((await call('/fine')).status).toBe(200);
  });

  it('ends a function that takes longer than the template allows', async () => {
    expect((await call('/sleep')).status).toBe(500);
    expect(complaints.join()).toContain('Task timed out after 1.00 seconds');
  });

  it('replaces a killed process', async () => {
    await call('/fine');
    const [before] = system.status();
    expect(system.kill('write')).toBeGreaterThan(0);
    expect((await call('/fine')).status).toBe(200);
    expect(system.status()[0]?.pids).not.toEqual(before?.pids);
  });

  it('fires a schedule, retries twice and sends what fails to the dead-letter queue', async () => {
    await system.fire('Schedule');
    expect(complaints.filter((line) => line.includes('tick fails'))).toHaveLength(3);
    expect(system.messages('Service-Dead')).toBe(1);
  });

  it('calls a function by a short name', async () => {
    expect(await system.invoke('tick', { a: 1 })).toEqual({ a: 1 });
    await expect(system.invoke('nothing', {})).rejects.toThrow('does not name one function');
  });

  it('gives out tokens for personas and names them when asked for another', async () => {
    const personas = await (await fetch(`${system.url}/local/personas`)).json();
    expect(personas).toHaveLength(17);
    const response = await fetch(`${system.url}/local/token?persona=nobody`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.text()).toContain('central-monitor');
  });

  it('notes what functions call, and what their roles would not allow', () => {
    expect(system.calls()).toContainEqual({
      functionName: 'Service-Write',
      action: 'dynamodb:PartiQLInsert',
      resource: `arn:aws:dynamodb:ap-southeast-1:000000000000:table/${system.tables.Ledger}`,
    });
    expect(system.ungranted()).toEqual([
      expect.objectContaining({ functionName: 'Service-Relay', action: 'events:PutEvents' }),
    ]);
  });
});
