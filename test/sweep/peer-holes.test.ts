import { addDays } from '@giam-sat/domain/day';
import { follow } from '@giam-sat/domain/recommendation/follow';
import { STEP_ROLES } from '@giam-sat/domain/recommendation/steps';
import { LEVELS } from '@giam-sat/domain/register/unit';
import { ladderFor } from '@giam-sat/domain/rules/rule-book';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { rules } from '../support/first-calendar.ts';
import { finding, recommendation, supervision } from '../support/payloads.ts';
import { World } from './world.ts';

const DAY = '2026-03-02';
const DUE = '2026-03-20';
const LEADS = ['front:37@2025-07-01', 'front:13285@2025-07-01', 'front:VN'];

/** What the strongest peer's escalation gets wrong (`peers.md` 2.1), one test for each hole. */
describe('the holes of the strongest peer are none of ours', () => {
  let engine: TestEngine;
  let on: Stores;
  let world: World;
  const MANY = 105;
  const ids = Array.from({ length: MANY }, (_, n) => `h${n}`);
  beforeAll(async () => {
    engine = await testEngine();
    on = await engine.fresh();
    world = new World(on, DAY);
    await world.begin();
    const recording = ids.map(async (id, n) => {
      const one = recommendation({
        addressee: n % 2 === 0 ? 'department:37@2025-07-01' : 'project-owner:13366@2025-07-01',
        dueOn: DUE,
        letter: { number: '1/KN', on: DAY },
      });
      const leadBody = LEADS[n % LEADS.length] ?? '';
      const held = { from: DAY, to: DAY };
      const findings = [finding({ recommendations: [one] })];
      await world.record(id, supervision({ leadBody, held, findings }));
    });
    await Promise.all(recording);
    await world.settle();
  }, 60_000);
  afterAll(() => engine.stop());

  const lines = async (type: string) =>
    (await world.clockLines(ids)).filter((line) => line.startsWith(type));

  it('touching a record never resets its clock (there it starts at the last change)', async () => {
    world.day = addDays(DAY, 10);
    for (const id of ids.slice(0, 5)) {
      await world.command(id, (context, session) =>
        follow(context, session, `${id}.f1.r1`, {
          action: 'urge',
          input: { document: { number: '3/DD', on: context.today } },
        }),
      );
    }
    await world.settle();
    expect(await lines('deadline.moved')).toEqual([]);
  });

  it('a sweep is not a hundred rows: all that is due is seen in one', async () => {
    world.day = addDays(DUE, 1);
    await world.sweep();
    await world.settle();
    const overdue = await lines('deadline.overdue');
    const work = overdue.filter((line) => line.includes(' implementation '));
    expect(work).toHaveLength(MANY);
  });

  it('nor only one tenant: every lead body, of the centre, a province and a commune', async () => {
    for (const [at, lead] of LEADS.entries()) {
      const session = await world.session(`h${at}`);
      expect(session.description.lead.id).toBe(lead);
      expect(session.clocks.some((clock) => clock.overdue !== undefined)).toBe(true);
    }
  });

  it('a missing superior is a queue of its own, never skipped with a line in a log', async () => {
    world.day = addDays(DUE, 60);
    await world.sweep();
    await world.settle();
    const { proposed } = (await world.session('h1')).clocks.find((one) => one.proposed) ?? {};
    expect(proposed).toMatchObject({ step: 'front_ladder.urge' });
    world.day = addDays(DUE, 61);
    await world.command('h1', (context, session) =>
      follow(context, session, 'h1.f1.r1', {
        action: 'urge',
        input: { document: { number: '4/DD', on: context.today } },
      }),
    );
    world.day = addDays(DUE, 90);
    await world.settle();
    await world.sweep();
    await world.settle();
    const steps = (await world.session('h1')).clocks.flatMap((one) => one.proposed ?? []);
    expect(steps.some(({ step }) => step === 'front_ladder.higher_front')).toBe(true);
    for (const { to, step } of steps) {
      if (step.endsWith('higher_front')) expect(to === null || to.type === 'front').toBe(true);
    }
  });

  it('levels and roles are closed lists, never free text', () => {
    expect(LEVELS).toEqual(['country', 'province', 'district', 'commune']);
    expect(STEP_ROLES).toEqual(['recorder', 'signer', 'confirmer', 'responder', 'monitor']);
  });

  it('how far a ladder goes is read in one place: the rules', () => {
    const front = ladderFor(rules, { kind: 'supervision', bodyType: 'front', on: DAY });
    const council = ladderFor(rules, {
      kind: 'council-supervision',
      bodyType: 'peoples-council',
      on: DAY,
    });
    expect([front.length, council.length]).toEqual([3, 7]);
    const shorter = rules.filter(({ key }) => key !== 'front_ladder.superior');
    expect(ladderFor(shorter, { kind: 'supervision', bodyType: 'front', on: DAY })).toHaveLength(2);
  });

  it('state, history and event are one write, not three sends', async () => {
    const appends = await on.ledger.read('session#h0');
    const types = appends.flatMap(({ events }) => events.map(({ type }) => type));
    expect(types).toContain('deadline.overdue');
    const withOverdue = appends.find(({ events }) =>
      events.some(({ type }) => type === 'deadline.overdue'),
    );
    expect(withOverdue?.events.length).toBeGreaterThan(0);
    const positions = await on.log.lastVersionOf('session#h0');
    expect(positions).toBe(appends.at(-1)?.version);
  });
});
