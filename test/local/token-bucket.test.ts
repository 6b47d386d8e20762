import { expect, it } from 'vitest';
import { tokenBucket } from '../../packages/local/src/http/token-bucket.ts';

it('lets a burst pass, then as many a second as the rate says', () => {
  let time = 0;
  const mayPass = tokenBucket({ rate: 2, burst: 3 }, () => time);
  const passed = (asked: number) => Array.from({ length: asked }, mayPass).filter(Boolean).length;
  expect(passed(10)).toBe(3);
  time += 1000;
  expect(passed(10)).toBe(2);
  time += 60_000;
  expect(passed(10)).toBe(3);
});
