import { defineConfig } from 'vitest/config';

/** What else there is to run, by mode: `slow` takes a minute a test, `web` needs a browser. */
const modes: Readonly<Record<string, { include: string; results: string }>> = {
  slow: { include: 'test/**/*.slow.ts', results: '.data/slow-results.json' },
  web: { include: 'test/web/**/*.web.ts', results: '.data/web-results.json' },
};
const fast = { include: 'test/**/*.test.ts', results: '.data/test-results.json' };

export default defineConfig(({ mode }) => {
  const { include, results } = modes[mode] ?? fast;
  return {
    test: {
      include: [include],
      // The real engine and whole systems are started in these tests, on two cores.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: mode === 'web' ? 1 : 2,
      reporters: ['default', 'json'],
      outputFile: { json: results },
    },
  };
});
