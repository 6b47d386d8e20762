import { addDays, type Day } from '@giam-sat/domain/day';
import * as z from 'zod';
import { Stopped } from '../say.ts';
import type { StageClock } from '../stage-clock.ts';
import { type Api, expectShape } from './api.ts';
import { SMOKE_ADDRESSEE, SMOKE_LEAD, SMOKE_UNIT } from './smoke-map.ts';
import { within } from './within.ts';

/** Streams wake within a second or two; a function that starts for the first time takes longer. */
const WAIT_SECONDS = 60;

const Recorded = z.object({ id: z.string() });
const Feed = z.object({
  asOf: z.object({ position: z.number() }),
  items: z.array(z.object({ id: z.string() })),
});
const Figures = z.object({
  rows: z.array(z.object({ measures: z.looseObject({ sessions: z.number() }) })),
});
const Followed = z.object({
  clocks: z.array(z.object({ dueOn: z.string(), overdue: z.boolean() })).optional(),
});

/**
 * A session goes the whole way: recorded, in the feed, in the figures; and what it recommends falls
 * overdue when the day is over by which it was due.
 * @returns what was recorded
 */
export async function checkRecord(api: Api, clock: StageClock): Promise<string> {
  const today = await clock.today();
  const from = await positionOf(api);
  const before = await sessionsOn(api, today);
  const id = await record(api, today);
  await within(WAIT_SECONDS, `session#${id} in the feed`, async () => {
    const feed = await api.get(`/feed?after=${from}&limit=500`);
    const { items } = expectShape(Feed, feed, 'GET /feed');
    return items.find((one) => one.id.startsWith(`session#${id}@`));
  });
  await within(WAIT_SECONDS, `${before + 1} sessions in the figures of ${today}`, async () =>
    (await sessionsOn(api, today)) > before ? true : undefined,
  );
  await clock.moveTo(addDays(today, 1));
  await within(WAIT_SECONDS, `${id}.f1.r1 overdue the day after ${today}`, async () => {
    const path = `/recommendations/${id}.f1.r1`;
    const { clocks = [] } = expectShape(Followed, await api.get(path), `GET ${path}`);
    return clocks.find((one) => one.overdue && one.dueOn === today);
  });
  return id;
}

async function record(api: Api, today: Day): Promise<string> {
  const run = Date.now();
  const created = await api.post('/sessions', sessionOn(today), `smoke-${run}`);
  const { id } = expectShape(Recorded, jsonOf(created, 201, 'POST /sessions'), 'POST /sessions');
  const letter = { letter: { number: `${run}/KN`, on: today } };
  const path = `/recommendations/${id}.f1.r1/issue`;
  jsonOf(await api.post(path, letter, `smoke-${run}-issue`), 200, `POST ${path}`);
  return id;
}

function sessionOn(today: Day) {
  const text = 'Chạy thử sau khi triển khai';
  const recommendation = { text, addressee: SMOKE_ADDRESSEE, dueOn: today };
  return {
    ...{ kind: 'supervision', form: 'delegation', leadBody: SMOKE_LEAD, subject: text },
    ...{ topic: 'social-policy', held: { from: today, to: today } },
    findings: [
      { type: 'shortcoming', severity: 'to-remedy', text, recommendations: [recommendation] },
    ],
  };
}

function jsonOf({ status, text }: { status: number; text: string }, wanted: number, what: string) {
  if (status !== wanted) throw new Stopped(`${what}: ${status} ${text.slice(0, 1000)}`);
  const body: unknown = JSON.parse(text);
  return body;
}

async function positionOf(api: Api): Promise<number> {
  const feed = await api.get('/feed?limit=1');
  return expectShape(Feed, feed, 'GET /feed').asOf.position;
}

async function sessionsOn(api: Api, day: Day): Promise<number> {
  const path = `/figures?unit=${SMOKE_UNIT}&from=${day}&to=${day}`;
  const { rows } = expectShape(Figures, await api.get(path), `GET ${path}`);
  return rows.reduce((sum, { measures }) => sum + measures.sessions, 0);
}
