import type { RawRequest } from './raw-request.ts';

/** Headers that no client of ours sends. */
export const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': '' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json, text/plain' },
  { 'content-type': 'application/octet-stream' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-encoding': 'gzip' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'x'.repeat(5000) },
  { 'idempotency-key': 'kh\u00f3a' },
  { 'if-match': 'W/"x"' },
  { 'if-match': '"99999999999999999999999999"' },
  { 'if-match': '"1", "2"' },
  { 'if-match': '' },
  { 'personal-text': '\u00ff' },
  { 'no-state-secrets': 'maybe' },
  { 'reply-token': 'a.b' },
  { 'reply-token': `${'a'.repeat(24)}.f1.r1.l1.${'A'.repeat(43)}` },
  { authorization: 'Bearer x.y.z' },
  { authorization: 'Basic eDp5' },
  { authorization: '' },
  { accept: 'text/html;q=\u00ff' },
  { origin: 'https://evil.example' },
  { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'evil.example' },
  { 'x-http-method-override': 'DELETE' },
  { cookie: 'a=b; __proto__=1' },
];

const place = Buffer.from(JSON.stringify({ partition: 'x', sort: 'y' })).toString('base64url');
const offset = Buffer.from('{"offset":1e308}').toString('base64url');
const queries = [
  ...[
    '%',
    '%00',
    '%E0%A4%A',
    '%ff=%ff',
    '=',
    '&&&',
    'a=1&a=2',
    '__proto__=1',
    'unit[]=x',
    '?',
    '+',
  ],
  ...['limit=0', 'limit=1e3', 'limit=-1', 'limit=NaN', 'cursor=', 'cursor=e30', `cursor=${place}`],
  ...[
    `cursor=${offset}`,
    'from=2024-02-30',
    'from=0000-00-00&to=9999-99-99',
    'unit=',
    'unit=%2e%2e',
  ],
  ...[
    'unit=VN&unit=35',
    'after=-1',
    'after=99999999999999999999',
    'q=%F0%9F%98%80%E2%80%AE',
    'day=',
  ],
  ...['format=xml', 'by=unit,unit', 'by=,', `q=${'a'.repeat(6000)}`],
];
const ids = [
  ...['..', '%2e%2e', '%2F', '%00', '%ff', 'constructor', '__proto__', '%E1%BA%A5', '1.f1'],
  ...['x'.repeat(3000), 'x.f999.r999', "'", '%22', '{id}', '%25', ';', '@', '#', 'VN', '0'],
];
const METHODS = [
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'PATCH',
  'POST',
  'GET',
];

/** The operation with odd ids, odd queries and other methods. */
export function oddAddresses(
  method: string,
  template: string,
  path: string,
  query: string,
): Pick<RawRequest, 'method' | 'path'>[] {
  const also = query === '' ? '' : `${query}&`;
  const asked = method === 'GET' ? queries : ['%', '__proto__=1', 'a=1&a=2'];
  const odd = template.includes('{') ? ids : [];
  return [
    ...METHODS.map((other) => ({ method: other, path })),
    ...asked.map((one) => ({ method, path: `${path}?${also}${one}` })),
    ...odd.map((id) => ({ method, path: template.replace(/\{\w+\}/g, id) })),
    ...[`${path}/`, `/${path}`, `${path}/x`, `${path}%20`].map((one) => ({ method, path: one })),
  ];
}
