import * as z from 'zod';

/** What a token says of its bearer. The HTTP API's authorizer hands claims on as strings. */
export interface Caller {
  readonly sub: string;
  /** The body the caller works for. */
  readonly org?: string;
  /** The unit the caller writes for. */
  readonly unit?: string;
  readonly roles: readonly string[];
}

const Use = z.object({ token_use: z.string().optional() });

const Claims = z.object({
  sub: z.string().min(1),
  org: z.string().optional(),
  unit: z.string().optional(),
  roles: z.string().optional(),
});

/** A request's bindings: the event of the HTTP API, with what its authorizer found. */
const Authorized = z.object({
  event: z.object({
    requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: Claims }) }) }),
  }),
});

const Bearing = z.object({
  event: z.object({
    requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: Use }) }) }),
  }),
});

/**
 * Whether a request carries a token that was made to sign in with or to be exchanged, not to ask with: an
 * HTTP API takes any of its issuer (RFC 9068 has no `token_use`, and other issuers' tokens none either).
 */
export function isOfOtherUse(bindings: unknown): boolean {
  const parsed = Bearing.safeParse(bindings);
  if (!parsed.success) return false;
  const { token_use: use } = parsed.data.event.requestContext.authorizer.jwt.claims;
  return use !== undefined && use !== 'access';
}

const Lasting = z.object({
  event: z.object({
    requestContext: z.object({
      authorizer: z.object({ jwt: z.object({ claims: z.object({ roles_to: z.string() }) }) }),
    }),
  }),
});

/**
 * Whether a token says more than is true on a day: one of the roles it was made with had its last day
 * before. Tokens of issuers that name no last day are good for as long as they live.
 * @param today YYYY-MM-DD
 */
export function isOutlived(bindings: unknown, today: string): boolean {
  const parsed = Lasting.safeParse(bindings);
  return parsed.success && parsed.data.event.requestContext.authorizer.jwt.claims.roles_to < today;
}

/** The caller of a request as the gateway passed it on; nothing when the route has no authorizer. */
export function callerOf(bindings: unknown): Caller | undefined {
  const parsed = Authorized.safeParse(bindings);
  if (!parsed.success) return undefined;
  const { claims } = parsed.data.event.requestContext.authorizer.jwt;
  const { org, unit, roles = '' } = claims;
  return {
    sub: claims.sub,
    ...(org === undefined ? {} : { org }),
    ...(unit === undefined ? {} : { unit }),
    roles: roles
      .replace(/^\[|\]$/g, '')
      .split(/[\s,]+/)
      .filter(Boolean),
  };
}
