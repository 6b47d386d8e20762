import * as z from 'zod';
import { Stopped } from '../say.ts';
import type { Api } from './api.ts';
import { within } from './within.ts';

/** A province that there is not: no code of the country has three digits at its level. */
export const SMOKE_UNIT = '999@2025-07-01';
export const SMOKE_LEAD = `front:${SMOKE_UNIT}`;
export const SMOKE_ADDRESSEE = `peoples-committee:${SMOKE_UNIT}`;

const [code = '', from = ''] = SMOKE_UNIT.split('@');
const unit = { code, from, level: 'province', name: 'Đơn vị chạy thử', parent: 'VN' };
const bodies = [
  { type: 'front', name: 'Mặt trận chạy thử', unit: SMOKE_UNIT, from },
  { type: 'peoples-committee', name: 'Ủy ban nhân dân chạy thử', unit: SMOKE_UNIT, from },
];

/** A function that starts for the first time, on a stage that was made a minute ago. */
const WAIT_SECONDS = 90;

const Problem = z.object({ code: z.string() });

/**
 * Registers what the smoke test records about, once a stage; later it is there already. Lists know of
 * it when the streams have woken whoever makes them, which is waited for.
 */
export async function registerSmokeMap(api: Api): Promise<void> {
  await register(api, '/registers/units', unit, `smoke-${SMOKE_UNIT}`);
  for (const body of bodies) await register(api, '/registers/bodies', body, `smoke-${body.type}`);
  await within(WAIT_SECONDS, `${SMOKE_UNIT} in the figures`, async () => {
    const path = `/figures?unit=${SMOKE_UNIT}&from=${from}&to=${from}`;
    const { status, text } = await api.ask(path);
    if (status >= 500) throw new Stopped(`GET ${path}: ${status} ${text.slice(0, 500)}`);
    return status === 200 ? true : undefined;
  });
}

async function register(api: Api, path: string, body: unknown, key: string): Promise<void> {
  const { status, text } = await api.post(path, body, key);
  if (status === 201) return;
  const problem = Problem.safeParse(JSON.parse(text));
  if (problem.data?.code === 'already-registered') return;
  throw new Stopped(`POST ${path}: ${status} ${text.slice(0, 500)}`);
}
