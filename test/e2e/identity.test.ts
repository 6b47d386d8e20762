import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { edgeProblem } from '@giam-sat/contract/problems/edge-problem';
import {
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSystem, type TestSystem } from '../support/system.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'giam-sat-identity-'));
let system: TestSystem;
let good: string;
let claims: JWTPayload;
let jwk: JWK;
let key: Awaited<ReturnType<typeof importJWK>>;

beforeAll(async () => {
  system = await startTestSystem({ dataDir });
  good = await system.token('ninh-binh-officer');
  claims = decodeJwt(good);
  jwk = JSON.parse(readFileSync(join(dataDir, 'issuer.json'), 'utf8'));
  key = await importJWK(jwk, 'RS256');
});
afterAll(async () => {
  await system.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const now = () => Math.floor(Date.now() / 1000);
const header = { alg: 'RS256', kid: 'local' };
const signed = (over: JWTPayload, head = header, by = key) =>
  new SignJWT({ ...claims, ...over }).setProtectedHeader(head).sign(by);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = () => good.split('.') as [string, string, string];

/** Each is a way to get in that must not work. */
const bad: Readonly<Record<string, () => Promise<string> | string>> = {
  'nothing at all': () => '',
  'an empty token': () => 'Bearer ',
  'two tokens in one header': () => `Bearer ${good}, Bearer ${good}`,
  'what is no token': () => 'Bearer a.b.c',
  'a password': () => `Basic ${Buffer.from('a:b').toString('base64')}`,
  'an expired one': async () => `Bearer ${await signed({ exp: now() - 60 })}`,
  'one without an end': async () => `Bearer ${await signed({ exp: undefined })}`,
  'one that is not good yet': async () => `Bearer ${await signed({ nbf: now() + 600 })}`,
  'one from the future': async () => `Bearer ${await signed({ iat: now() + 600 })}`,
  'one of another issuer': async () => `Bearer ${await signed({ iss: 'https://evil.example' })}`,
  'one for another client': async () => `Bearer ${await signed({ client_id: 'other' })}`,
  'one for another audience': async () => `Bearer ${await signed({ aud: 'other' })}`,
  'one without the id of its key': async () => {
    return `Bearer ${await signed({}, { alg: 'RS256' } as typeof header)}`;
  },
  'one with the id of another key': async () => {
    return `Bearer ${await signed({}, { ...header, kid: 'other' })}`;
  },
  'one signed by another key': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return `Bearer ${await signed({}, header, privateKey)}`;
  },
  'alg none': () => `Bearer ${encoded({ ...header, alg: 'none' })}.${parts()[1]}.`,
  'alg none with the old signature': () => {
    return `Bearer ${encoded({ ...header, alg: 'none' })}.${parts()[1]}.${parts()[2]}`;
  },
  'the public key as a shared secret': async () => {
    const publicKey = createPublicKey({ key: { kty: 'RSA', n: jwk.n, e: jwk.e }, format: 'jwk' });
    const secret = Buffer.from(publicKey.export({ type: 'spki', format: 'pem' }));
    return `Bearer ${await signed({}, { ...header, alg: 'HS256' }, secret)}`;
  },
  'HS256 without a secret': async () => {
    return `Bearer ${encoded({ ...header, alg: 'HS256' })}.${parts()[1]}.${parts()[2]}`;
  },
  'a key of its own in the header': async () => {
    const own = await generateKeyPair('RS256', { extractable: true });
    const shown = { ...header, jwk: await exportJWK(own.publicKey) };
    return `Bearer ${await signed({}, shown, own.privateKey)}`;
  },
  'a critical extension nobody knows': async () => {
    const [, body, signature] = parts();
    return `Bearer ${encoded({ ...header, crit: ['x'], x: 1 })}.${body}.${signature}`;
  },
  'one of 12 000 letters': async () => {
    return `Bearer ${await signed({ padding: 'x'.repeat(8800) })}x`;
  },
  'more roles written into it': () => {
    const more = encoded({ ...claims, roles: ['administrator'] });
    return `Bearer ${parts()[0]}.${more}.${parts()[2]}`;
  },
  'a signature with one letter changed': () => {
    const [head, body, signature] = parts();
    return `Bearer ${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  },
};

const routes = [
  ['GET', '/sessions'],
  ['GET', '/accounts/administrator'],
  ['GET', '/no/such/place'],
  ['POST', '/sessions'],
] as const;

describe('a token that will not do', () => {
  /** Every answer to one of them, headers and text. */
  const seen = new Set<string>();

  it('would be let in if it were a good one', async () => {
    const authorization = `Bearer ${await signed({})}`;
    const answer = await fetch(`${system.url}/registers/topics`, { headers: { authorization } });
    expect(answer.status).toBe(200);
  });

  it.each(Object.keys(bad))('%s: 401 everywhere, and nothing else is learned', async (name) => {
    const authorization = await bad[name]?.();
    for (const [method, path] of routes) {
      const headers = authorization === '' ? {} : { authorization: authorization ?? '' };
      const answer = await fetch(system.url + path, { method, headers });
      expect(answer.status, `${method} ${path}`).toBe(401);
      const told = Object.fromEntries([...answer.headers].filter(([one]) => one !== 'date'));
      seen.add(JSON.stringify([told, await answer.text()]));
    }
  });

  it('is the same to the byte for every one of them, a problem in both languages', () => {
    const [only = '[]', ...others] = seen;
    expect(others).toEqual([]);
    const [headers, body] = JSON.parse(only);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'www-authenticate': 'Bearer',
    });
    expect(JSON.parse(body)).toEqual(edgeProblem('unauthenticated'));
  });

  /** An HTTP API takes every token of its issuer for its client: what it is for is looked at behind it. */
  it.each(['id', 'refresh'])(
    'one of use %s in place of an access token: 401 everywhere',
    async (use) => {
      const { client_id: client, scope: _scope, ...said } = claims;
      const payload = { ...said, aud: String(client), token_use: use, client_id: undefined };
      const authorization = `Bearer ${await signed(payload)}`;
      for (const [method, path] of routes) {
        const answer = await fetch(system.url + path, { method, headers: { authorization } });
        expect([method, path, answer.status]).toEqual([method, path, 401]);
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
        // The body of the gateway's own refusal, to the byte.
        expect(await answer.text()).toBe(JSON.stringify(edgeProblem('unauthenticated')));
      }
    },
  );

  it('two Authorization headers are none', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = ['Authorization', `Bearer ${good}`, 'Authorization', `Bearer ${good}`];
      const asked = request(`${system.url}/sessions`, { headers: [...headers, 'Host', 'x'] });
      asked.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject);
      asked.end();
    });
    expect(status).toBe(401);
  });
});

describe('what an account says', () => {
  const rolesOf = async (persona: string) => decodeJwt(await system.token(persona)).roles;

  it('is in the next token, through the function that Cognito asks, also when it is taken away', async () => {
    expect(await rolesOf('auditor')).toEqual(['auditor']);
    const grants: Record<string, string> = {};
    for (const sub of ['auditor', 'registrar']) {
      const answer = await system.as('administrator', 'POST', `/accounts/${sub}/grants`, {
        payload: { role: 'administrator', from: '2024-01-01' },
        headers: { 'idempotency-key': `grant-${sub}` },
      });
      expect(answer.status).toBe(201);
      const account = (await answer.json()) as { grants: { id: string }[] };
      grants[sub] = account.grants[0]?.id ?? '';
    }
    expect(decodeJwt(await system.token('auditor'))).toMatchObject({ roles: ['administrator'] });
    expect(decodeJwt(await system.token('auditor'))).not.toHaveProperty('org');
    await system.settled();
    const revoked = await system.as('administrator', 'POST', '/accounts/auditor/revocations', {
      payload: { grant: grants.auditor },
      headers: { 'idempotency-key': 'revoke' },
    });
    expect(revoked.status).toBe(200);
    expect(await rolesOf('auditor')).toEqual([]);
    const last = await system.as('administrator', 'POST', '/accounts/registrar/revocations', {
      payload: { grant: grants.registrar },
      headers: { 'idempotency-key': 'revoke-last' },
    });
    expect(last.status).toBe(409);
  });

  it('needs no more rights on AWS than the functions have', () => {
    expect(system.ungranted()).toEqual([]);
    expect(system.complaints).toEqual([]);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    fetch(`${system.url}/sessions`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  it('may call when the stage lists them, and are told nothing otherwise', async () => {
    const listed = await preflight('http://localhost:8787');
    expect(listed.status).toBe(204);
    expect(listed.headers.get('access-control-allow-origin')).toBe('http://localhost:8787');
    expect(listed.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    const other = await preflight('https://evil.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const answered = await fetch(`${system.url}/health`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
  });
});
