import { CALENDAR_RECORD, type CalendarEvent } from '@giam-sat/domain/calendar/calendar';
import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { dayAt, earlierDay } from '@giam-sat/domain/day';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { Body } from '@giam-sat/domain/register/body';
import { COUNTRY, type Unit } from '@giam-sat/domain/register/unit';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import { RULES_RECORD } from '@giam-sat/domain/rules/rule-book';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { topics } from '../../../local/demo/topics.ts';

const actor = { sub: 'first-use' } as const;

const country: Unit = {
  ...{ id: COUNTRY, code: COUNTRY, level: 'country', name: 'Việt Nam', parent: null },
  ...{ path: [COUNTRY], from: null, to: null, predecessors: [] },
};

const front: Body = {
  ...{ id: `front:${COUNTRY}`, type: 'front', unit: COUNTRY, level: 'country', path: [COUNTRY] },
  ...{ name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', parent: null, from: null, to: null },
};

/**
 * What every system begins with and nobody can enter through the API: the country, its Front, the
 * subject areas, the first rules and calendars. Provinces and communes come by `npm run import`.
 */
export function firstAppends(now: Date): Append[] {
  const on = dayAt(now);
  const event = (type: string, data: unknown): StoredEvent => ({
    ...{ type, schema: 1, at: now.toISOString(), on, actor, data },
  });
  const announced = ({ data }: { data: CalendarEvent['data'] }) => earlierDay(data.announcedOn, on);
  return [
    append(`unit#${country.id}`, [event('unit.registered', country)]),
    append(`body#${front.id}`, [event('body.registered', front)]),
    ...topics.map((topic) => append(`topic#${topic.id}`, [event('topic.registered', topic)])),
    append(
      RULES_RECORD,
      firstRules.map((rule) => event('rule.set', { rule })),
    ),
    append(
      CALENDAR_RECORD,
      firstCalendars.map((change) => ({
        ...event(change.type, change.data),
        on: announced(change),
      })),
    ),
  ];
}

function append(record: string, events: readonly StoredEvent[]): Append {
  const hash = sha256(canonical(events.map(({ data }) => data)));
  // No caller's key has a space in it, so none is ever taken for this one.
  return { record, version: 1, events, request: { key: 'first use', hash } };
}
