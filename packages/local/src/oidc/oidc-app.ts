import { Hono } from 'hono';
import { type Persona, personas } from '../personas.ts';
import { createCodeStore } from './code-store.ts';
import { personaPage, refusalPage } from './persona-page.ts';
import { isOfOrigin, signInRequest } from './sign-in-request.ts';
import { giveTokens, type Tokens } from './tokens.ts';

export interface OidcParts {
  readonly clientId: string;
  readonly tokens: Tokens;
}

const base = '/local/oidc';

/** Where this issuer answers, as the browser calls it. */
export function issuerAt(origin: string): string {
  return `${origin}${base}`;
}

const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const;

/**
 * An OpenID provider that asks for no password: whoever sits at this machine picks a persona.
 * Authorization code with PKCE (S256) and refresh tokens, for the one public client of the template.
 */
export function oidcApp({ clientId, tokens }: OidcParts): Hono {
  const app = new Hono();
  const codes = createCodeStore();
  const originOf = (url: string) => new URL(url).origin;
  app.get(`${base}/.well-known/openid-configuration`, (c) => {
    return c.json(discovery(issuerAt(originOf(c.req.url))));
  });
  app.get(`${base}/jwks`, (c) => c.json(tokens.issuer.keys));
  app.get(`${base}/authorize`, async (c) => {
    const url = new URL(c.req.url);
    const request = signInRequest(url.searchParams, clientId, url.origin);
    const state = url.searchParams.get('state');
    if ('tell' in request) {
      if (request.tell === 'page') {
        return c.html(await refusalPage(request.vi, request.en), 400, pageHeaders);
      }
      const { error, description } = request;
      const back = url.searchParams.get('redirect_uri') ?? '';
      return c.redirect(returnTo(back, { error, error_description: description, state }));
    }
    if (request.prompt === 'none') {
      return c.redirect(returnTo(request.redirectUri, { error: 'login_required', state }));
    }
    const persona = named(url.searchParams.get('persona'));
    if (persona === undefined) {
      return c.html(await personaPage(personas, url.searchParams), 200, pageHeaders);
    }
    const code = codes.keep({ persona: persona.name, request });
    const iss = issuerAt(url.origin);
    return c.redirect(returnTo(request.redirectUri, { code, state, iss }));
  });
  app.post(`${base}/token`, async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const given = await giveTokens(
      form,
      { clientId, codes, tokens, named },
      issuerAt(originOf(c.req.url)),
    );
    const headers = { 'cache-control': 'no-store', pragma: 'no-cache' };
    return c.json(given, 'error' in given ? 400 : 200, headers);
  });
  // There is no session here to end: the page forgets its tokens, and is sent back.
  app.get(`${base}/end_session`, async (c) => {
    const { searchParams, origin } = new URL(c.req.url);
    const back = searchParams.get('post_logout_redirect_uri') ?? `${origin}/`;
    if (!isOfOrigin(back, origin)) {
      const text = await refusalPage(`Chỉ quay lại ${origin}`, `Back to ${origin} only`);
      return c.html(text, 400, pageHeaders);
    }
    return c.redirect(returnTo(back, { state: searchParams.get('state') }));
  });
  return app;
}

function named(name: string | null): Persona | undefined {
  return personas.find((one) => one.name === name);
}

function returnTo(address: string, parameters: Readonly<Record<string, string | null>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.href;
}

/** OpenID Connect Discovery 1.0, section 3. */
function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end_session`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
    authorization_response_iss_parameter_supported: true,
  };
}
