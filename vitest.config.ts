import { defineConfig } from 'vitest/config';

/** What else there is to run, by mode: `slow` takes a minute a test, `web` needs a browser. */
const modes: Readonly<Record<string, { include: string; results: string }>> = {
  slow: { include: 'test/**/*.slow.ts', results: '.data/slow-results.json' },
  web: { include: 'test/web/**/*.web.ts', results: '.data/web-results.json' },
};
const fast = { include: 'test/**/*.test.ts', results: '.data/test-results.json' };

/** With nothing of their own in a module: files share what they import, above all the CDK. */
const SHARING = ['contract', 'domain', 'events', 'http', 'infra', 'integration', 'policy'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig(({ mode }) => {
  const { include, results } = modes[mode] ?? fast;
  const parts = [
    { name: 'alone', include: [include], exclude: SHARING, isolate: true },
    { name: 'sharing', include: mode in modes ? [] : SHARING, exclude: [], isolate: false },
  ].filter((part) => part.include.length > 0);
  return {
    test: {
      // The real engine and whole systems are started in these tests, on two cores.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: mode === 'web' ? 1 : 2,
      reporters: ['default', 'json'],
      outputFile: { json: results },
      projects: parts.map((test) => ({ extends: true as const, test })),
    },
  };
});
