import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIssuer, type Issuer } from '../../packages/local/src/http/issuer.ts';
import { oidcApp } from '../../packages/local/src/oidc/oidc-app.ts';

const origin = 'http://127.0.0.1:8787';
const issuer = `${origin}/local/oidc`;
const terms = { issuer: 'https://cognito.example/pool', audience: ['web'] };
const directory = mkdtempSync(join(tmpdir(), 'giam-sat-issuer-'));
const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const redirectUri = `${origin}/`;

let keys: Issuer;
let app: ReturnType<typeof oidcApp>;

beforeAll(async () => {
  keys = await createIssuer(directory);
  app = oidcApp({
    clientId: 'web',
    tokens: { issuer: keys, terms, scopes: ['giam-sat/all'], claimed: async (one) => one },
  });
});
afterAll(() => rmSync(directory, { recursive: true }));

type Query = Readonly<Record<string, string | undefined>>;

const asked: Query = {
  response_type: 'code',
  client_id: 'web',
  redirect_uri: redirectUri,
  scope: 'openid',
  state: 'a state',
  nonce: 'a nonce',
  code_challenge: challenge,
  code_challenge_method: 'S256',
};

function parameters(fields: Query): URLSearchParams {
  const known = Object.entries(fields).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  return new URLSearchParams(known);
}

function authorize(fields: Query = {}) {
  return app.request(`${issuer}/authorize?${parameters({ ...asked, ...fields })}`);
}

async function codeFor(persona: string): Promise<string> {
  const sent = await authorize({ persona });
  return new URL(sent.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

async function token(fields: Query) {
  const body = parameters({ client_id: 'web', ...fields });
  const response = await app.request(`${issuer}/token`, { method: 'POST', body });
  const given = (await response.json()) as Record<string, string>;
  return { status: response.status, given };
}

function redeem(code: string, fields: Query = {}) {
  const grant = { grant_type: 'authorization_code', redirect_uri: redirectUri };
  return token({ ...grant, code, code_verifier: verifier, ...fields });
}

describe('the local sign-in', () => {
  it('says where everything is, under the address it was asked at', async () => {
    for (const at of [origin, 'http://localhost:9000']) {
      const answer = await app.request(`${at}/local/oidc/.well-known/openid-configuration`);
      expect(await answer.json()).toMatchObject({
        issuer: `${at}/local/oidc`,
        authorization_endpoint: `${at}/local/oidc/authorize`,
        token_endpoint: `${at}/local/oidc/token`,
        jwks_uri: `${at}/local/oidc/jwks`,
        code_challenge_methods_supported: ['S256'],
      });
    }
  });

  it('offers every persona on a page in Vietnamese, and nothing of the request unescaped', async () => {
    const answer = await authorize({ state: '"><script>x</script>' });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Cán bộ Ủy ban MTTQ tỉnh Ninh Bình');
    expect(page).toContain('persona=department-responder');
    expect(page).not.toContain('<script>');
  });

  it('gives tokens for a code and its proof: signed, for this client, with nonce and claims', async () => {
    const { status, given } = await redeem(await codeFor('ninh-binh-officer'));
    expect(status).toBe(200);
    expect(given).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    const published = (await (await app.request(`${issuer}/jwks`)).json()) as JSONWebKeySet;
    expect(JSON.stringify(published)).not.toContain('"d"');
    const set = createLocalJWKSet(published);
    const id = await jwtVerify(given.id_token ?? '', set, { issuer, audience: 'web' });
    expect(id.payload).toMatchObject({ nonce: 'a nonce', sub: 'ninh-binh-officer' });
    const claims = await keys.verify(given.access_token ?? '', terms);
    expect(claims).toMatchObject({
      client_id: 'web',
      token_use: 'access',
      org: 'front:37@2025-07-01',
      roles: ['recorder', 'signer'],
      scope: 'giam-sat/all',
    });
  });

  it('sends the state back with the code', async () => {
    const sent = await authorize({ persona: 'auditor' });
    const location = new URL(sent.headers.get('location') ?? '');
    expect(sent.status).toBe(302);
    expect(location.origin + location.pathname).toBe(redirectUri);
    expect(location.searchParams.get('state')).toBe('a state');
    expect(location.searchParams.get('iss')).toBe(issuer);
  });

  it('takes a code once', async () => {
    const code = await codeFor('auditor');
    expect((await redeem(code)).status).toBe(200);
    expect(await redeem(code)).toMatchObject({ status: 400, given: { error: 'invalid_grant' } });
  });

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant'],
    ['no verifier', { code_verifier: undefined }, 'invalid_grant'],
    ['another redirect_uri', { redirect_uri: `${origin}/other` }, 'invalid_grant'],
    ['another client', { client_id: 'other' }, 'invalid_client'],
    ['a made-up code', { code: 'made-up' }, 'invalid_grant'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('gives nothing for a code with %s', async (_, fields, error) => {
    const answer = await redeem(await codeFor('auditor'), fields);
    expect(answer).toMatchObject({ status: 400, given: { error } });
    expect(answer.given).not.toHaveProperty('access_token');
  });

  it.each([
    ['http://evil.example/'],
    ['http://127.0.0.1:9999/'],
    ['http://127.0.0.1:8787@evil.example/'],
    ['/relative'],
    [`${redirectUri}#here`],
    ['javascript:alert(1)'],
  ])('sends nobody to %s', async (address) => {
    const answer = await authorize({ redirect_uri: address, persona: 'auditor' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    const ended = await app.request(
      `${issuer}/end_session?${parameters({ post_logout_redirect_uri: address })}`,
    );
    expect(ended.status).toBe(400);
  });

  it.each([
    ['no challenge', { code_challenge: undefined }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['no openid scope', { scope: 'email' }, 'invalid_request'],
    ['nobody to be asked', { prompt: 'none' }, 'login_required'],
  ])('tells the client of a request with %s', async (_, fields, error) => {
    const answer = await authorize({ persona: 'auditor', ...fields });
    const location = new URL(answer.headers.get('location') ?? '');
    expect(location.searchParams.get('error')).toBe(error);
    expect(location.searchParams.get('state')).toBe('a state');
    expect(location.searchParams.has('code')).toBe(false);
  });

  it('renews tokens with the refresh token, which is no access token', async () => {
    const { given } = await redeem(await codeFor('phu-ly-monitor'));
    const grant = { grant_type: 'refresh_token', refresh_token: given.refresh_token };
    const renewed = await token(grant);
    expect(renewed.status).toBe(200);
    expect(decodeJwt(renewed.given.access_token ?? '').sub).toBe('phu-ly-monitor');
    expect(
      await keys.verify(given.refresh_token ?? '', { issuer, audience: ['web'] }),
    ).toBeUndefined();
    const wrong = await token({ ...grant, refresh_token: given.id_token });
    expect(wrong).toMatchObject({ status: 400, given: { error: 'invalid_grant' } });
  });
});
