/**
 * `npm run midnight -- --recommendations 100000`: that many recommendations, each of a session of its
 * own, fall due on one midnight; the sweep says of each once that it is overdue, and all of it gets
 * its place in the Log. Prints how long that took, beside bare inserts in the same run, and the
 * memory the sweep needed.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { withClocks } from '@giam-sat/domain/clock/settle';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import { recordSession } from '@giam-sat/domain/session/record-session';
import { catchUp } from '@giam-sat/ledger/catch-up';
import { insertItem } from '@giam-sat/ledger/insert';
import { inGeneration } from '@giam-sat/views/keys';
import { dueItems } from '@giam-sat/views/work-items';
import { contextsOn } from '../../functions/sweep/contexts.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import { testEngine } from '../support/engine.ts';
import { finding, recommendation, supervision } from '../support/payloads.ts';
import { contextOn, register } from '../support/registers.ts';

const { values } = parseArgs({
  options: { recommendations: { type: 'string', default: '100000' } },
});
const count = Number(values.recommendations);
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (since: number) => (performance.now() - since) / 1000;
const LANES = 24;

async function lanes(total: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < total; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const DAY = '2026-03-10';
const DUE = '2026-03-31';
const engine = await testEngine();
try {
  const on = await engine.fresh();
  const bare = await engine.fresh();
  await register(on.ledger);
  const begun = performance.now();
  // Projecting so many would take longer than what is measured: only their wake-ups are put there.
  await lanes(count, async (n) => {
    const id = `m${n}`;
    const context = contextOn(DAY);
    const events = recordSession(
      context,
      id,
      supervision({
        leadBody: 'front:37@2025-07-01',
        held: { from: DAY, to: DAY },
        findings: [
          finding({
            recommendations: [
              recommendation({
                addressee: 'department:37@2025-07-01',
                dueOn: DUE,
                letter: { number: '1/KN', on: DAY },
              }),
            ],
          }),
        ],
      }),
    );
    const all = withClocks(context, id, undefined, events);
    const request = { key: 'midnight', hash: '' };
    await on.ledger.insert({ record: `session#${id}`, version: 1, events: all, request });
    const session = foldSession(JSON.parse(JSON.stringify(all)));
    if (session === undefined) throw new Error('no session');
    const [due] = dueItems(id, session);
    if (due === undefined) throw new Error('nothing due');
    const Item = { pk: inGeneration('g1', due.partition), sk: due.sort, card: due.card };
    await on.views.transact([{ Put: { TableName: on.views.table, Item } }]);
  });
  say(`${count} sessions with one recommendation each, made in ${seconds(begun).toFixed(0)} s`);
  const placing = { ...on, pause: async () => undefined, random: Math.random };
  await catchUp(placing, undefined);
  const before = (await on.log.last())?.position ?? 0;

  const baseline = performance.now();
  await lanes(10_000, (n) =>
    insertItem(engine.client, bare.names.ledger, { record: `b${n}`, version: 1 }),
  );
  const perSecond = 10_000 / seconds(baseline);

  const now = () => new Date('2026-04-01T00:01:00+07:00');
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 100);
  // As the stream would: what the sweep writes is told to the sequencer, a hundred records at a time.
  const placer = new Worker(new URL('place-along.ts', import.meta.url), {
    workerData: { endpoint: engine.endpoint, names: on.names },
  });
  let told = 0;
  let done = 0;
  let batch: string[] = [];
  const tell = () => {
    placer.postMessage(batch);
    told += batch.length;
    batch = [];
  };
  const allPlaced = new Promise<void>((resolve) => {
    placer.on('message', (records: number) => {
      done += records;
      if (done === count) resolve();
    });
  });
  const ledger = {
    ...on.ledger,
    insert: async (append: Parameters<typeof on.ledger.insert>[0]) => {
      const inserted = await on.ledger.insert(append);
      batch.push(append.record);
      if (batch.length === 100) tell();
      return inserted;
    },
  };
  const started = performance.now();
  const swept = await sweep(
    { ...on, ledger, now, contexts: () => contextsOn(on.ledger, now), write: () => undefined },
    () => 900_000,
  );
  const sweeping = seconds(started);
  clearInterval(watch);
  if (batch.length > 0) tell();
  if (told === count) await allPlaced;
  const placed = ((await on.log.last())?.position ?? 0) - before;
  const all = seconds(started);
  await placer.terminate();
  const again = await sweep(
    { ...on, now, contexts: () => contextsOn(on.ledger, now), write: () => undefined },
    () => 900_000,
  );
  say(`swept ${swept.sessions} sessions: ${swept.events} events in ${sweeping.toFixed(0)} s`);
  say(`in the Log ${placed}, all in ${all.toFixed(0)} s; a second sweep says ${again.events}`);
  say(
    `baseline: bare inserts ${perSecond.toFixed(0)} per s; the sweep ${(count / sweeping).toFixed(0)} sessions per s, ${(count / sweeping / perSecond).toFixed(2)} of it`,
  );
  say(`most memory in use while sweeping: ${(peak / 1_048_576).toFixed(0)} MB`);
  const ok =
    swept.finished && swept.events >= count && placed === swept.events && again.events === 0;
  say(ok ? 'each once' : 'NOT each once');
  process.exitCode = ok ? 0 : 1;
} finally {
  await engine.stop();
}
