import { describe, expect, it } from 'vitest';
import { createRouter } from '../../packages/local/src/http/route.ts';

const keys = [
  '$default',
  'ANY /{proxy+}',
  'POST /{proxy+}',
  'GET /sessions/{id}',
  'ANY /sessions/{id}',
  'GET /sessions/new',
  'GET /sessions/{id}/findings/{finding}',
  'ANY /sessions/{proxy+}',
  'GET /',
];
const router = createRouter(keys.map((key) => ({ key, target: key })));

describe('the router', () => {
  it.each([
    ['GET', '/', 'GET /'],
    ['GET', '/sessions/new', 'GET /sessions/new'],
    ['GET', '/sessions/s1', 'GET /sessions/{id}'],
    ['PATCH', '/sessions/s1', 'ANY /sessions/{id}'],
    ['PATCH', '/sessions/new', 'ANY /sessions/{id}'],
    ['GET', '/sessions/s1/findings/f1', 'GET /sessions/{id}/findings/{finding}'],
    ['GET', '/sessions/s1/other', 'ANY /sessions/{proxy+}'],
    ['POST', '/else/where', 'POST /{proxy+}'],
    ['GET', '/else', 'ANY /{proxy+}'],
    ['PUT', '/', 'ANY /{proxy+}'],
  ])('%s %s → %s', (method, path, key) => {
    expect(router(method, path)?.key).toBe(key);
  });

  it('hands on path parameters decoded', () => {
    expect(router('GET', '/sessions/a%20b')?.parameters).toEqual({ id: 'a b' });
    expect(router('GET', '/sessions/a/b%2Fc')?.parameters).toEqual({ proxy: 'a/b/c' });
  });

  it('takes $default when nothing else fits, and otherwise nothing', () => {
    const few = [{ key: 'GET /a', target: 1 }];
    expect(createRouter(few)('GET', '/b')).toBeUndefined();
    expect(createRouter([...few, { key: '$default', target: 2 }])('GET', '/b')?.target).toBe(2);
  });
});
