import type { CloudFrontResponse, CloudFrontResponseEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { handler } from '../../functions/reword/handler.ts';

const TOKEN = 'Bearer abc.def.ghi';

/** As CloudFront tells it where an answer of the interface comes in. */
function event(status: string, headers: CloudFrontResponse['headers'], method = 'GET') {
  return {
    Records: [
      {
        cf: {
          config: {
            distributionDomainName: 'd1.cloudfront.net',
            distributionId: 'D1',
            eventType: 'origin-response',
            requestId: 'xyz',
          },
          request: {
            clientIp: '203.0.113.1',
            headers: { authorization: [{ key: 'Authorization', value: TOKEN }] },
            method,
            querystring: 'unit=35',
            uri: '/sessions',
          },
          response: { headers, status, statusDescription: 'Whatever' },
        },
      },
    ],
  } satisfies CloudFrontResponseEvent;
}

const header = (name: string, value: string) => ({ [name.toLowerCase()]: [{ key: name, value }] });
const json = header('Content-Type', 'application/json');
const sent = {
  ...json,
  ...header('Content-Length', '26'),
  ...header('apigw-requestid', 'Abc-1='),
  ...header('access-control-allow-origin', 'https://pages.test'),
  ...header('Via', '1.1 x'),
};

describe('an answer of the interface on its way to whoever asked', () => {
  it('is worded when the gateway refused, and keeps the other headers', async () => {
    const result = await handler(event('503', sent));
    expect(result).toMatchObject({
      status: '503',
      statusDescription: 'Whatever',
      bodyEncoding: 'text',
    });
    expect(JSON.parse(result.body ?? '')).toMatchObject({
      ...{
        status: 503,
        code: 'temporarily-unavailable',
        en: { title: 'No answer for the moment' },
      },
      instance: 'urn:giam-sat:request:Abc-1=',
    });
    expect(result.headers).toMatchObject({
      'content-type': [{ value: 'application/problem+json; charset=utf-8' }],
      'access-control-allow-origin': sent['access-control-allow-origin'],
      'apigw-requestid': sent['apigw-requestid'],
      via: sent.via,
    });
    expect(result.headers).not.toHaveProperty('content-length');
  });

  it('has no body in answer to HEAD', async () => {
    const result = await handler(event('401', json, 'HEAD'));
    expect(result).not.toHaveProperty('body');
    expect(result.headers?.['content-type']?.[0]?.value).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['200', json],
    ['304', {}],
    ['409', header('Content-Type', 'application/problem+json; charset=utf-8')],
  ])('%s is handed on as it is', async (status, headers) => {
    const given = event(status, headers);
    expect(await handler(given)).toBe(given.Records[0]?.cf.response);
  });

  it('is handed on as it is when anything is not as it must be', async () => {
    const odd = event('500', { 'content-type': null } as never);
    const broken = event('401', undefined as never);
    for (const given of [odd, broken]) {
      expect(await handler(given)).toBe(given.Records[0]?.cf.response);
    }
  });

  it('leaves the event as it was, tells nothing of the request, and nothing to a log', async () => {
    const logs = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const given = event('401', sent);
    const before = structuredClone(given);
    const result = JSON.stringify(await handler(given));
    expect(given).toEqual(before);
    for (const word of [TOKEN, '203.0.113.1', 'unit=35', '/sessions']) {
      expect(result).not.toContain(word);
    }
    for (const log of logs) expect(log).not.toHaveBeenCalled();
    for (const log of logs) log.mockRestore();
  });
});
