import * as z from 'zod';
import type { Everything } from './brute-force.ts';
import type { Call } from './drive.ts';
import { read } from './open-list.ts';

const Record = z.object({ version: z.int() });

/**
 * How many events all records have: what each says itself, because how often clocks had something to
 * say is not the oracle's to foresee. None may have fewer than its commands were told of.
 */
export async function eventsOf(
  call: Call,
  { records, activities }: Everything,
): Promise<{ readonly events: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let events = 0;
  const look = async (path: string, known: number) => {
    const { version } = Record.parse(await read(call, path));
    if (version < known) faults.push(`${path} is at ${version}, was at ${known}`);
    events += version;
  };
  for (const { id, version } of records) await look(`/sessions/${id}`, version);
  for (const { id, version } of activities) await look(`/activities/${id}`, version);
  return { events, faults };
}
