/** What the token says of its bearer, to show only what they may do. What they may is decided by the interface. */
export interface Account {
  readonly sub: string;
  readonly org: string | undefined;
  readonly unit: string | undefined;
  readonly roles: readonly string[];
}

/** @returns nothing when the text is no token */
export function accountOf(token: string): Account | undefined {
  const claims = claimsOf(token);
  const text = (name: string) => {
    const value = claims?.[name] ?? claims?.[`custom:${name}`];
    return typeof value === 'string' ? value : undefined;
  };
  const sub = text('sub');
  if (claims === undefined || sub === undefined) return undefined;
  const roles = claims.roles ?? claims['custom:roles'];
  return { sub, org: text('org'), unit: text('unit'), roles: rolesOf(roles) };
}

function rolesOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  return claim
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
}

function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (one) => one.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? { ...claims } : undefined;
  } catch {
    return undefined;
  }
}
