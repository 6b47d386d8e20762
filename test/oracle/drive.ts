import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Ask, type Caller, countryOfficer, type Making } from './ask.ts';
import { actions } from './ask-action.ts';
import { askCorrection } from './ask-correction.ts';
import { askIllegal } from './ask-illegal.ts';
import { askSession } from './ask-session.ts';
import type { Hoso } from './hoso.ts';
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
  /** Events that the accepted commands made. */
  events: number;
  /** Answers that were not as the rules say. */
  readonly wrong: string[];
  /** Answers of 5xx, or none, after which the same was sent again. */
  repeats: number;
}

const SessionAnswer = z.object({ id: z.string(), recordedOn: z.string(), state: z.string() });
const Problem = z.object({
  code: z.string(),
  errors: z.array(z.object({ code: z.string() })).optional(),
});

/** Works through commands one after the other on sessions of its own, as one office would. */
export function lane(on: Driving) {
  const records = new Map<string, Hoso>();
  const driven: Driven = { records, events: 0, wrong: [], repeats: 0 };
  const letters: Making['letters'] = new Map();
  const answered: { ask: Ask; key: string; match: string | undefined; answer: Answer }[] = [];
  let asked = 0;

  const send = async (ask: Ask, key: string | null, match: string | undefined): Promise<Answer> => {
    const headers = {
      ...(key !== null && { 'idempotency-key': key }),
      ...(match !== undefined && { 'if-match': match }),
    };
    for (let tries = 1; ; tries += 1) {
      const caller = ask.caller ?? countryOfficer;
      const answer = await on.call(caller, ask.method, ask.path, ask.payload, headers);
      const isBusy = answer.status === 409 && codeOf(answer).includes('busy');
      if ((answer.status !== 0 && answer.status < 500 && !isBusy) || tries === 40) return answer;
      driven.repeats += 1;
      await new Promise((resolve) => setTimeout(resolve, Math.min(20 * tries, 300)));
    }
  };

  const complain = (ask: Ask, answer: Answer, why: string) => {
    const { what, method, path, payload } = ask;
    const said = JSON.stringify(answer.body).slice(0, 600);
    driven.wrong.push(
      `${what}: ${why}\n  ${method} ${path} ${JSON.stringify(payload)}\n  ${answer.status} ${said}`,
    );
  };

  const take = (ask: Ask, answer: Answer) => {
    const id = ask.path === '/sessions' ? SessionAnswer.parse(answer.body).id : sessionIn(ask.path);
    const recordedOn = z.object({ recordedOn: z.string() }).safeParse(answer.body).data?.recordedOn;
    const taken = ask.accept?.({ session: id, recordedOn: recordedOn ?? '' });
    if (taken === undefined) return complain(ask, answer, 'accepted, must be refused');
    const { hoso, events } = taken;
    hoso.version += events;
    driven.events += events;
    records.set(hoso.id, hoso);
    if (answer.etag !== `"${hoso.version}"`) {
      complain(ask, answer, `version ${answer.etag}, must be ${hoso.version}`);
    }
    const state = recordedOn === undefined ? undefined : SessionAnswer.parse(answer.body).state;
    if (state !== undefined && state !== hoso.state) {
      complain(ask, answer, `state ${state}, must be ${hoso.state}`);
    }
  };

  const choose = (): Ask => {
    const making: Making = { random: on.random, today: on.today(), letters };
    const known = [...records.values()];
    // Young records are worked on more than old ones.
    const young = known.slice(-12);
    const hoso =
      known.length === 0 ? undefined : on.random.pick(on.random.chance(0.7) ? young : known);
    if (on.random.chance(0.12)) return askIllegal(making, hoso);
    if (hoso === undefined || on.random.chance(0.28)) return askSession(making);
    if (on.random.chance(0.3)) return askCorrection(making, hoso) ?? askSession(making);
    // Few actions are possible in a state: others are drawn until one is.
    for (let draws = 0; draws < 20; draws += 1) {
      const made = on.random.pick(actions)(making, hoso);
      if (made !== undefined) return made;
    }
    return askSession(making);
  };

  const once = async (ask: Ask) => {
    asked += 1;
    const key = ask.key === null ? null : `${on.lane}-${asked}`;
    const match = matchOf(ask, records.get(sessionIn(ask.path)));
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
    } else if (!isRefusedAs(ask.refused, answer)) {
      complain(ask, answer, `must be ${ask.refused?.join(' ') ?? 'accepted'}`);
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
    if (!isRefusedAs([422, 'idempotency-key-reused'], answer)) {
      complain(other, answer, 'another payload under a used key');
    }
    on.done('reused', false);
  };

  return {
    driven,
    async step() {
      if (answered.length > 0 && on.random.chance(0.04)) return repeat();
      if (answered.length > 0 && on.random.chance(0.02)) return reuse();
      return once(choose());
    },
  };
}

/** A member that makes the payload another one and leaves it well-formed. */
function reused({ what }: Ask): object {
  switch (what) {
    case 'record':
      return { subject: 'Một việc khác' };
    case 'correct':
      return { reason: 'Một lý do khác' };
    case 'findings':
      return { findings: [{ type: 'general', text: 'Một phát hiện khác' }] };
    case 'recommendations':
      return { recommendations: [{ text: 'khác', addressee: 'department:VN' }] };
    case 'issue':
    case 'issue-letter':
      return { letter: { number: 'khác', on: '2024-02-02' } };
    case 'hold':
      return { from: '2024-02-02', to: '2024-02-03', attendance: 99_999 };
    case 'reschedule':
      return { scheduled: { from: '2024-02-02', to: '2024-12-12' } };
    default:
      return { on: '2010-02-03' };
  }
}

function matchOf({ ifMatch, method }: Ask, hoso: Hoso | undefined): string | undefined {
  if (ifMatch === null || method !== 'PATCH') return undefined;
  return ifMatch ?? `"${hoso?.version}"`;
}

function sessionIn(path: string): string {
  return path.split('/')[2]?.split('.')[0] ?? '';
}

function isRefusedAs(refused: Ask['refused'], answer: Answer): boolean {
  if (refused === undefined) return false;
  const [status, code] = refused;
  return answer.status === status && codeOf(answer).includes(code);
}

function codeOf({ body }: Answer): string[] {
  const problem = Problem.safeParse(body).data;
  return problem === undefined
    ? []
    : [problem.code, ...(problem.errors ?? []).map((one) => one.code)];
}
