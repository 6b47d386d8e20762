import type { Append } from '@giam-sat/ledger/append';
import { catchUp } from '@giam-sat/ledger/catch-up';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { verify } from '@giam-sat/ledger/verify';
import { CellCache } from '@giam-sat/views/cell-cache';
import { rebuild } from '@giam-sat/views/rebuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { project } from '../../functions/project/project.ts';
import { publish } from '../../functions/publish/publish.ts';
import { sequence } from '../../functions/sequence/sequence.ts';
import { resourcesOf, synthesize } from '../infra/templates.ts';
import { type Api, api, type Json } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { HELD, supervision } from '../support/payloads.ts';
import { streamEvent } from '../support/stream-event.ts';

const WRITTEN = '2024-06-01';
const TWO_DAYS_LATER = new Date('2024-06-03T05:00:00Z');

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
});
beforeEach(async () => {
  stores = await engine.fresh();
  gs = await api(stores, WRITTEN);
  await gs.settle();
  await functionsOn(new Date()).publish();
});
afterAll(() => engine.stop());

const quick = { pause: async () => undefined, random: Math.random };
const plenty = () => 60_000;

/** Codes that raise an alarm once they are logged: read off the template, not typed here. */
const watched = new Set(
  resourcesOf(synthesize('production').serviceTemplate, 'AWS::Logs::MetricFilter').map(
    ([, { Properties }]) => /"([A-Z_]+)"/.exec(Properties.FilterPattern)?.[1] ?? '',
  ),
);

/** The functions as the streams or the clock wake them, on a day, over a ledger that may misbehave. */
function functionsOn(now: Date, ledger: Ledger = stores.ledger) {
  const codes: string[] = [];
  const heard: Json[] = [];
  const write = (code: string) => void codes.push(code);
  const on = { ...stores, ledger, ...quick, now: () => now, write };
  const put = async (events: readonly Json[]) => {
    heard.push(...events);
    return [];
  };
  return {
    codes,
    heard,
    sequence: (event: unknown) => sequence(on, event),
    project: (event: unknown = {}) => project({ ...on, cache: new CellCache() }, event, plenty),
    publish: (event: unknown = {}) => publish({ ...on, put }, event, plenty),
  };
}

async function recorded(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await gs.posted(
      '/sessions',
      supervision({ subject: `Giám sát ${n}`, held: HELD }),
    );
    ids.push(id);
  }
  return ids;
}

async function counted(): Promise<Json> {
  const figures = await gs.read('/figures?unit=VN&from=2024-01-01&to=2024-12-31');
  return { sessions: figures.rows[0]?.measures.sessions ?? 0, incomplete: figures.incomplete };
}

/** Nothing lost and nothing counted twice: the chain is whole, and views made anew are the same. */
async function whole(): Promise<void> {
  expect((await verify(stores, () => undefined)).faults).toEqual([]);
  const rebuilt = await rebuild({
    ...{ ...stores, ...quick, progress: () => undefined },
    broken: (record) => {
      throw new Error(record);
    },
  });
  expect(rebuilt.differences).toEqual([]);
}

describe('a function that throws for one record', () => {
  it('leaves out that one, is an alarm, and the rebuild after the mend counts it once', async () => {
    const [bad = ''] = await recorded(3);
    await catchUp({ ...stores, ...quick }, undefined);
    // The program can not read what it wrote itself: as a mistake in a fold would make it.
    const unreadable = (append: Append): Append =>
      append.record === `session#${bad}`
        ? { ...append, events: append.events.map((event) => ({ ...event, data: 'unreadable' })) }
        : append;
    const faulty: Ledger = {
      ...stores.ledger,
      read: async (...of) => (await stores.ledger.read(...of)).map(unreadable),
      readMany: async (keys) => (await stores.ledger.readMany(keys)).map(unreadable),
    };
    const { project: run, codes } = functionsOn(new Date(), faulty);
    await run(streamEvent('line', ['log']));
    expect(codes).toContain('RECORD_BROKEN');
    expect(watched).toContain('RECORD_BROKEN');
    expect(await counted()).toEqual({ sessions: 2, incomplete: true });

    // Runbook record-broken: mend the program, then `npm run rebuild`.
    const broken: string[] = [];
    const mended = await rebuild({
      ...{ ...stores, ...quick, progress: () => undefined },
      broken: (record) => broken.push(record),
    });
    expect(broken).toEqual([]);
    expect(mended.differences.length).toBeGreaterThan(0);
    expect(await counted()).toEqual({ sessions: 3, incomplete: undefined });
    await whole();
  });
});

describe('streams that were lost for two days', () => {
  it('lose nothing: the clock finds it, says so, and everything comes once', async () => {
    await recorded(3);
    const later = functionsOn(TWO_DAYS_LATER);
    // The daily look of sequence, then the five-minute look of the others.
    await later.sequence({ catchUp: 'recent' });
    await later.project();
    await later.publish();
    expect(later.codes.filter((code) => code === 'FOUND_LATE')).toHaveLength(3);
    expect(watched).toContain('FOUND_LATE');
    expect((await counted()).sessions).toBe(3);
    const positions = later.heard.map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    await whole();

    const again = functionsOn(TWO_DAYS_LATER);
    await again.sequence({ catchUp: 'recent' });
    await again.project();
    await again.publish();
    expect(again.codes).not.toContain('FOUND_LATE');
    expect([again.heard, (await counted()).sessions]).toEqual([[], 3]);
  });

  it('are no alarm while a notification is only on its way', async () => {
    const [id] = await recorded(1);
    const soon = functionsOn(new Date(`${WRITTEN}T05:00:30Z`));
    await soon.sequence(streamEvent('record', [`session#${id}`]));
    await soon.project();
    await soon.publish();
    expect(soon.codes).not.toContain('FOUND_LATE');
  });

  it('are mended by the runbook: npm run catch-up does the same from outside', async () => {
    await recorded(2);
    expect(await catchUp({ ...stores, ...quick }, undefined)).toBe(2);
    await functionsOn(TWO_DAYS_LATER).project();
    expect((await counted()).sessions).toBe(2);
    await whole();
  });
});

describe('a clock that jumps', () => {
  it('ahead or back between two functions changes no place and no count', async () => {
    await recorded(2);
    const ahead = functionsOn(new Date('2031-01-01T00:00:00Z'));
    await ahead.sequence({ catchUp: 'all' });
    const back = functionsOn(new Date('2019-01-01T00:00:00Z'));
    await back.project();
    await back.publish();
    await ahead.project();
    expect((await counted()).sessions).toBe(2);
    await whole();
  });

  it('back while somebody records is a refusal of days that lie ahead, and stores nothing', async () => {
    gs.on('2024-05-01');
    const before = await gs.stored();
    const answer = await gs.post(
      '/sessions',
      supervision({ held: { from: WRITTEN, to: WRITTEN } }),
    );
    expect(answer.status).toBe(422);
    expect(await gs.stored()).toBe(before);
  });
});
