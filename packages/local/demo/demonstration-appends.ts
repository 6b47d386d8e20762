import type { Append } from '@giam-sat/ledger/append';
import { decideSession } from './decide-sessions.ts';
import { generateSessions } from './generate.ts';
import { publishedAppends } from './published-appends.ts';

/**
 * Everything but the registers, in the order in which it was entered. A record's own appends keep
 * theirs: sorting is stable, and they are never entered backwards.
 */
export function demonstrationAppends(): Append[] {
  return [...generateSessions().flatMap(decideSession), ...publishedAppends()].sort((one, other) =>
    enteredAt(one).localeCompare(enteredAt(other)),
  );
}

function enteredAt({ events }: Append): string {
  return events[0]?.at ?? '';
}
