import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsideType } from '@giam-sat/contract/http/cloud-event';
import {
  asyncApiDocument,
  earlierSchemas,
  eventSchemas,
} from '@giam-sat/contract/routes/asyncapi-document';
import type { StoredEvent } from '@giam-sat/domain/event';
import { upcast } from '@giam-sat/domain/upcast';
import { startFolding } from '@giam-sat/views/projections';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const samples = join(import.meta.dirname, '../fixtures/events');
const types = [...eventSchemas, ...earlierSchemas].map((event) => {
  const [type = ''] = event.shape.type.values;
  return { type, name: outsideType(type, event.shape.schema.value), event };
});

describe('an event of an earlier schema', () => {
  const earlier = types.filter(({ event }) => earlierSchemas.some((one) => one === event));

  test.each(earlier)('$name is read as what it means today', ({ name, type }) => {
    const sample: StoredEvent = JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8'));
    const today = eventSchemas.find((event) =>
      [...event.shape.type.values].some((one) => one === type),
    );
    const read = upcast(sample);
    expect(read.schema).toBe(today?.shape.schema.value);
    expect(read).toEqual({ ...sample, schema: read.schema, data: read.data });
    expect(today?.safeParse(read).success).toBe(true);
    expect(today?.safeParse(sample).success).toBe(false);
    expect(upcast(read)).toBe(read);
  });

  test('counts in hundredths of a percent what was a fraction', () => {
    const read = (name: string): StoredEvent =>
      JSON.parse(readFileSync(join(samples, `vn.giamsat.project.progressed.${name}.json`), 'utf8'));
    expect(upcast(read('v1')).data).toEqual(read('v2').data);
  });
});

describe('a stored schema', () => {
  test.each(types)('of $name does not change without its version', async ({ name, event }) => {
    const schema = `${JSON.stringify(z.toJSONSchema(event, { io: 'input' }), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot(`../fixtures/schemas/${name}.json`);
  });

  test.each(types)('of $name still reads the sample that was stored with it', ({ name, event }) => {
    const sample: unknown = JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8'));
    expect(JSON.parse(JSON.stringify(event.parse(sample)))).toEqual(sample);
  });

  test('reads what a later program adds, so that going back a version loses nothing', () => {
    for (const { name, event } of types) {
      const sample = JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8'));
      const later = { ...sample, data: { ...sample.data, addedLater: true }, addedLater: 1 };
      expect(event.safeParse(later).success, name).toBe(true);
    }
  });

  test('has a sample, and no sample is without a schema', () => {
    const files = readdirSync(samples).sort();
    expect(files).toEqual(types.map(({ name }) => `${name}.json`).sort());
  });
});

test('the samples of a session fold in the order of its life', () => {
  const read = (type: string): StoredEvent =>
    JSON.parse(readFileSync(join(samples, `vn.giamsat.${type}.v1.json`), 'utf8'));
  const folding = startFolding('session#sample');
  const life = [
    'session.recorded',
    'session.planned',
    'session.notified',
    'session.postponed',
    'session.rescheduled',
    'session.held',
    'finding.recorded',
    'recommendation.drafted',
    'finding.confirmed',
    'session.reported',
    'recommendation.confirmed',
    'recommendation.issued',
    'session.corrected',
    'finding.corrected',
    'recommendation.corrected',
  ];
  for (const type of life) folding.apply(read(type));
  const items = folding.items().filter((item) => item.counted);
  expect(items.map((item) => item.count?.sums)).toEqual([
    { sessions: 1 },
    { planned: 1, heldOfPlan: 1 },
    { findings: 1 },
    {
      recommendations: 1,
      proposedMoney: 46_000_000,
      decidedMoney: 40_000_000,
      recoveredMoney: 40_000_000,
    },
    { recommendationsOpened: 1 },
  ]);
});

test('the AsyncAPI document names every event once', () => {
  const document = asyncApiDocument();
  expect(Object.keys(document.components.messages).sort()).toEqual(
    types.map(({ name }) => name).sort(),
  );
});
