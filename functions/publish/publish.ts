import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type CloudEvent, cloudEvent } from '@giam-sat/contract/http/cloud-event';
import { isWithheld } from '@giam-sat/domain/confiding/events';
import { appendsIn } from '@giam-sat/ledger/appends-in';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import { type PlacedEvent, readLog } from '@giam-sat/ledger/read-log';
import { logTable } from '@giam-sat/ledger/tables';
import { LATE_MS, waitingSince } from '@giam-sat/ledger/waiting-since';
import type { WriteLog } from '@giam-sat/platform/log';
import { again, type BatchAnswer, DONE, streamNotice } from '@giam-sat/platform/stream-notice';
import { untilStill } from '@giam-sat/platform/until-still';
import { movePublished, publishedTo } from '@giam-sat/views/publish-cursor';
import type { Views } from '@giam-sat/views/views';

export interface Dependencies {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  /** Puts events on the bus, in order, until it refuses some. @returns the ids it did not take */
  readonly put: (events: readonly CloudEvent[]) => Promise<string[]>;
  readonly write: WriteLog;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

const EVENTS = 100;
const SPARE_MS = 5000;
/** About the time a hundred events take, so that a lane at work is seen to move. */
const WAIT_MS = 150;

/**
 * Puts the Log on the bus from where it stopped. At least once: the cursor moves only over what the
 * bus took without a gap, so a crash or a refusal between says some events twice, under the same ids.
 * @throws Error when the bus refuses the very next event, so that the stream tries again later
 */
export async function publish(
  on: Dependencies,
  event: unknown,
  remaining: () => number,
): Promise<BatchAnswer> {
  const notice = streamNotice(event, logTable.partitionKey.name);
  if (notice === undefined) await tellOfLate(on);
  for (;;) {
    const cursor = await publishedTo(on.views);
    const placed = await readLog(on, cursor, EVENTS);
    if (placed.length === 0) return DONE;
    if (remaining() < SPARE_MS) return notice === undefined ? DONE : again(notice);
    // Near an informant nothing is told; the positions stay, and the feed has them for an auditor.
    const told = placed.filter(({ record }) => !isWithheld(record));
    const refused = new Set(await on.put(told.map(cloudEvent)));
    if (refused.size > 0) on.write('PUBLISH_REFUSED', { after: cursor, refused: refused.size });
    const last = lastTaken(placed, refused);
    if (last === undefined) {
      throw new Error(`the bus refused ${refused.size} events after position ${cursor}`);
    }
    if (await moved(on.views, cursor, last.position)) {
      for (const ids of appendsIn(told, last.position)) on.write('PUBLISHED', { ...ids });
      continue;
    }
    await untilStill(
      () => publishedTo(on.views),
      () => on.pause(WAIT_MS * (1 + on.random())),
      () => remaining() > SPARE_MS,
    );
  }
}

/** The last event before the first refused one: a bus that refuses some still gets forward. */
function lastTaken(
  placed: readonly PlacedEvent[],
  refused: ReadonlySet<string>,
): PlacedEvent | undefined {
  const first = placed.findIndex((one) => refused.has(one.id));
  return first === -1 ? placed.at(-1) : placed[first - 1];
}

/** Another lane may have put the same events: then its cursor stands. */
async function moved(views: Views, from: number, to: number): Promise<boolean> {
  try {
    await movePublished(views, from, to);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** The clock found what a notification should have told of. */
async function tellOfLate(on: Dependencies): Promise<void> {
  const waitingMs = await waitingSince(on, await publishedTo(on.views), on.now());
  if (waitingMs > LATE_MS) on.write('FOUND_LATE', { function: 'publish', waitingMs });
}
