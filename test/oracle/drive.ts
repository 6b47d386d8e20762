import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { codesOf, isRefusedAs, isShown, reused, versionIn } from './answers.ts';
import { type Ask, type Caller, countryOfficer, type Making } from './ask.ts';
import { callerFor } from './caller-for.ts';
import { choose } from './choose.ts';
import { reckon } from './deadlines.ts';
import type { Activity, Hoso } from './hoso.ts';
import { read } from './open-list.ts';
import type { Random } from './random.ts';

export interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly body: unknown;
}

/** The API, in this process or over a wire. A lost connection is an answer with status 0. */
export type Call = (
  caller: Caller,
  method: string,
  path: string,
  payload?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

export interface Driving {
  readonly call: Call;
  readonly random: Random;
  /** Names this lane's keys and keeps them apart from the others'. */
  readonly lane: string;
  readonly today: () => string;
  /** Told of every command that was answered. */
  readonly done: (what: string, isAccepted: boolean) => void;
}

/** What a lane's commands came to. */
export interface Driven {
  readonly records: ReadonlyMap<string, Hoso>;
  readonly activities: ReadonlyMap<string, Activity>;
  /** Answers that were not as the rules say. */
  readonly wrong: string[];
  /** Answers of 5xx, or none, after which the same was sent again. */
  repeats: number;
}

const RecordAnswer = z.object({ id: z.string(), recordedOn: z.string().optional() });
const StateAnswer = z.object({ recordedOn: z.string(), state: z.string() });
const VersionAnswer = z.object({ version: z.int() });

interface Sent {
  readonly ask: Ask;
  readonly key: string;
  readonly match: string | undefined;
  readonly answer: Answer;
}

/** Works through commands one after the other on records of its own, as one office would. */
export function lane(on: Driving) {
  const records = new Map<string, Hoso>();
  const activities = new Map<string, Activity>();
  const driven: Driven = { records, activities, wrong: [], repeats: 0 };
  const letters: Making['letters'] = new Map();
  const answered: Sent[] = [];
  let asked = 0;
  let hasSwept = false;

  const complain = (ask: Ask, answer: Answer, why: string) => {
    const { what, method, path, payload } = ask;
    const said = JSON.stringify(answer.body).slice(0, 600);
    driven.wrong.push(
      `${what}: ${why}\n  ${method} ${path} ${JSON.stringify(payload)}\n  ${answer.status} ${said}`,
    );
  };

  const send = async (ask: Ask, key: string | null, match: string | undefined) => {
    const again = () => {
      driven.repeats += 1;
    };
    const record = recordIn(ask.path);
    const caller = callerFor(ask, records.get(record) ?? activities.get(record));
    return sendUntilAnswered(on.call, { ...ask, caller }, { key, match, again });
  };

  const take = (ask: Ask, answer: Answer) => {
    const { data } = RecordAnswer.safeParse(answer.body);
    const isNew = ask.path === '/sessions' || ask.path === '/activities';
    const record = isNew ? (data?.id ?? '') : recordIn(ask.path);
    const taken = ask.accept?.({ record, recordedOn: data?.recordedOn ?? '' });
    if (taken === undefined) return complain(ask, answer, 'accepted, must be refused');
    const { kept, events, shows } = taken;
    const one = 'hoso' in kept ? kept.hoso : kept.activity;
    const version = versionIn(answer);
    // Clocks may have had something to say as well, and nobody else writes to it meanwhile.
    const isGrown = 'hoso' in kept ? version >= one.version + events : version === one.version + 1;
    if (!isGrown) complain(ask, answer, `version ${version}, was ${one.version} + ${events}`);
    one.version = version;
    if (!isShown(shows, answer)) complain(ask, answer, `must show ${JSON.stringify(shows)}`);
    if ('activity' in kept) return void activities.set(record, kept.activity);
    reckon(kept.hoso, on.today());
    records.set(record, kept.hoso);
    const state = StateAnswer.safeParse(answer.body).data?.state;
    if (state !== undefined && state !== kept.hoso.state) {
      complain(ask, answer, `state ${state}, must be ${kept.hoso.state}`);
    }
  };

  /** What an answer that was not lost said last; a sweep may have been there since. */
  const matchOf = async ({ ifMatch, method, path }: Ask): Promise<string | undefined> => {
    if (ifMatch === null || method !== 'PATCH') return undefined;
    if (ifMatch !== undefined) return ifMatch;
    const id = recordIn(path);
    const one = records.get(id) ?? activities.get(id);
    if (one !== undefined && hasSwept) {
      const { version } = VersionAnswer.parse(await read(on.call, path));
      if (version < one.version) driven.wrong.push(`${path} went back to version ${version}`);
      one.version = version;
    }
    return `"${one?.version}"`;
  };

  const once = async (ask: Ask) => {
    asked += 1;
    const key = ask.key === null ? null : `${on.lane}-${asked}`;
    const match = await matchOf(ask);
    const twins = on.random.chance(0.05) ? 3 : 1;
    const answers = await Promise.all(Array.from({ length: twins }, () => send(ask, key, match)));
    const [answer] = answers;
    if (answer === undefined) throw new Error('no answer');
    for (const other of answers) {
      if (ask.refused === undefined && !isDeepStrictEqual(other, answer)) {
        complain(ask, other, `another answer for the same key than ${JSON.stringify(answer)}`);
      }
    }
    const isAccepted = answer.status === 200 || answer.status === 201;
    if (isAccepted) {
      take(ask, answer);
      if (key !== null) answered.push({ ask, key, match, answer });
    } else if (!isRefusedAs(ask, answer)) {
      const must = ask.refused?.join(' ') ?? 'accepted';
      complain(ask, answer, `must be ${must} ${ask.possible?.join(', ') ?? ''}`);
    }
    on.done(ask.what, isAccepted);
  };

  const repeat = async () => {
    const { ask, key, match, answer } = on.random.pick(answered);
    const again = await send(ask, key, match);
    if (!isDeepStrictEqual(again, answer)) {
      complain(ask, again, `sent again; the first answer was ${JSON.stringify(answer)}`);
    }
    on.done('again', false);
  };

  const reuse = async () => {
    const { ask, key, match } = on.random.pick(answered);
    const other = { ...ask, payload: { ...z.looseObject({}).parse(ask.payload), ...reused(ask) } };
    const answer = await send(other, key, match);
    if (!isRefusedAs({ refused: [422, 'idempotency-key-reused'] }, answer)) {
      complain(other, answer, 'another payload under a used key');
    }
    on.done('reused', false);
  };

  return {
    driven,
    async step() {
      if (answered.length > 0 && on.random.chance(0.04)) return repeat();
      if (answered.length > 0 && on.random.chance(0.02)) return reuse();
      const making: Making = { random: on.random, today: on.today(), letters };
      const known = { records: [...records.values()], activities: [...activities.values()] };
      return once(choose(making, known));
    },
    /** A day passed, and whatever fell due on it was noticed. */
    swept() {
      hasSwept = true;
      for (const hoso of records.values()) reckon(hoso, on.today());
    },
  };
}

interface Sending {
  readonly key: string | null;
  readonly match: string | undefined;
  readonly again: () => void;
}

/** Sends a command again while nobody, or a dying function, answers. */
async function sendUntilAnswered(
  call: Call,
  { caller = countryOfficer, method, path, payload }: Ask,
  { key, match, again }: Sending,
): Promise<Answer> {
  const headers = {
    'no-state-secrets': 'confirmed',
    ...(key !== null && { 'idempotency-key': key }),
    ...(match !== undefined && { 'if-match': match }),
  };
  for (let tries = 1; ; tries += 1) {
    const answer = await call(caller, method, path, payload, headers);
    const isBusy = answer.status === 409 && codesOf(answer).includes('busy');
    if ((answer.status !== 0 && answer.status < 500 && !isBusy) || tries === 40) return answer;
    again();
    await new Promise((resolve) => setTimeout(resolve, Math.min(20 * tries, 300)));
  }
}

function recordIn(path: string): string {
  return path.split('/')[2]?.split('.')[0] ?? '';
}
