import { noticeWarnings } from '@giam-sat/domain/session/notice-warnings';
import type { Session } from '@giam-sat/domain/session/session';
import type { Warning } from '@giam-sat/domain/warning';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import { readRules } from '@giam-sat/ledger/read-rules';
import { enteredBefore } from './entered-before.ts';
import type { Stores } from './same-sessions.ts';

/** Warnings that do not follow from the record alone: rules in force, and what others entered. */
export async function sessionHints(
  on: Stores,
  id: string,
  session: Session,
  known: readonly string[] = [],
): Promise<Warning[]> {
  const [late, before] = await Promise.all([
    lateNotice(on, session),
    enteredBefore(on, id, session, known),
  ]);
  return [...late, ...before];
}

async function lateNotice({ ledger }: Stores, session: Session): Promise<Warning[]> {
  if (session.notice === undefined) return [];
  const [rules, calendar] = await Promise.all([readRules(ledger), readCalendar(ledger)]);
  return noticeWarnings(session, rules, calendar);
}
