import { sessionOf, sessionRecord } from '@giam-sat/contract/http/ids';
import { currentTerm } from '@giam-sat/domain/board/board';
import type { Context } from '@giam-sat/domain/context';
import { mayOpenBoard, mayOpenSession } from '@giam-sat/domain/policy/readable';
import type { Reader } from '@giam-sat/domain/policy/reader';
import { may } from '@giam-sat/domain/policy/require-may';
import type { LeadRef } from '@giam-sat/domain/register/body-ref';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { readBoard } from '@giam-sat/ledger/read-board';
import type { Caller } from '@giam-sat/platform/claims';
import { decisionContext } from '@giam-sat/writing/request';
import type { Dependencies } from './dependencies.ts';

/** What is confided about, and whose it is. */
export interface Whose {
  readonly about: string;
  readonly lead: LeadRef;
  /** Whether a reader may open the record it is said in. */
  readonly isSeenBy: (reader: Reader) => boolean;
}

/** @throws EdgeRefusal `not-found` */
export async function ofSession(ledger: Ledger, id: string): Promise<Whose> {
  const session = await readSession(ledger, id);
  if (session.description.aboutPerson === undefined) throw new EdgeRefusal('not-found');
  return { about: `session:${id}`, ...whoseOf(session) };
}

function whoseOf(session: Session): Omit<Whose, 'about'> {
  const { lead } = session.description;
  return { lead, isSeenBy: (reader) => mayOpenSession(reader, session) };
}

export async function readSession(ledger: Ledger, id: string) {
  const appends = await ledger.read(sessionRecord(id));
  const session = foldSession(appends.flatMap((append) => append.events));
  if (session === undefined) throw new EdgeRefusal('not-found');
  return session;
}

/** @throws EdgeRefusal `not-found` */
export async function ofFinding(ledger: Ledger, id: string): Promise<Whose> {
  const session = await readSession(ledger, sessionOf(id));
  if (!session.findings.some((one) => one.id === id)) throw new EdgeRefusal('not-found');
  return { about: `finding:${id}`, ...whoseOf(session) };
}

/** @throws EdgeRefusal `not-found` */
export async function ofMember(ledger: Ledger, id: string, member: string): Promise<Whose> {
  const { members, lead, board } = await membersOf(ledger, id);
  if (!members.has(member)) throw new EdgeRefusal('not-found');
  const isSeenBy = (reader: Reader) => mayOpenBoard(reader, board);
  return { about: `member:${member}`, lead, isSeenBy };
}

/** Everybody who ever sat on a board, over all its terms. */
export async function membersOf(ledger: Ledger, id: string) {
  const board = await readBoard(ledger, id);
  if (board === undefined) throw new EdgeRefusal('not-found');
  const seats = board.state.terms.flatMap((term) =>
    term.compositions.flatMap((one) => one.members),
  );
  const lead = currentTerm(board.state).description.body;
  return { members: new Set(seats.map((one) => one.id)), lead, board: board.state };
}

/** Who asks, with what a judgement about a lead body needs. */
export function contextFor(
  { ledger, now }: Dependencies,
  caller: Caller,
  lead: string,
): Promise<Context> {
  return decisionContext(ledger, now, caller, {
    ...{ bodies: [lead], units: [], topics: [] },
    around: [lead],
  });
}

/** Whoever may not read it is told what is told of a record that never was. @throws EdgeRefusal */
export function requireReading(context: Context, { lead, about }: Whose): void {
  if (may(context, 'personal.read', { lead })) return;
  // Who enters for a board reads back what was entered; nobody else's names.
  if (about.startsWith('member:') && may(context, 'personal.write', { lead })) return;
  throw new EdgeRefusal('not-found');
}
