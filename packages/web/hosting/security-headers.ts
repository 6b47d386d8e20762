import { firstScript, firstStyle, sourceOf } from './first-view.ts';

/** What else the pages may talk to, besides the address they come from. */
export interface Elsewhere {
  /** Origins of the issuer and of the store that files are sent to. */
  readonly connect: readonly string[];
}

/**
 * The pages bring everything with them: no script, style, font or picture from anywhere else, and
 * within the page none but the two of its first view.
 */
export function contentSecurityPolicy({ connect }: Elsewhere): string {
  const rules = {
    'default-src': ["'none'"],
    'script-src': ["'self'", sourceOf(firstScript)],
    'style-src': ["'self'", sourceOf(firstStyle)],
    'img-src': ["'self'", 'blob:', 'data:'],
    'connect-src': ["'self'", ...connect],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

export const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

/** Two years: the pages are never served without encryption. */
export const strictTransportSeconds = 63_072_000;

/** What every page and file of the pages is served with; the runner has no encryption to insist on. */
export function securityHeaders(elsewhere: Elsewhere): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(elsewhere),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': permissionsPolicy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
