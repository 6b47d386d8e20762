import { createHash, randomBytes } from 'node:crypto';
import type { SignInRequest } from './sign-in-request.ts';

/** What a code stands for: who was picked, and the request that asked. */
export interface Granted {
  readonly persona: string;
  readonly request: SignInRequest;
}

export interface CodeStore {
  /** @returns a code that is good once, for a minute */
  keep(granted: Granted): string;
  /** The code is used up, whatever comes of it. @returns undefined when it is not known any more */
  take(code: string): Granted | undefined;
}

const LIFE_MS = 60_000;

export function createCodeStore(now: () => number = Date.now): CodeStore {
  const kept = new Map<string, Granted & { readonly until: number }>();
  return {
    keep(granted) {
      for (const [code, { until }] of kept) if (until < now()) kept.delete(code);
      const code = randomBytes(24).toString('base64url');
      kept.set(code, { ...granted, until: now() + LIFE_MS });
      return code;
    },
    take(code) {
      const found = kept.get(code);
      kept.delete(code);
      return found === undefined || found.until < now() ? undefined : found;
    },
  };
}

/** RFC 7636 4.6, method S256. */
export function isProof(verifier: string, challenge: string): boolean {
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}
