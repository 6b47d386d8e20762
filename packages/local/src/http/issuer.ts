import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import * as z from 'zod';
import type { Persona } from '../personas.ts';

/** What a JWT authorizer of the gateway asks of a token. */
export interface TokenTerms {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface Issuer {
  /** An access token. @param life as jose writes a span: `12h`, `15m` */
  token(
    persona: Persona,
    terms: TokenTerms,
    scopes: readonly string[],
    life?: string,
  ): Promise<string>;
  /** Signs anything else with the same key: an id token, a refresh token. */
  sign(payload: JWTPayload, life: string): Promise<string>;
  /** What was signed with this key and is still good. @returns undefined for anything else */
  read(token: string, issuer: string): Promise<JWTPayload | undefined>;
  /** Checks as API Gateway's JWT authorizer does. @returns undefined when the token will not do */
  verify(token: string, terms: TokenTerms): Promise<JWTPayload | undefined>;
  /** The public key, for whoever checks tokens themselves. */
  readonly keys: { readonly keys: readonly JWK[] };
}

const Jwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });
const header = { alg: 'RS256', kid: 'local' } as const;

/** Stands in for Cognito. Its key is kept with the data, so tokens outlive a restart. */
export async function createIssuer(directory: string): Promise<Issuer> {
  const jwk = await loadKey(join(directory, 'issuer.json'));
  const privateKey = await importJWK(jwk, header.alg);
  const publicJwk = { kty: jwk.kty, n: jwk.n, e: jwk.e };
  const publicKey = await importJWK(publicJwk, header.alg);
  const sign = (payload: JWTPayload, life: string) =>
    new SignJWT(payload)
      .setProtectedHeader(header)
      .setIssuedAt()
      .setExpirationTime(life)
      .sign(privateKey);
  const read = async (token: string, issuer: string) => {
    try {
      const terms = { issuer, algorithms: [header.alg], requiredClaims: ['exp'] };
      const { payload, protectedHeader } = await jwtVerify(token, publicKey, terms);
      return protectedHeader.kid === header.kid ? payload : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    sign,
    read,
    token: (persona, terms, scopes, life = '12h') =>
      sign(accessPayload(persona, terms, scopes), life),
    async verify(token, { issuer, audience }) {
      const payload = await read(token, issuer);
      if (payload === undefined || isFromTheFuture(payload)) return undefined;
      const meant = [payload.aud ?? payload.client_id].flat();
      const isMeant = meant.some((one) => typeof one === 'string' && audience.includes(one));
      return isMeant ? payload : undefined;
    },
    keys: { keys: [{ ...publicJwk, ...header, use: 'sig' }] },
  };
}

/** As Cognito's access tokens: the audience is in client_id, and there is no aud. */
function accessPayload(
  { name, claims }: Persona,
  { issuer, audience }: TokenTerms,
  scopes: readonly string[],
): JWTPayload {
  const [clientId = 'local'] = audience;
  return {
    ...claims,
    iss: issuer,
    token_use: 'access',
    client_id: clientId,
    username: name,
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
  };
}

function isFromTheFuture({ iat }: JWTPayload): boolean {
  return iat !== undefined && iat > Date.now() / 1000 + 1;
}

async function loadKey(file: string): Promise<z.output<typeof Jwk>> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(header.alg, { extractable: true });
    const jwk = await exportJWK(privateKey);
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  return Jwk.parse(JSON.parse(readFileSync(file, 'utf8')));
}
