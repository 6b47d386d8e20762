export interface KeptUser {
  readonly token: string;
  /** Seconds since 1970; none was told: for ever. */
  readonly expiresAt: number | undefined;
}

/**
 * Who the sign-in library keeps in this tab. Read without the library: it is needed to sign in and to
 * renew, and everything of a page waited for it.
 * @returns nothing when nobody is kept or the token is too old
 */
export function keptUser(): KeptUser | undefined {
  for (const [key, text] of Object.entries(sessionStorage)) {
    const user = key.startsWith('oidc.user:') ? userIn(text) : undefined;
    if (user !== undefined && (secondsLeft(user) ?? 1) > 0) return user;
  }
  return undefined;
}

/** @returns nothing when its end was not told */
export function secondsLeft({ expiresAt }: KeptUser): number | undefined {
  return expiresAt === undefined ? undefined : expiresAt - Date.now() / 1000;
}

function userIn(text: unknown): KeptUser | undefined {
  try {
    const kept: { access_token?: unknown; expires_at?: unknown } = JSON.parse(String(text));
    const { access_token: token, expires_at: expiresAt } = kept;
    if (typeof token !== 'string') return undefined;
    return { token, expiresAt: typeof expiresAt === 'number' ? expiresAt : undefined };
  } catch {
    return undefined;
  }
}
