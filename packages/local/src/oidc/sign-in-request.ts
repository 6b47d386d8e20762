import * as z from 'zod';

const Asked = z.object({
  response_type: z.literal('code'),
  scope: z.string().regex(/(^| )openid( |$)/),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
  state: z.string().max(2000).optional(),
  nonce: z.string().max(2000).optional(),
  prompt: z.string().optional(),
});

export interface SignInRequest extends z.output<typeof Asked> {
  readonly clientId: string;
  readonly redirectUri: string;
}

/** `page`: nobody may be sent anywhere, so a page says it; `redirect`: the client is told. */
export type SignInProblem =
  | { readonly tell: 'page'; readonly vi: string; readonly en: string }
  | { readonly tell: 'redirect'; readonly error: string; readonly description: string };

/**
 * Reads an authorization request (RFC 6749 4.1.1 with RFC 7636, OpenID Connect Core 3.1.2.1).
 * @param origin where this issuer answers: the page that signs in has to lie there too
 */
export function signInRequest(
  query: URLSearchParams,
  clientId: string,
  origin: string,
): SignInRequest | SignInProblem {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isOfOrigin(redirectUri, origin)) {
    return {
      tell: 'page',
      vi: `redirect_uri phải nằm tại ${origin}`,
      en: `redirect_uri has to lie at ${origin}`,
    };
  }
  if (query.get('client_id') !== clientId) {
    return {
      tell: 'page',
      vi: `client_id phải là ${clientId}`,
      en: `client_id has to be ${clientId}`,
    };
  }
  const asked = Asked.safeParse(Object.fromEntries(query));
  if (!asked.success) {
    const fields = asked.error.issues.map(({ path }) => path.join('.'));
    const isType = fields.includes('response_type') && query.has('response_type');
    return {
      tell: 'redirect',
      error: isType ? 'unsupported_response_type' : 'invalid_request',
      description: `${[...new Set(fields)].join(', ')}: code, PKCE S256 and scope openid are needed`,
    };
  }
  return { ...asked.data, clientId, redirectUri };
}

/** Whether an absolute address without a fragment lies at the origin. */
export function isOfOrigin(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === origin && url.hash === '' && url.username === '' && url.password === '';
}
