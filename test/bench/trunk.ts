/**
 * `npm run bench`: how fast facts become figures, on the real engine on disk, on this machine.
 * Each rate stands beside a baseline measured in the same run, because a rate alone only says which
 * machine it was: writing beside bare inserts of small items, reading figures from cells beside
 * counting the same figures from the lists.
 */

import { readerOf } from '@giam-sat/domain/policy/reader';
import { appendOf, itemOf } from '@giam-sat/ledger/append';
import { insertItem } from '@giam-sat/ledger/insert';
import { sequenceRecords } from '@giam-sat/ledger/sequence-records';
import { projectLog } from '@giam-sat/views/project-log';
import { readFigures } from '@giam-sat/views/read-figures';
import { readStocks } from '@giam-sat/views/read-stocks';
import { demonstrationAppends } from '../../packages/local/demo/demonstration-appends.ts';
import { registers } from '../../packages/local/demo/registers.ts';
import { testEngine } from '../support/engine.ts';

const SESSIONS = 1500;
const AT_ONCE = 32;
const REPEATS = 20;

function say(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(64)} ${value}\n`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}

async function lanes<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<unknown>) {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < things.length; at = next++) {
      const thing = things[at];
      if (thing !== undefined) await work(thing);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

const engine = await testEngine();
try {
  const bare = await engine.fresh();
  const stores = await engine.fresh();
  const appends = demonstrationAppends().slice(0, SESSIONS);
  const events = appends.reduce((sum, append) => sum + append.events.length, 0);
  const bytes = appends.reduce((sum, append) => sum + JSON.stringify(itemOf(append)).length, 0);
  say('appends, events, bytes', `${appends.length}, ${events}, ${bytes}`);

  const small = appends.map((_append, at) => ({ record: `bare#${at}`, version: 1 }));
  const inserting = await seconds(() =>
    lanes(small, (item) => insertItem(engine.client, bare.names.ledger, item)),
  );
  const baseline = small.length / inserting;
  say('baseline: bare inserts of small items, 32 at once', `${baseline.toFixed(0)} per s`);

  const writing = await seconds(() =>
    lanes(appends, (append) => stores.ledger.insert(appendOf(itemOf(append)))),
  );
  const rate = (name: string, count: number, took: number) =>
    say(
      name,
      `${(count / took).toFixed(0)} per s, ${(count / took / baseline).toFixed(2)} of bare`,
    );
  rate('appends recorded (one item each)', appends.length, writing);
  rate('events recorded', events, writing);

  const on = { ...stores, pause: async () => undefined, random: Math.random };
  const records = appends.map((append) => append.record);
  const sequencing = await seconds(async () => {
    for (let at = 0; at < records.length; at += 100) {
      await sequenceRecords(on, records.slice(at, at + 100));
    }
  });
  rate('events given their place', events, sequencing);
  const broken = (record: string) => {
    throw new Error(record);
  };
  const projecting = await seconds(() => projectLog({ ...on, generation: 'g1', broken }));
  rate('events in lists and figures', events, projecting);

  const unit = registers.units.get('35@0');
  if (unit === undefined) throw new Error('no unit 35@0');
  const by = { keys: ['kind', 'lead'] as const, unit: false, time: undefined };
  const auditor = readerOf({ sub: 'auditor', roles: ['auditor'] }, undefined, unit);
  const officer = readerOf(
    { sub: 'officer', roles: ['recorder'] },
    registers.bodies.get('front:35@0'),
    unit,
  );
  const sight = { reader: auditor, subtrees: [unit.path] };
  const range = { unit, from: '2021-01-01', to: '2023-12-31', sight };
  const repeat = (query: Parameters<typeof readFigures>[2]) =>
    seconds(async () => {
      for (let at = 0; at < REPEATS; at += 1) {
        await readFigures(stores.views, 'g1', query);
        await readStocks(stores.views, 'g1', query);
      }
    });
  const children = { ...range, by: { ...by, unit: true } };
  // Where entries are asked about they are all read, as they were for children before they had cells.
  const fromLists = await repeat({ ...children, isAbout: () => true });
  say('baseline: figures of a province counted from its lists', `${ms(fromLists)} ms`);
  const beside = async (name: string, query: Parameters<typeof readFigures>[2]) => {
    const took = await repeat(query);
    say(name, `${ms(took)} ms, ${(fromLists / took).toFixed(1)} times as fast`);
  };
  await beside('its children told apart, from cells', children);
  const officerSight = { ...sight, reader: officer };
  await beside('its children for an officer of one side', { ...children, sight: officerSight });
  await beside('figures of a province from cells', { ...range, by });
  await beside('the same for an officer of one side', { ...range, by, sight: officerSight });
} finally {
  await engine.stop();
}

function ms(took: number): string {
  return ((took / REPEATS) * 1000).toFixed(1);
}
