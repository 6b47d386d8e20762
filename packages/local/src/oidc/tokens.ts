import * as z from 'zod';
import type { Issuer, TokenTerms } from '../http/issuer.ts';
import type { Persona } from '../personas.ts';
import type { Claimed } from './claimed-by.ts';
import { type CodeStore, isProof } from './code-store.ts';

export interface Tokens {
  readonly issuer: Issuer;
  /** What the gateway asks of an access token. */
  readonly terms: TokenTerms;
  readonly scopes: readonly string[];
  /** What the account of whoever signs in says today: asked anew for each token. */
  readonly claimed: Claimed;
}

export interface TokenParts {
  readonly clientId: string;
  readonly codes: CodeStore;
  readonly tokens: Tokens;
  readonly named: (name: string | null) => Persona | undefined;
}

export interface GivenTokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly token_type: 'Bearer';
  /** Seconds. */
  readonly expires_in: number;
  readonly scope: string;
}

/** RFC 6749 5.2 */
export interface TokenError {
  readonly error: 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type';
  readonly error_description: string;
}

const ACCESS_MINUTES = 15;
/** As Cognito's client of this system: who signed in in the morning is asked again the next day. */
const REFRESH_LIFE = '12h';
const SCOPE = 'openid';

const Refresh = z.object({ token_use: z.literal('refresh'), sub: z.string(), aud: z.string() });

/** The token endpoint: tokens for a code with its proof, or for a refresh token. */
export async function giveTokens(
  form: URLSearchParams,
  parts: TokenParts,
  issuer: string,
): Promise<GivenTokens | TokenError> {
  if (form.get('client_id') !== parts.clientId) return refused('invalid_client', 'client_id');
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return forCode(form, parts, issuer);
    case 'refresh_token':
      return forRefresh(form, parts, issuer);
    default:
      return refused('unsupported_grant_type', 'authorization_code or refresh_token');
  }
}

async function forCode(form: URLSearchParams, parts: TokenParts, issuer: string) {
  const granted = parts.codes.take(form.get('code') ?? '');
  if (granted === undefined) return refused('invalid_grant', 'the code is not known, or used up');
  const { persona: name, request } = granted;
  if (form.get('redirect_uri') !== request.redirectUri) {
    return refused('invalid_grant', 'redirect_uri is another one');
  }
  if (!isProof(form.get('code_verifier') ?? '', request.code_challenge)) {
    return refused('invalid_grant', 'code_verifier does not fit');
  }
  const persona = parts.named(name);
  if (persona === undefined) return refused('invalid_grant', 'nobody');
  return tokensFor(persona, parts, issuer, request.nonce);
}

async function forRefresh(form: URLSearchParams, parts: TokenParts, issuer: string) {
  const payload = await parts.tokens.issuer.read(form.get('refresh_token') ?? '', issuer);
  const refresh = Refresh.safeParse(payload);
  const persona = refresh.success ? parts.named(refresh.data.sub) : undefined;
  if (persona === undefined || refresh.data?.aud !== refreshAudience(parts.clientId)) {
    return refused('invalid_grant', 'the refresh token will not do');
  }
  return tokensFor(persona, parts, issuer, undefined);
}

async function tokensFor(
  signedIn: Persona,
  { clientId, tokens }: TokenParts,
  issuer: string,
  nonce: string | undefined,
): Promise<GivenTokens> {
  const persona = await tokens.claimed(signedIn);
  const life = `${ACCESS_MINUTES}m`;
  const id = {
    ...persona.claims,
    iss: issuer,
    aud: clientId,
    token_use: 'id',
    'cognito:username': persona.name,
    ...(nonce !== undefined && { nonce }),
  };
  const refresh = {
    iss: issuer,
    sub: persona.name,
    aud: refreshAudience(clientId),
    token_use: 'refresh',
  };
  return {
    access_token: await tokens.issuer.token(persona, tokens.terms, tokens.scopes, life),
    id_token: await tokens.issuer.sign(id, life),
    refresh_token: await tokens.issuer.sign(refresh, REFRESH_LIFE),
    token_type: 'Bearer',
    expires_in: ACCESS_MINUTES * 60,
    scope: SCOPE,
  };
}

/** Not the client itself, so that no API takes a refresh token for a token of its own. */
function refreshAudience(clientId: string): string {
  return `refresh:${clientId}`;
}

function refused(error: TokenError['error'], error_description: string): TokenError {
  return { error, error_description };
}
