import { happened } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import { COUNTRY } from '@giam-sat/domain/register/unit';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { bodyId } from './bodies.ts';
import { contextAt } from './decide-sessions.ts';
import { registers } from './registers.ts';

/** Before the first session, so that the Log of the demonstration reads in order. */
const REGISTERED_AT = '2020-11-30T01:00:00.000Z';

/** Units, bodies and topics: one event each. */
export function registerAppends(): Append[] {
  return [
    ...[...registers.units.values()].map((unit) => registered('unit', unit)),
    ...[...registers.bodies.values()].map((body) => registered('body', body)),
    ...[...registers.topics.values()].map((topic) => registered('topic', topic)),
  ];
}

function registered(kind: 'unit' | 'body' | 'topic', entry: { readonly id: string }): Append {
  const context = contextAt(REGISTERED_AT, COUNTRY, bodyId('front', COUNTRY));
  const event: StoredEvent = happened(context, `${kind}.registered`, context.today, entry);
  const request = { key: 'register', hash: sha256(canonical(entry)) };
  return { record: `${kind}#${entry.id}`, version: 1, events: [event], request };
}
