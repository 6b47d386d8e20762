import { dayAt } from '@giam-sat/domain/day';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';

export interface RegisterChange {
  readonly id: string;
  readonly version: number;
  readonly facts: readonly { readonly type: string; readonly data: unknown }[];
}

/** Puts what an import decided into the form of the Ledger: one append for each record. */
export function registerAppend(kind: 'unit' | 'body', change: RegisterChange, now: Date): Append {
  const { id, version, facts } = change;
  const events = facts.map(({ type, data }): StoredEvent => {
    const actor = { sub: 'import' };
    return { type, schema: 1, at: now.toISOString(), on: dayAt(now), actor, data };
  });
  const hash = sha256(canonical(facts));
  // No caller's key has a space in it, so none is ever taken for this one.
  return { record: `${kind}#${id}`, version, events, request: { key: `import ${hash}`, hash } };
}
