import { randomBytes } from 'node:crypto';
import { confideApp } from '../../functions/confide/confide-app.ts';
import type { Json } from './api.ts';
import type { Stores } from './engine.ts';

export interface Confider {
  readonly sub: string;
  readonly org?: string;
  readonly unit?: string | undefined;
  readonly roles: string;
}

/** The function that alone reaches Personal, over the stores of a test. */
export function confiding(stores: Stores, today = '2024-06-01') {
  let moment = `${today}T05:00:00Z`;
  let keys = 0;
  const bugs: Error[] = [];
  const app = confideApp(
    {
      ...stores,
      now: () => new Date(moment),
      pause: async () => undefined,
      random: Math.random,
      randomBytes,
    },
    (error) => void bugs.push(error),
  );
  const send = (path: string, as: Confider | undefined, payload?: unknown, key?: string) => {
    keys += 1;
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': key ?? `confiding-${keys}`,
    };
    const body = payload === undefined ? {} : { body: JSON.stringify(payload) };
    const init = { method: payload === undefined ? 'GET' : 'POST', headers, ...body };
    const jwt = { claims: as };
    const env = as === undefined ? {} : { event: { requestContext: { authorizer: { jwt } } } };
    return app.request(path, init, env);
  };
  return {
    bugs,
    at(instant: string) {
      moment = instant;
    },
    send,
    async said(path: string, as: Confider, payload?: unknown, key?: string): Promise<Json> {
      const answer = await send(path, as, payload, key);
      if (answer.ok) return answer.json();
      throw new Error(`${answer.status}: ${await answer.text()}`);
    },
  };
}

export type Confiding = ReturnType<typeof confiding>;
