import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Every function process signs with this; it keeps nobody out but those who have no signature. */
const SECRET = 'local';

/** `<key>/<day>/<region>/s3/aws4_request` */
export type Credential = string;

function signed(credential: Credential, text: string): string {
  const [, ...scope] = credential.split('/');
  const key = scope.reduce<Buffer | string>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${SECRET}`,
  );
  return createHmac('sha256', key).update(text).digest('hex');
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether the policy of a form carries the signature of who made it. */
export function isFormSigned(fields: ReadonlyMap<string, string>): boolean {
  const credential = fields.get('x-amz-credential') ?? '';
  return isSame(
    fields.get('x-amz-signature') ?? '',
    signed(credential, fields.get('policy') ?? ''),
  );
}

/** Whether an address is signed and still good, by AWS Signature Version 4 in the query. */
export function isAddressSigned(method: string, url: URL, host: string, now: number): boolean {
  const query = url.searchParams;
  const [date = '', seconds = '0'] = [
    query.get('X-Amz-Date') ?? '',
    query.get('X-Amz-Expires') ?? '0',
  ];
  const began = Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (!(now < began + Number(seconds) * 1000) || query.get('X-Amz-SignedHeaders') !== 'host')
    return false;
  const canonicalQuery = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const request = [
    method,
    url.pathname,
    canonicalQuery,
    `host:${host}`,
    '',
    'host',
    'UNSIGNED-PAYLOAD',
  ];
  const hash = createHash('sha256').update(request.join('\n')).digest('hex');
  const credential = query.get('X-Amz-Credential') ?? '';
  const scope = credential.split('/').slice(1).join('/');
  const text = ['AWS4-HMAC-SHA256', date, scope, hash].join('\n');
  return isSame(query.get('X-Amz-Signature') ?? '', signed(credential, text));
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
