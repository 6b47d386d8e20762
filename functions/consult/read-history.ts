import { type HistoryView, historyEntry } from '@giam-sat/contract/http/history-view';
import { sessionRecord } from '@giam-sat/contract/http/ids';
import { type Happened, historyOf } from '@giam-sat/domain/history/history';
import { mayKnow } from '@giam-sat/domain/policy/knowable';
import type { Reader } from '@giam-sat/domain/policy/reader';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { nextAddress, placeOf } from '@giam-sat/edge/page-cursor';
import { nextVersion } from '@giam-sat/ledger/append';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { readBody } from '@giam-sat/ledger/read-body';
import type * as z from 'zod';
import { restrictedIf } from './restricted-if.ts';

export interface Asked {
  /** Of the session whose record it is. */
  readonly id: string;
  readonly reader: Reader;
  readonly requested: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly mayOpen: (session: Session) => boolean;
  /** Whether it belongs to what was asked for. */
  readonly isAbout: (happened: Happened, session: Session) => boolean;
}

type View = z.infer<typeof HistoryView>;

/**
 * What happened, the latest day first and of one day what was written last. A page goes on from a
 * place and not from a number, so that what is typed in meanwhile moves nothing.
 * @throws EdgeRefusal `not-found`, the same whether it does not exist or is not for the reader
 */
export async function readHistory(ledger: Ledger, asked: Asked): Promise<View> {
  const { id, reader, requested, limit, cursor } = asked;
  const record = sessionRecord(id);
  const appends = await ledger.read(record);
  const session = foldSession(appends.flatMap((append) => append.events));
  if (session === undefined || !asked.mayOpen(session)) throw new EdgeRefusal('not-found');
  const about = historyOf(appends.map(({ events }) => events)).filter((one) =>
    asked.isAbout(one, session),
  );
  const known = about.filter(({ event }) => mayKnow(reader, session, event)).sort(latestFirst);
  const place = placeOf(cursor);
  const rest = place === undefined ? known : known.filter((one) => isBehind(one, place));
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  const names = await namesOf(ledger, page);
  return {
    version: nextVersion(appends) - 1,
    count: known.length,
    items: page.map((one) => historyEntry(record, one, (body) => names.get(body) ?? body)),
    next: nextAddress(requested, last && keyOf(last)),
    ...restrictedIf(known.length < about.length),
  };
}

const keyOf = ({ event, sequence }: Happened) => ({ partition: event.on, sort: String(sequence) });

function latestFirst(one: Happened, other: Happened): number {
  return other.event.on.localeCompare(one.event.on) || other.sequence - one.sequence;
}

function isBehind(one: Happened, { partition, sort }: ReturnType<typeof keyOf>): boolean {
  return one.event.on < partition || (one.event.on === partition && one.sequence < Number(sort));
}

async function namesOf(ledger: Ledger, page: readonly Happened[]): Promise<Map<string, string>> {
  const ids = [...new Set(page.flatMap(({ by }) => by.body ?? []))];
  const bodies = await Promise.all(ids.map((body) => readBody(ledger, body)));
  return new Map(bodies.flatMap((body) => (body === undefined ? [] : [[body.id, body.name]])));
}
