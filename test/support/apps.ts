import { consultApp } from '../../functions/consult/consult-app.ts';
import { recordApp } from '../../functions/record/record-app.ts';
import { PAGES } from './api.ts';
import type { Stores } from './engine.ts';

/** An answer whose body tests look into as they know it. */
export interface AppAnswer {
  readonly status: number;
  readonly etag: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests are about
  readonly body: any;
}

const claims = { sub: 'tester', org: 'front:VN', unit: 'VN', roles: '[recorder signer]' };
const env = { event: { requestContext: { authorizer: { jwt: { claims } } } } };

/** The HTTP API in this process, as an officer for the whole country. */
export function apps(on: Pick<Stores, 'ledger' | 'log' | 'views'>, now: () => Date) {
  const bug = (error: Error) => {
    throw error;
  };
  const pause = async () => undefined;
  const record = recordApp({ ...on, now, pause, random: Math.random, pages: PAGES }, bug);
  const consult = consultApp({ ...on, now }, bug);
  const answer = async (response: Response): Promise<AppAnswer> => ({
    status: response.status,
    etag: response.headers.get('etag') ?? undefined,
    body: await response.json(),
  });
  return {
    get: async (path: string) => answer(await consult.request(path, {}, env)),
    async post(path: string, payload: unknown, key: string) {
      const headers = {
        ...{ 'content-type': 'application/json', 'idempotency-key': key },
        'no-state-secrets': 'confirmed',
      };
      const init = { method: 'POST', headers, body: JSON.stringify(payload) };
      return answer(await record.request(path, init, env));
    },
    async patch(path: string, payload: unknown, key: string, match: string) {
      const headers = {
        ...{ 'content-type': 'application/json', 'idempotency-key': key, 'if-match': match },
      };
      const init = { method: 'PATCH', headers, body: JSON.stringify(payload) };
      return answer(await record.request(path, init, env));
    },
  };
}
