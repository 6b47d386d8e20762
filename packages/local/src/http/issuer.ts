import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import type { Persona } from '../personas.ts';

/** What a JWT authorizer of the gateway asks of a token. */
export interface TokenTerms {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface Issuer {
  token(persona: Persona, terms: TokenTerms, scopes: readonly string[]): Promise<string>;
  /** Checks as API Gateway's JWT authorizer does. @returns undefined when the token will not do */
  verify(token: string, terms: TokenTerms): Promise<JWTPayload | undefined>;
}

const Jwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });
const keyId = 'local';

/** Stands in for Cognito. Its key is kept with the data, so tokens outlive a restart. */
export async function createIssuer(directory: string): Promise<Issuer> {
  const jwk = await loadKey(join(directory, 'issuer.json'));
  const privateKey = await importJWK(jwk, 'RS256');
  const publicKey = await importJWK({ kty: 'RSA', n: jwk.n, e: jwk.e }, 'RS256');
  return {
    token({ name, claims }, { issuer, audience }, scopes) {
      const [clientId = 'local'] = audience;
      const { sub, ...rest } = claims;
      // As Cognito's access tokens: the audience is in client_id, and there is no aud.
      const payload = {
        ...rest,
        token_use: 'access',
        client_id: clientId,
        username: name,
        ...(scopes.length > 0 && { scope: scopes.join(' ') }),
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid: keyId })
        .setIssuer(issuer)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey);
    },
    async verify(token, { issuer, audience }) {
      try {
        const { payload } = await jwtVerify(token, publicKey, { issuer, algorithms: ['RS256'] });
        const meant = [payload.aud ?? payload.client_id].flat();
        if (payload.exp === undefined) return undefined;
        return meant.some((one) => typeof one === 'string' && audience.includes(one))
          ? payload
          : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

async function loadKey(file: string): Promise<z.output<typeof Jwk>> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  return Jwk.parse(JSON.parse(readFileSync(file, 'utf8')));
}
