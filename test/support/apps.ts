import { consultApp } from '../../functions/consult/consult-app.ts';
import { recordApp } from '../../functions/record/record-app.ts';
import { COUNTRY_AUDITOR, environment, PAGES } from './api.ts';
import type { Stores } from './engine.ts';
import { rightful } from './rightful.ts';

/** An answer whose body tests look into as they know it. */
export interface AppAnswer {
  readonly status: number;
  readonly etag: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests are about
  readonly body: any;
}

/** The HTTP API in this process: written to by whoever may take the step, read by an auditor of the country. */
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
  const write = async (path: string, init: { method: string; headers: object; body: string }) => {
    const as = await rightful(on.ledger, path, init.body);
    return answer(await record.request(path, init as RequestInit, environment(as)));
  };
  return {
    get: async (path: string) =>
      answer(await consult.request(path, {}, environment(COUNTRY_AUDITOR))),
    async post(path: string, payload: unknown, key: string) {
      const headers = {
        ...{ 'content-type': 'application/json', 'idempotency-key': key },
        'no-state-secrets': 'confirmed',
      };
      return write(path, { method: 'POST', headers, body: JSON.stringify(payload) });
    },
    async patch(path: string, payload: unknown, key: string, match: string) {
      const headers = {
        ...{ 'content-type': 'application/json', 'idempotency-key': key, 'if-match': match },
      };
      return write(path, { method: 'PATCH', headers, body: JSON.stringify(payload) });
    },
  };
}
