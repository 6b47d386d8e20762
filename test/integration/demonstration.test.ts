import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { isActivity } from '@giam-sat/domain/figures/listings';
import { type Count, FLOWS, SUMS } from '@giam-sat/domain/figures/measures';
import { inForce } from '@giam-sat/domain/register/unit';
import { RecordSession, sessionActionInputs } from '@giam-sat/domain/session/commands';
import { countsOf } from '@giam-sat/domain/session/counting';
import { SessionEvent } from '@giam-sat/domain/session/events';
import type { Session } from '@giam-sat/domain/session/session';
import { evolveSession } from '@giam-sat/domain/session/session';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { verify } from '@giam-sat/ledger/verify';
import { pause } from '@giam-sat/platform/pause';
import { projectLog } from '@giam-sat/views/project-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationAppends } from '../../packages/local/demo/demonstration-appends.ts';
import { enterAppends } from '../../packages/local/demo/enter-appends.ts';
import { generateSessions } from '../../packages/local/demo/generate.ts';
import { registerAppends } from '../../packages/local/demo/register-appends.ts';
import { registers } from '../../packages/local/demo/registers.ts';
import { personas } from '../../packages/local/src/personas.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';

const HA_NAM = '35@0';
/** Refuses by throwing: that there are appends at all says that every command was accepted. */
const appends = demonstrationAppends();
const sessions = folded(appends);
const counts: Count[] = [...sessions].flatMap(([id, session]) =>
  countsOf(id, session).map(({ count }) => count),
);
const inHaNam = counts.filter(
  ({ path, day }) => path.includes(HA_NAM) && day >= '2021-01-01' && day <= '2023-12-31',
);

function folded(from: readonly Append[]): Map<string, Session> {
  const states = new Map<string, Session>();
  for (const { record, events } of from) {
    const [kind, id = ''] = record.split('#');
    if (kind !== 'session') continue;
    for (const event of events) {
      const read = SessionEvent.parse(JSON.parse(JSON.stringify(event)));
      states.set(id, evolveSession(states.get(id), read));
    }
  }
  return states;
}

function held(kind: string): Session[] {
  return [...sessions.values()].filter(
    ({ description, held: days }) =>
      days !== undefined &&
      description.kind === kind &&
      description.form !== 'joined' &&
      description.lead.path.includes(HA_NAM),
  );
}

describe('the demonstration', () => {
  test('is the same each time it is made', () => {
    const again = sha256(canonical(JSON.parse(JSON.stringify(demonstrationAppends()))));
    expect(again).toBe(sha256(canonical(JSON.parse(JSON.stringify(appends)))));
  });

  test('says of Hà Nam 2021–2023 what the article printed', () => {
    const rows: Record<string, number> = {};
    for (const { keys, sums } of inHaNam) {
      const row = `${keys.kind}/${keys.lead}`;
      rows[row] = (rows[row] ?? 0) + (sums.sessions ?? 0);
    }
    expect(rows).toEqual({
      'supervision/front-and-organisations': 684,
      'criticism/front-and-organisations': 163,
      'people-inspection/people-inspection-board': 563,
      'community-supervision/community-investment-board': 578,
      'council-supervision/peoples-council': 1140,
    });
    expect(held('criticism').every(({ description }) => description.form === 'conference')).toBe(
      true,
    );
  });

  test('has something of everything beside them', () => {
    const sums = Object.fromEntries(
      SUMS.map((sum) => [sum, inHaNam.reduce((all, count) => all + (count.sums[sum] ?? 0), 0)]),
    );
    // The wider work has a test of its own (demonstration-activities.test.ts); of these there is none yet.
    const wider = new Set<string>(FLOWS.filter(isActivity));
    const absent = /^(board|project)|^(repeatFindings|lateDrafts)$/;
    // Where recommendations of these years still stand: nearly all of them are at their end.
    const open = /^(verifiedPartly|notSatisfactory)$/;
    for (const sum of SUMS.filter((one) => !wider.has(one) && !absent.test(one))) {
      expect(sums[sum] ?? 0, sum).toBeGreaterThan(open.test(sum) ? 0 : 10);
    }
    const states = new Set([...sessions.values()].map(({ state }) => state));
    expect([...states].sort()).toEqual(
      ['cancelled', 'closed', 'held', 'notified', 'planned', 'postponed', 'reported'].sort(),
    );
    const types = new Set(held('supervision').map(({ description }) => description.lead.type));
    expect(types.size).toBe(7);
    expect(held('people-inspection').some((one) => one.description.guidedBy)).toBe(true);
  });

  test('reaches every commune, every level and every month', () => {
    const units = [...registers.units.values()].filter(({ path }) => path.includes(HA_NAM));
    const leading = new Set([...sessions.values()].map(({ description }) => description.lead.unit));
    expect(units.filter(({ id }) => !leading.has(id))).toEqual([]);
    const months = new Set(
      inHaNam.filter(({ sums }) => sums.sessions === 1).map(({ day }) => day.slice(0, 7)),
    );
    expect(months.size).toBe(36);
    const levels = held('council-supervision').map(({ description }) => description.lead.level);
    expect(new Set(levels)).toEqual(new Set(['province', 'district', 'commune']));
  });

  test('addresses only bodies in force on the day of the letter', () => {
    let letters = 0;
    for (const { recommendations } of sessions.values()) {
      for (const { letter, addressee, formerAddressees } of recommendations) {
        if (letter === undefined) continue;
        letters += 1;
        const body = registers.bodies.get(formerAddressees[0]?.id ?? addressee.id);
        expect(body !== undefined && inForce(body, letter.on), addressee.id).toBe(true);
      }
    }
    expect(letters).toBeGreaterThan(1000);
  });

  test('gives commands as the service takes them, marked as made up', () => {
    for (const { steps } of generateSessions()) {
      for (const { command } of steps) {
        if (command.action === 'record') {
          expect(RecordSession.parse(command.input)).toEqual(command.input);
          expect(command.input.subject).toContain('(dữ liệu minh họa)');
        } else {
          const schema = sessionActionInputs[command.action];
          expect(schema.parse(command.input)).toEqual(command.input);
        }
      }
    }
  });

  test('holds no control characters and no bidirectional ones', () => {
    const texts = JSON.stringify([registerAppends(), appends]);
    expect(/\\u00|\\[nrtbf]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(texts)).toBe(
      false,
    );
    expect(texts.normalize('NFC') === texts).toBe(true);
  });

  test('knows the organisations and units of the personas', () => {
    for (const { claims } of personas) {
      if (claims.org !== undefined) expect(registers.bodies.has(claims.org), claims.org).toBe(true);
      if (claims.unit !== undefined) expect(registers.units.has(claims.unit)).toBe(true);
    }
  });
});

describe('entering it', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await testEngine();
  });
  afterAll(() => engine.stop());

  test('twice gives one Log, and views that do not depend on how many events are taken at once', async () => {
    const stores = await engine.fresh();
    const on = { ...stores, client: engine.client, ledgerTable: stores.names.ledger };
    const some = [
      ...registerAppends().slice(0, 60),
      ...appends.filter(({ record }) => /demo015[0-4]/.test(record)),
    ];
    await (await enterAppends(on, some.slice(0, 90))).finished;
    // As after a cut between Ledger and Log.
    for (const append of some.slice(90, 97)) await stores.ledger.insert(append);
    await (await enterAppends(on, some)).finished;
    const { appends: placed, faults } = await verify(stores, () => undefined);
    expect({ placed, faults }).toEqual({ placed: some.length, faults: [] });

    const broken = (record: string) => expect.fail(record);
    const parts = { ...on, broken, pause, random: Math.random };
    await projectLog({ ...parts, generation: 'many' });
    await projectLog({ ...parts, generation: 'few', batchEvents: 3 });
    const views = await itemsOf(engine, stores.names.views);
    expect(views.many.length).toBeGreaterThan(some.length);
    expect(views.many).toEqual(views.few);
  });
});

/** Items of both generations as texts, without the generation's name. */
async function itemsOf({ client }: TestEngine, TableName: string) {
  const found = { many: [] as string[], few: [] as string[] };
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    for (const { pk, sk, rows, ...item } of page.Items ?? []) {
      const generation = [pk, sk].some((key) => /^few(#|$)/.test(String(key))) ? 'few' : 'many';
      const key = [pk, sk].map((one) => String(one).replace(/^(many|few)/, ''));
      const bytes = rows instanceof Uint8Array ? Buffer.from(rows).toString('hex') : '';
      found[generation].push(canonical({ ...item, key, bytes }));
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return { many: found.many.sort(), few: found.few.sort() };
}
