import { type Ask, type Caller, countryOfficer, monitor } from './ask.ts';
import type { Activity, Hoso } from './hoso.ts';

const OF_FRONT = /^(front|women|farmers|youth|veterans|trade-union|other-member|[a-z-]+-board):/;

/**
 * Who sends a command: the central Front's recorder where it enters for the lead body, otherwise the
 * lead body's own officer; its monitor verifies, the commune Front confirms.
 */
export function callerFor(ask: Ask, known: Pick<Hoso | Activity, 'lead'> | undefined): Caller {
  const { caller, path, payload } = ask;
  if (caller !== undefined && caller !== monitor) return caller;
  const lead = leadIn(payload) ?? known?.lead.id;
  if (lead === undefined) return countryOfficer;
  const unit = lead.split(':')[1] ?? '';
  if (caller === monitor) return { sub: 'monitor', org: lead, unit, roles: ['monitor'] };
  const text = JSON.stringify(payload);
  const front = { sub: 'country', org: `front:${unit}`, unit };
  if (/^\/recommendations\/.*\/confirm$/.test(path)) {
    return { ...front, sub: 'confirmer', roles: ['confirmer'] };
  }
  if (text.includes('"confirmation"')) {
    return { ...front, roles: ['recorder', 'signer', 'confirmer'] };
  }
  const isSigned = path.startsWith('/recommendations/') || text.includes('"letter"');
  if (OF_FRONT.test(lead) && !isSigned && !path.endsWith('/issue')) return countryOfficer;
  const org =
    ask.method === 'PATCH' && path.startsWith('/sessions/') ? `peoples-council:${unit}` : lead;
  return { sub: 'country', org, unit, roles: ['recorder', 'signer', 'monitor'] };
}

function leadIn(payload: unknown): string | undefined {
  const isNamed = typeof payload === 'object' && payload !== null && 'leadBody' in payload;
  return isNamed && typeof payload.leadBody === 'string' ? payload.leadBody : undefined;
}
