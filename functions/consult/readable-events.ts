import { foldActivity } from '@giam-sat/domain/activity/activity';
import { foldBoard } from '@giam-sat/domain/board/board';
import type { StoredEvent } from '@giam-sat/domain/event';
import { mayKnow } from '@giam-sat/domain/policy/knowable';
import { mayOpenActivity, mayOpenBoard, mayOpenProject } from '@giam-sat/domain/policy/readable';
import type { Reader } from '@giam-sat/domain/policy/reader';
import { foldProject } from '@giam-sat/domain/project/project';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { PlacedEvent } from '@giam-sat/ledger/read-log';
import type { ReaderInPlace } from '@giam-sat/ledger/read-reader';
import { readsEverything } from './who-reads.ts';

/** Whether one event of a record is for the reader, judged by the record as it is now. */
type Judge = (event: StoredEvent) => boolean;

/** What is no secret to any account: registers, rules, calendars, printed figures, the stage's clock. */
const FOR_ALL = new Set([
  'unit',
  'body',
  'topic',
  'rules',
  'calendar',
  'published-figure',
  'clock',
]);

/** The events a reader may know of. Each record among them is read once. */
export async function readableEvents(
  ledger: Ledger,
  who: ReaderInPlace,
  placed: readonly PlacedEvent[],
): Promise<PlacedEvent[]> {
  if (readsEverything(who)) return [...placed];
  const records = [...new Set(placed.map(({ record }) => record))];
  const judges = new Map(
    await Promise.all(
      records.map(async (record) => [record, await judgeOf(ledger, who.reader, record)] as const),
    ),
  );
  return placed.filter(({ record, event }) => judges.get(record)?.(event) ?? false);
}

async function judgeOf(ledger: Ledger, reader: Reader, record: string): Promise<Judge> {
  const [kind = ''] = record.split('#');
  if (FOR_ALL.has(kind)) return () => true;
  const mayOpen = openers[kind];
  // A kind of record that nobody said who reads is read by nobody.
  if (mayOpen === undefined) return () => false;
  const events = (await ledger.read(record)).flatMap((append) => append.events);
  try {
    return mayOpen(reader, events);
  } catch {
    // What can not be folded can not be judged; whoever walks the Log goes on behind it.
    return () => false;
  }
}

const openers: Readonly<Record<string, (reader: Reader, events: StoredEvent[]) => Judge>> = {
  session(reader, events) {
    const session = foldSession(events);
    if (session === undefined) return () => false;
    return (event) => mayKnow(reader, session, event);
  },
  board: (reader, events) => ifOpen(reader, foldBoard(events), mayOpenBoard),
  project: (reader, events) => ifOpen(reader, foldProject(events), mayOpenProject),
  activity: (reader, events) => ifOpen(reader, foldActivity(events), mayOpenActivity),
};

function ifOpen<State>(
  reader: Reader,
  state: State | undefined,
  mayOpen: (reader: Reader, state: State) => boolean,
): Judge {
  const isOpen = state !== undefined && mayOpen(reader, state);
  return () => isOpen;
}
