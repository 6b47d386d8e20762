import { edgeTexts } from '@giam-sat/contract/problems/edge-texts';
import { Problem } from '@giam-sat/contract/problems/problem';
import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { edgeApp } from '@giam-sat/edge/edge-app';
import { wordRefusal } from '@giam-sat/edge/word-refusal';
import { describe, expect, it } from 'vitest';

const PLAIN = { 'content-type': 'application/json', 'content-length': '26' };
const worded = (status: number, headers: Record<string, string> = {}) => {
  const found = wordRefusal({ status, headers: { ...PLAIN, ...headers } });
  if (found === undefined) throw new Error(`${status} was left as it is`);
  return { ...found, problem: Problem.parse(JSON.parse(found.body)) };
};

describe('what the gateway refuses by itself', () => {
  it.each([
    [400, 'malformed-request'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'method-not-allowed'],
    [413, 'too-large'],
    [414, 'malformed-request'],
    [415, 'not-json'],
    [429, 'too-many-requests'],
    [431, 'malformed-request'],
    [500, 'internal-error'],
    [502, 'temporarily-unavailable'],
    [503, 'temporarily-unavailable'],
    [504, 'temporarily-unavailable'],
  ] as const)('%i is the problem %s, with our own words in both languages', (status, code) => {
    const { problem, headers } = worded(status);
    const { vi, en } = edgeTexts[code];
    expect(problem).toEqual({
      ...{ type: `urn:giam-sat:problem:${code}`, status, code },
      ...{ title: vi[0], detail: vi[1], en: { title: en[0], detail: en[1] } },
    });
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).toHaveProperty('content-length', undefined);
  });

  it('says after how many seconds to ask again, unless that was said', () => {
    expect(worded(429).headers['retry-after']).toBe('1');
    expect(worded(503).headers['retry-after']).toBe('5');
    expect(worded(503, { 'retry-after': '30' }).headers['retry-after']).toBe('30');
    expect(worded(400).headers).not.toHaveProperty('retry-after');
  });

  it('names the request by what the gateway calls it, but where the answer must be one', () => {
    const id = { 'apigw-requestid': 'Abc-1=' };
    expect(worded(503, id).problem.instance).toBe('urn:giam-sat:request:Abc-1=');
    for (const status of [401, 404])
      expect(worded(status, id).problem).not.toHaveProperty('instance');
    for (const status of [401, 404, 503]) {
      expect(worded(status, id).headers['request-id']).toBe('Abc-1=');
    }
    const odd = worded(503, { 'apigw-requestid': '"><script>' });
    expect(JSON.stringify(odd)).not.toContain('script');
    expect(odd.headers).not.toHaveProperty('request-id');
  });

  it('is the same to the byte whatever was wrong with a token', () => {
    const said = [
      'Bearer',
      'Bearer scope="" error="invalid_token" error_description="the token has expired"',
      'Bearer scope="" error="invalid_token" error_description="signing method none is invalid"',
    ].map((challenge) => worded(401, { 'www-authenticate': challenge }));
    for (const one of said) expect(one).toEqual(said[0]);
    expect(said[0]?.headers['www-authenticate']).toBe('Bearer');
    expect(JSON.stringify(said)).not.toContain('invalid');
  });
});

describe('what is left as it is', () => {
  it.each([200, 204, 301, 304, 399])('an answer %i', (status) => {
    expect(wordRefusal({ status, headers: PLAIN })).toBeUndefined();
  });

  it.each(['application/problem+json', 'application/problem+json; charset=utf-8'])(
    'a refusal of a function, which is %s',
    (type) => {
      expect(wordRefusal({ status: 409, headers: { 'content-type': type } })).toBeUndefined();
    },
  );
});

describe('a function’s own refusal and the gateway’s', () => {
  const app = edgeApp((error) => {
    throw error;
  });
  app.get('/there', (c) => c.json({}));
  const handler = answerGateway(app);
  const ask = async (path: string, claims?: object) => {
    const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '::1', userAgent: '' };
    const authorizer = claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: [] } } };
    return (await handler({
      ...{ version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers: {} },
      ...{ body: null, isBase64Encoded: false },
      requestContext: {
        ...{ accountId: '1', apiId: 'a', domainName: 'api.test', domainPrefix: 'api' },
        ...{ requestId: 'Abc-1=', routeKey: '$default', stage: '$default', time: '', timeEpoch: 0 },
        ...{ http, ...authorizer },
      },
    } as never)) as unknown as { headers: Record<string, string>; body: string };
  };

  it.each([
    [401, '/there', { sub: 'a', token_use: 'id' }],
    [404, '/nowhere', undefined],
  ] as const)('are one and the same %i, with the same headers', async (status, path, claims) => {
    const byFunction = await ask(path, claims);
    const { body, headers } = worded(status, { 'apigw-requestid': 'Abc-1=' });
    expect(body).toBe(byFunction.body);
    const sent = Object.entries(headers).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(sent)).toEqual(byFunction.headers);
  });
});
