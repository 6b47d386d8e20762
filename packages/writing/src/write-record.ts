import type { StoredEvent } from '@giam-sat/domain/event';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { type Append, nextVersion } from '@giam-sat/ledger/append';
import type { Ledger, Statement } from '@giam-sat/ledger/ledger';
import { packedSize } from '@giam-sat/ledger/pack-events';
import type { WriteRequest } from './request.ts';

/** How one kind of record is read, checked and written. */
export interface Writing<State> {
  readonly record: string;
  readonly request: WriteRequest;
  readonly fold: (events: readonly StoredEvent[]) => State | undefined;
  /** @throws when the caller may not write to a record in this state */
  readonly authorise: (state: State | undefined) => Promise<void>;
  /** @throws when the command is refused; the events of one command otherwise */
  readonly decide: (state: State | undefined) => Promise<readonly StoredEvent[]>;
  /** Builds what the views would show, so that no event is stored that they could not fold. */
  readonly rehearse: (state: State) => void;
  readonly needsMatch: boolean;
  /** What is written elsewhere, all or none with the events. @param version of the first of them */
  readonly beside?: (version: number, state: State | undefined) => Promise<readonly Statement[]>;
}

export interface Written<State> {
  readonly state: State;
  /** Of the last event of this command. */
  readonly version: number;
}

export interface Writer {
  readonly ledger: Ledger;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** Told of every append, so that a request can be followed to what came of it. */
  readonly recorded?: (ids: RecordedIds) => void;
}

/** @property version of the append's first event, as the Log and what follows it name it */
export type RecordedIds = Readonly<{ record: string; version: number; request: string }>;

const TRIES = 6;
/** DynamoDB takes items up to 400 KB; events are packed when they are long. */
const LARGEST = 390_000;
/** Before packing: names of bodies and clocks make events larger than what was sent. */
const LONGEST = 4_000_000;

/**
 * Authorise, then the key, then If-Match, then decide, then one insert. Who meets a conflict reads
 * again: either the same request was first (then its answer is given), or the command is decided anew.
 * @throws EdgeRefusal, Refused
 */
export async function writeRecord<State>(
  writer: Writer,
  writing: Writing<State>,
): Promise<Written<State>> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const appends = await writer.ledger.read(writing.record);
    const state = writing.fold(eventsOf(appends));
    await writing.authorise(state);
    const known = answered(writing, appends);
    if (known !== undefined) return known;
    checkMatch(writing, appends);
    const events = await writing.decide(state);
    checkSize(events);
    const after = folded(writing, [...eventsOf(appends), ...events]);
    writing.rehearse(after);
    const version = nextVersion(appends);
    const { key, hash } = writing.request;
    const append = { record: writing.record, version, events, request: { key, hash } };
    const beside = await writing.beside?.(version, state);
    const inserted = await writer.ledger.insert(append, beside);
    if (inserted === 'inserted') {
      const { record, request } = writing;
      writer.recorded?.({ record, version, request: request.id ?? '' });
      return { state: after, version: version + events.length - 1 };
    }
    await writer.pause(writer.random() * 10 * 2 ** tries);
  }
  throw new EdgeRefusal('busy');
}

function checkSize(events: readonly StoredEvent[]): void {
  const text = JSON.stringify(events);
  if (Buffer.byteLength(text) > LONGEST || packedSize(text) > LARGEST) {
    throw new EdgeRefusal('too-large');
  }
}

function eventsOf(appends: readonly Append[]): StoredEvent[] {
  return appends.flatMap((append) => append.events);
}

function folded<State>(writing: Writing<State>, events: readonly StoredEvent[]): State {
  // Through JSON, because that is what the next reader folds.
  const state = writing.fold(JSON.parse(JSON.stringify(events)));
  if (state === undefined) throw new Error(`${writing.record}: a command without events`);
  return state;
}

/** The answer the same request got: the record as it stood after its append. */
function answered<State>(
  writing: Writing<State>,
  appends: readonly Append[],
): Written<State> | undefined {
  const at = appends.findIndex((append) => append.request.key === writing.request.key);
  if (at === -1) return undefined;
  if (appends[at]?.request.hash !== writing.request.hash) {
    throw new EdgeRefusal('idempotency-key-reused');
  }
  const until = appends.slice(0, at + 1);
  return { state: folded(writing, eventsOf(until)), version: nextVersion(until) - 1 };
}

function checkMatch<State>(writing: Writing<State>, appends: readonly Append[]): void {
  const { ifMatch } = writing.request;
  if (ifMatch === undefined) {
    if (writing.needsMatch) throw new EdgeRefusal('if-match-missing');
    return;
  }
  if (ifMatch !== '*' && ifMatch !== etag(nextVersion(appends) - 1)) {
    throw new EdgeRefusal('version-mismatch');
  }
}

/** RFC 9110 8.8.3: the version of the record's last event. */
export function etag(version: number): string {
  return `"${version}"`;
}
