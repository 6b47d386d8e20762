import { dayAt } from '@giam-sat/domain/day';
import type { Asking } from '@giam-sat/domain/policy/asking';
import { isAuditor, readsContent, readsRegisters } from '@giam-sat/domain/policy/reader';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { readAsking } from '@giam-sat/ledger/read-asking';
import { type ReaderInPlace, readReader } from '@giam-sat/ledger/read-reader';
import { callerOf } from '@giam-sat/platform/claims';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';

/**
 * Who asks, looked up once per request. One record is answered as if it did not exist to who may not
 * open it, so nothing is refused here.
 */
export function whoReads({ ledger }: Pick<Dependencies, 'ledger'>, c: Context) {
  const caller = callerOf(c.env);
  if (caller === undefined) throw new EdgeRefusal('unauthenticated');
  return readReader(ledger, caller);
}

/** The same to say what they may do to a session they were let see, as the policy judges it. */
export function whoAsks(
  { ledger, now }: Pick<Dependencies, 'ledger' | 'now'>,
  c: Context,
  { description: { lead } }: Session,
): Promise<Asking> {
  const caller = callerOf(c.env);
  if (caller === undefined) throw new EdgeRefusal('unauthenticated');
  return readAsking(ledger, caller, lead.id, dayAt(now()));
}

/**
 * The same where many records are asked for.
 * @throws EdgeRefusal `no-content` for an account that reads none at all
 */
export async function whoReadsContent(
  on: Pick<Dependencies, 'ledger'>,
  c: Context,
): Promise<ReaderInPlace> {
  const who = await whoReads(on, c);
  if (!readsContent(who.reader)) throw new EdgeRefusal('no-content');
  return who;
}

/** Registers, rules and calendars are for every account with a role. @throws EdgeRefusal */
export function requireRegisterReader(c: Context): void {
  const caller = callerOf(c.env);
  if (caller === undefined) throw new EdgeRefusal('unauthenticated');
  if (!readsRegisters(caller)) throw new EdgeRefusal('no-content');
}

/** An auditor of the whole country, from whom nothing is kept. */
export function readsEverything({ reader, subtrees }: ReaderInPlace): boolean {
  return isAuditor(reader) && subtrees.some(({ length }) => length === 1);
}
