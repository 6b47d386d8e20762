import { defineConfig } from 'vitest/config';

/** `npm run slow` (mode `slow`) runs the tests that take a minute each, and nothing else. */
export default defineConfig(({ mode }) => {
  const isSlow = mode === 'slow';
  return {
    test: {
      include: [isSlow ? 'test/**/*.slow.ts' : 'test/**/*.test.ts'],
      // The real engine and whole systems are started in these tests, on two cores.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: 2,
      reporters: ['default', 'json'],
      outputFile: { json: isSlow ? '.data/slow-results.json' : '.data/test-results.json' },
    },
  };
});
