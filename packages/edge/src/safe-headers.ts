/** What the gateway called the request, in every answer. */
export const REQUEST_ID = 'request-id';

/** Two years, as browsers' own lists of such sites ask for. */
export const HSTS = 'max-age=63072000; includeSubDomains';

export const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

/**
 * What `answerHeaders` makes of every answer of a function, written out: who words the gateway's
 * refusals carries no framework with it. A test holds the two against each other.
 */
export const SAFE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': HSTS,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
} as const;
