import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { edgeApp } from '@giam-sat/edge/edge-app';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../support/api.ts';
import { testEngine } from '../support/engine.ts';

const app = edgeApp((error) => {
  throw error;
});
app.get('/there', (c) => c.json({ there: true }));
app.get('/shared', (c) => c.json({}, 200, { 'cache-control': 'public, max-age=60' }));
const handler = answerGateway(app);

const event = (method: string, path: string, over: object = {}) =>
  ({
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: {},
    body: null,
    isBase64Encoded: false,
    requestContext: {
      ...{ accountId: '1', apiId: 'a', domainName: 'api.test', domainPrefix: 'api' },
      ...{ requestId: 'Abc-1=', routeKey: '$default', stage: '$default', time: '', timeEpoch: 0 },
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '::1', userAgent: '' },
    },
    ...over,
  }) as never;

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}
const ask = async (...asked: Parameters<typeof event>) =>
  (await handler(event(...asked))) as unknown as Answer;

describe('every answer', () => {
  it.each(['/there', '/nowhere'])(
    'of %s says that it is data, in no frame, kept nowhere',
    async (path) => {
      const { headers } = await ask('GET', path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'cache-control': 'no-store',
        'request-id': 'Abc-1=',
      });
    },
  );

  it('is kept where its route says so', async () => {
    expect((await ask('GET', '/shared')).headers['cache-control']).toBe('public, max-age=60');
  });

  it('names its request in a problem, but not where nothing is found: that is the same for all', async () => {
    const refused = JSON.parse((await ask('GET', '/there', { headers: { 'x-é—': 'a' } })).body);
    expect(refused).toMatchObject({ status: 400, instance: 'urn:giam-sat:request:Abc-1=' });
    expect(JSON.parse((await ask('GET', '/nowhere')).body)).not.toHaveProperty('instance');
  });
});

describe('a request that fetch does not know', () => {
  const told = vi.spyOn(console, 'error');
  beforeEach(() => told.mockClear());

  it.each<[string, Parameters<typeof event>, number, string]>([
    ['by TRACE', ['TRACE', '/there'], 404, 'not-found'],
    ['by CONNECT', ['CONNECT', '/there'], 404, 'not-found'],
    [
      'with a header past Latin-1',
      ['GET', '/there', { headers: { a: '—' } }],
      400,
      'malformed-request',
    ],
    [
      'with a header that is no word',
      ['GET', '/there', { headers: { 'a b': 'c' } }],
      400,
      'malformed-request',
    ],
  ])('%s is a problem, and no line of the log', async (_name, asked, status, code) => {
    const answer = await ask(...asked);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.body)).toMatchObject({ status, code });
    expect(told).not.toHaveBeenCalled();
  });

  it('GET with a body is answered without looking at it', async () => {
    const answer = await ask('GET', '/there', { body: '{"a":1}' });
    expect([answer.statusCode, answer.body]).toEqual([200, '{"there":true}']);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a page that is written here', () => {
  it.each(['/docs', '/worklist.html'])(
    '%s keeps its styles, and nothing else runs in it',
    async (path) => {
      const engine = await testEngine();
      try {
        const gs = await api(await engine.fresh());
        await gs.settle();
        const answer = await gs.get(path);
        expect(await answer.text()).toContain('<style>');
        expect(answer.headers.get('content-security-policy')).toBe(
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        );
      } finally {
        await engine.stop();
      }
    },
  );
});

it('says what time it is on the stage, on a refusal too: its clock may have been moved', async () => {
  const engine = await testEngine();
  try {
    const gs = await api(await engine.fresh());
    gs.on('2031-05-06');
    for (const path of ['/registers/topics', '/sessions?limit=0', `/sessions/${'0'.repeat(24)}`]) {
      const { headers } = await gs.get(path);
      expect([path, headers.get('stage-time')]).toEqual([path, '2031-05-06T05:00:00.000Z']);
    }
  } finally {
    await engine.stop();
  }
});
