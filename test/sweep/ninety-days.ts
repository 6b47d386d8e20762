import { addDays } from '@giam-sat/domain/day';
import { follow } from '@giam-sat/domain/recommendation/follow';
import type { FollowCommand } from '@giam-sat/domain/recommendation/inputs';
import { type Random, seeded } from '../oracle/random.ts';
import type { Stores } from '../support/engine.ts';
import { finding, recommendation, supervision } from '../support/payloads.ts';
import { World } from './world.ts';

export interface Plan {
  readonly recommendations: number;
  readonly days: number;
  readonly seed: number;
  /** Days on which the sweep dies after so many inserts. */
  readonly kills: ReadonlyMap<number, number>;
  /** Days without a sweep. */
  readonly skipped: ReadonlySet<number>;
  readonly progress?: (day: string, events: number) => void;
}

const FIRST = '2026-01-05';
const IN_SESSION = 5;

/**
 * Lets days pass over a stage: sessions with recommendations are recorded in the first month, some
 * are answered in time, some late, some never, urged when urging was proposed and so on.
 * @returns every line of every clock, to be compared with that of another run
 */
export async function letDaysPass(
  on: Stores,
  plan: Plan,
): Promise<{ lines: string[]; ids: string[] }> {
  const world = new World(on, FIRST);
  await world.begin();
  await world.settle();
  const random = seeded(plan.seed);
  const calls = new Map<number, (() => Promise<void>)[]>();
  const at = (day: number, call: () => Promise<void>) => {
    calls.set(day, [...(calls.get(day) ?? []), call]);
  };
  const ids = Array.from(
    { length: Math.ceil(plan.recommendations / IN_SESSION) },
    (_, n) => `s${n}`,
  );
  for (const id of ids) plant(world, random, id, at);
  for (let day = 0; day < plan.days; day += 1) {
    world.day = addDays(FIRST, day);
    for (const call of calls.get(day) ?? []) await call();
    await world.settle();
    let events = 0;
    if (!plan.skipped.has(day)) {
      const swept = await world.sweep(plan.kills.get(day));
      if (swept !== 'killed') events = swept.events;
      // Whoever died is started again by the next schedule.
      if (swept === 'killed') await world.sweep();
    }
    await world.settle();
    plan.progress?.(world.day, events);
  }
  world.day = addDays(FIRST, plan.days);
  await world.sweep();
  await world.settle();
  return { lines: await world.clockLines(ids), ids };
}

type At = (day: number, call: () => Promise<void>) => void;

/** One session with its recommendations, and what happens to each of them on which day. */
function plant(world: World, random: Random, id: string, at: At): void {
  const begun = random.int(0, 24);
  const held = addDays(FIRST, begun);
  at(begun, () =>
    world.record(
      id,
      supervision({
        leadBody: 'front:37@2025-07-01',
        held: { from: held, to: held },
        findings: [
          finding({
            recommendations: Array.from({ length: IN_SESSION }, (_, n) =>
              recommendation({
                addressee: 'department:37@2025-07-01',
                letter: { number: `${n}/KN`, on: held },
                ...(random.int(0, 2) === 0 ? {} : { dueOn: addDays(held, 20 + random.int(0, 59)) }),
              }),
            ),
          }),
        ],
      }),
    ),
  );
  for (let n = 1; n <= IN_SESSION; n += 1) live(world, random, id, `${id}.f1.r${n}`, begun, at);
}

function live(
  world: World,
  random: Random,
  id: string,
  about: string,
  begun: number,
  at: At,
): void {
  const say = (day: number, make: (on: string) => FollowCommand) =>
    at(day, () =>
      world.command(id, (context, session) => follow(context, session, about, make(context.today))),
    );
  const paper = (on: string) => ({ document: { number: '7/TL', on }, receivedOn: on });
  if (random.int(0, 4) === 0) return;
  const answered = begun + 3 + random.int(0, 44);
  if (random.int(0, 1) === 0) {
    say(begun + 1 + random.int(0, 1), (on) => ({ action: 'receive', input: { on } }));
  }
  // Urged some days after it was proposed; who answers before needs no urging.
  if (answered > begun + 36) {
    say(begun + 33, (on) => ({ action: 'urge', input: { document: { number: '9/DD', on } } }));
  }
  say(answered, (on) => ({ action: 'reply', input: { ...paper(on), outcome: 'accepted' } }));
  if (random.int(0, 1) === 0) return;
  const done = answered + 2 + random.int(0, 39);
  say(done, (on) => ({ action: 'report-done', input: paper(on) }));
}
