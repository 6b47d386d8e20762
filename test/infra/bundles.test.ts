import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../infra/constructs/bundle.ts';
import type { FunctionName } from '../../infra/constructs/function-name.ts';

/** KB; a dependency that comes in by accident fails here. Of the largest two a quarter is zod's locales. */
const limits: Record<FunctionName, number> = {
  claims: 500,
  confide: 1130,
  // It decides changes of rules and calendar to say what they would do, and knows every address for 405.
  consult: 1250,
  // The S3 client is a third of it.
  evidence: 1200,
  project: 600,
  public: 1050,
  publish: 600,
  record: 1210,
  // Nothing but the texts: it is started anew wherever somebody asks from.
  reword: 15,
  sequence: 530,
  sweep: 600,
};

const names = Object.keys(limits) as FunctionName[];

describe('bundles', () => {
  test('every folder of functions/ is deployed', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../functions'), {
      withFileTypes: true,
    }).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
    expect(folders.map(({ name }) => name).sort()).toEqual(names.toSorted());
  });

  test.each(names)('%s is no larger than it was', (name) => {
    const kilobytes = Math.ceil(bundle(name).byteLength / 1000);
    process.stdout.write(`${name} ${kilobytes} KB of ${limits[name]}\n`);
    expect(kilobytes).toBeLessThanOrEqual(limits[name]);
  });

  test.each(names)('%s exports a handler', (name) => {
    const text = new TextDecoder().decode(bundle(name));
    expect(text).toMatch(/export\s*\{[^}]*\bhandler\b[^}]*\}/);
  });
});
