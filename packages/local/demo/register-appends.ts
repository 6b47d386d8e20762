import { CALENDAR_RECORD } from '@giam-sat/domain/calendar/calendar';
import { happened } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import { COUNTRY } from '@giam-sat/domain/register/unit';
import { RULES_RECORD } from '@giam-sat/domain/rules/rule-book';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { contextAt } from './decide-sessions.ts';
import { calendarEvents, REGISTERED_AT, REGISTRAR, ruleEvents } from './first-registers.ts';
import { registers } from './registers.ts';

/**
 * Units, bodies and topics, one event each; then the first rules and the calendars of working days, one
 * append each.
 */
export function registerAppends(): Append[] {
  return [
    ...[...registers.units.values()].map((unit) => registered('unit', unit)),
    ...[...registers.bodies.values()].map((body) => registered('body', body)),
    ...[...registers.topics.values()].map((topic) => registered('topic', topic)),
    first(RULES_RECORD, ruleEvents),
    first(CALENDAR_RECORD, calendarEvents),
  ];
}

function first(record: string, events: readonly StoredEvent[]): Append {
  const request = { key: 'register', hash: sha256(canonical(events)) };
  return { record, version: 1, events, request };
}

function registered(kind: 'unit' | 'body' | 'topic', entry: { readonly id: string }): Append {
  const context = contextAt(REGISTERED_AT, COUNTRY, REGISTRAR.org);
  const event: StoredEvent = happened(context, `${kind}.registered`, context.today, entry);
  const request = { key: 'register', hash: sha256(canonical(entry)) };
  return { record: `${kind}#${entry.id}`, version: 1, events: [event], request };
}
