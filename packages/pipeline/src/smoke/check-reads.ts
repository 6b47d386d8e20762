import * as z from 'zod';
import { Stopped } from '../say.ts';
import { type Api, expectShape } from './api.ts';

const Described = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });
const Feed = z.object({ asOf: z.object({ position: z.number() }) });
const Refused = z.object({ code: z.string(), en: z.object({ detail: z.string() }) });

/** What must hold on every stage and leaves no trace in it. */
export async function checkReads(api: Api): Promise<void> {
  expectShape(Described, await api.get('/openapi.json'), 'GET /openapi.json');
  const without = await api.statusWithout('/feed');
  if (without !== 401) throw new Stopped(`GET /feed without a token: ${without}, not 401`);
  expectShape(Feed, await api.get('/feed?limit=1'), 'GET /feed');
  // The function that records is asked something that it has to look up, and refuses.
  const { status, text } = await api.post('/sessions', { kind: 'nothing' }, 'smoke-refused');
  if (status < 400 || status >= 500) {
    throw new Stopped(`POST /sessions with nonsense: ${status} ${text.slice(0, 500)}`);
  }
  expectShape(Refused, JSON.parse(text), 'POST /sessions with nonsense');
}
