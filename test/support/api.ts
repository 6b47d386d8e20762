import { catchUp } from '@giam-sat/ledger/catch-up';
import { projectLog } from '@giam-sat/views/project-log';
import { consultApp } from '../../functions/consult/consult-app.ts';
import { recordApp } from '../../functions/record/record-app.ts';
import type { Stores } from './engine.ts';
import { register } from './registers.ts';
import { rightful } from './rightful.ts';

export interface Persona {
  readonly sub: string;
  readonly org?: string;
  readonly unit?: string;
  /** Of a recorder, where nothing else is said. */
  readonly roles?: readonly string[];
}

/** Where links for addressees lead in these tests. */
export const PAGES = 'https://pages.test';

/** The central Front's recorder: enters for the Front's side in the whole country. */
export const COUNTRY_OFFICER: Persona = { sub: 'a', org: 'front:VN', unit: 'VN' };

/** Who reads everything and writes nothing. */
export const COUNTRY_AUDITOR: Persona = {
  sub: 'auditor',
  org: 'front:VN',
  unit: 'VN',
  roles: ['auditor'],
};

/** A JSON answer; tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as a client sees them
export type Json = any;

export interface Sent {
  readonly key?: string;
  readonly as?: Persona | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Both functions over one set of stores, without a gateway: requests in, answers out. */
export async function api(
  stores: Stores,
  today = '2024-06-01',
  name = 'key',
  registering: (ledger: Stores['ledger']) => Promise<unknown> = register,
) {
  let moment = today;
  let keys = 0;
  const bugs: Error[] = [];
  const now = () => new Date(`${moment}T05:00:00Z`);
  const bug = (error: Error) => void bugs.push(error);
  const on = { ...stores, now, pause: async () => undefined, random: Math.random };
  const record = recordApp({ ...on, pages: PAGES }, bug);
  const consult = consultApp(on, bug);
  await registering(stores.ledger);

  const send = async (method: string, path: string, body: string | undefined, sent: Sent) => {
    const as = 'as' in sent ? sent.as : await rightful(stores.ledger, path, body);
    keys += 1;
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': sent.key ?? `${name}-${keys}`,
      'no-state-secrets': 'confirmed',
      ...sent.headers,
    };
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    return record.request(path, init, environment(as));
  };
  const found = {
    bugs,
    /** The next requests come on this day, at noon in Viet Nam. */
    on(day: string) {
      moment = day;
    },
    post: (path: string, payload: unknown, sent: Sent = {}) =>
      send('POST', path, JSON.stringify(payload), sent),
    /** Sends a body as it is. */
    raw: (path: string, body: string | undefined, sent: Sent = {}) =>
      send('POST', path, body, sent),
    patch: (path: string, payload: unknown, sent: Sent = {}) =>
      send('PATCH', path, JSON.stringify(payload), sent),
    /** Without a token, but with a reply link's: GET, or POST where there is a payload. */
    byLink: async (token: string | undefined, payload?: unknown, key = `${name}-link`) => {
      const headers: Record<string, string> = {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token === undefined ? {} : { 'reply-token': token }),
      };
      if (payload === undefined) return consult.request('/reply', { headers }, {});
      const init = { method: 'POST', headers, body: JSON.stringify(payload) };
      return record.request('/reply', init, {});
    },
    get: (path: string, as: Persona | null = COUNTRY_AUDITOR) =>
      consult.request(path, {}, environment(as ?? undefined)),
    /** Posts where things are read: nothing is stored, so no key goes with it. */
    preview: (path: string, payload: unknown, as: Persona, type = 'application/json') => {
      const headers = { 'content-type': type };
      const init = { method: 'POST', headers, body: JSON.stringify(payload) };
      return consult.request(path, init, environment(as));
    },
    ask: (method: string, path: string) =>
      consult.request(path, { method }, environment(COUNTRY_AUDITOR)),
    /** Posts and expects to be answered with success. */
    async posted(path: string, payload: unknown, sent: Sent = {}): Promise<Json> {
      return successful(await found.post(path, payload, sent));
    },
    async read(path: string): Promise<Json> {
      return successful(await found.get(path));
    },
    /** Everything of a list, page after page. */
    async readAll(path: string): Promise<Json[]> {
      const items: Json[] = [];
      let next: string | null = path;
      while (next !== null) {
        const page: Json = await found.read(next);
        items.push(...page.items);
        next = page.next;
      }
      return items;
    },
    /** Every event gets its position, and nobody has looked at the Log yet. */
    async place() {
      await catchUp(on, undefined);
    },
    /** What the streams would set off: every event gets its position and is folded into the views. */
    async settle() {
      await catchUp(on, undefined);
      await projectLog({
        ...on,
        generation: 'g1',
        broken: (name, _position, reason) => {
          throw new Error(`${name}: ${reason}`);
        },
      });
    },
    /** How many appends the ledger holds: the same before and after, nothing was stored. */
    async stored(): Promise<number> {
      let count = 0;
      for await (const page of stores.ledger.keys()) count += page.length;
      return count;
    },
  };
  return found;
}

export type Api = Awaited<ReturnType<typeof api>>;

/** What the gateway hands on of a token it has checked; claims are strings there. */
export function environment(as: Persona | undefined) {
  if (as === undefined) return {};
  const claims = { ...as, roles: `[${(as.roles ?? ['recorder']).join(' ')}]` };
  return { event: { requestContext: { authorizer: { jwt: { claims } } } } };
}

async function successful(response: Response): Promise<Json> {
  if (response.ok) return response.json();
  throw new Error(`${response.status}: ${await response.text()}`);
}

/** The parts of a problem that a client relies on, checked to be there. */
export async function problemOf(response: Response): Promise<Json> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) throw new Error(`not a problem: ${type}`);
  const problem: Json = await response.json();
  if (problem.status !== response.status) throw new Error('the status differs from the answer’s');
  for (const text of [problem.title, problem.detail, problem.en.title, problem.en.detail]) {
    if (typeof text !== 'string' || text === '') throw new Error('a text is missing');
  }
  for (const error of problem.errors ?? []) {
    if (error.code === '' || error.vi === '' || error.en === '')
      throw new Error('an error without text');
  }
  return problem;
}

export function pointersOf(problem: Json): string[] {
  return (problem.errors ?? []).map((error: Json) => error.pointer);
}
