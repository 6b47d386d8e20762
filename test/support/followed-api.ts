import { CALENDAR_RECORD } from '@giam-sat/domain/calendar/calendar';
import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { happened } from '@giam-sat/domain/context';
import { type Api, api, type Persona } from './api.ts';
import type { Stores } from './engine.ts';
import { changed } from './first-calendar.ts';
import { COMMUNE_NOW, linkedBodies } from './following.ts';
import { contextOn } from './registers.ts';
import { setRules } from './rules-in-force.ts';

/** Who reports, and who may look whether it is so. */
export const ADDRESSED: Persona = {
  sub: 'chairman',
  org: `peoples-committee:${COMMUNE_NOW}`,
  roles: ['responder'],
};
export const MONITOR: Persona = { sub: 'monitor', org: 'front:VN', unit: 'VN', roles: ['monitor'] };

/** The HTTP API over the small map with its lines, the first rules and the first calendars. */
export async function followedApi(stores: Stores, today: string, name = 'follow'): Promise<Api> {
  const context = contextOn('2024-01-01');
  await Promise.all(
    linkedBodies.map((body) =>
      stores.ledger.insert({
        record: `body#${body.id}`,
        version: 1,
        events: [happened(context, 'body.registered', '2024-01-01', body)],
        request: { key: 'register', hash: '' },
      }),
    ),
  );
  await setRules(stores.ledger);
  await stores.ledger.insert({
    record: CALENDAR_RECORD,
    version: 1,
    events: firstCalendars.map(changed),
    request: { key: 'calendar', hash: '' },
  });
  return api(stores, today, name);
}
