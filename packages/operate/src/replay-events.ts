import { type CloudEvent, cloudEvent } from '@giam-sat/contract/http/cloud-event';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import { readLog } from '@giam-sat/ledger/read-log';

export interface Replaying {
  readonly ledger: Ledger;
  readonly log: Log;
  /** Hands events to whoever is to hear them again, in order. @returns the ids that were not taken */
  readonly put: (events: readonly CloudEvent[]) => Promise<readonly string[]>;
  readonly progress?: (position: number) => void;
}

export interface Replayed {
  readonly events: number;
  /** The last position that was taken; the place to go on from when something was refused. */
  readonly position: number;
  /** The first event that was not taken; nothing behind it was sent. */
  readonly refused: string | undefined;
}

const PAGE = 100;

/**
 * Says events again between two positions (both included), under the ids and positions they always
 * had: a consumer that had them drops them, one that had not is made whole.
 */
export async function replayEvents(on: Replaying, from: number, to: number): Promise<Replayed> {
  let events = 0;
  let position = from - 1;
  while (position < to) {
    const placed = await readLog(on, position, PAGE);
    const some = placed.filter((one) => one.position <= to);
    if (some.length === 0) break;
    const refused = new Set(await on.put(some.map(cloudEvent)));
    const stop = some.findIndex((one) => refused.has(one.id));
    const taken = stop === -1 ? some : some.slice(0, stop);
    events += taken.length;
    position = taken.at(-1)?.position ?? position;
    on.progress?.(position);
    if (stop !== -1) return { events, position, refused: some[stop]?.id };
  }
  return { events, position, refused: undefined };
}
