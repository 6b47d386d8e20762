import { sessionRecord } from '@giam-sat/contract/http/ids';
import { isRecommendationAction, recommendationSteps } from '@giam-sat/domain/recommendation/steps';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Persona } from './api.ts';
import type { Stores } from './engine.ts';

/** The central Front's recorder: enters for the Front's side in the whole country. */
const COUNTRY_RECORDER: Persona = { sub: 'a', org: 'front:VN', unit: 'VN', roles: ['recorder'] };
const REGISTRAR: Persona = { ...COUNTRY_RECORDER, roles: ['registrar'] };
const OF_FRONT = /^(front|women|farmers|youth|veterans|trade-union|other-member|[a-z-]+-board):/;

/** Whoever may take a step, with the one role it takes: so a test need not say who unless it is about that. */
export async function rightful(
  ledger: Stores['ledger'],
  path: string,
  body: string | undefined,
): Promise<Persona> {
  const payload = parsed(body);
  const [, kind = '', id = '', action = ''] = path.split('/');
  if (kind === 'registers') return REGISTRAR;
  const own = await isWithoutCentre(ledger);
  if (path === '/activities' || path === '/sessions') return recorderOf(payload, body, own);
  if (!['sessions', 'findings', 'recommendations'].includes(kind)) return COUNTRY_RECORDER;
  const lead = await leadOf(ledger, id);
  if (lead === undefined) return COUNTRY_RECORDER;
  if (kind === 'recommendations') return stepper(lead, action, own);
  if (['issue', 'publish', 'withdraw-publication'].includes(action)) return signerOf(lead);
  return recorderOf({ leadBody: lead }, body, own);
}

/** Small registers do without the central Front: there every body enters for itself. */
async function isWithoutCentre(ledger: Stores['ledger']): Promise<boolean> {
  return (await ledger.read('body#front:VN')).length === 0;
}

function parsed(body: string | undefined): { leadBody?: unknown } {
  try {
    const payload: unknown = JSON.parse(body ?? '{}');
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    return {};
  }
}

/** Letters and confirmations told with a session take their own roles. */
function recorderOf({ leadBody }: { leadBody?: unknown }, body = '', own = false): Persona {
  if (typeof leadBody !== 'string') return COUNTRY_RECORDER;
  const [, unit = ''] = leadBody.split(':');
  if (body.includes('"confirmation":')) {
    return { sub: 'a', org: `front:${unit}`, unit, roles: ['recorder', 'confirmer', 'signer'] };
  }
  if (body.includes('"letter":')) {
    return { sub: 'a', org: leadBody, unit, roles: ['recorder', 'signer'] };
  }
  return OF_FRONT.test(leadBody) && !own ? COUNTRY_RECORDER : { sub: 'a', org: leadBody, unit };
}

async function leadOf(ledger: Stores['ledger'], id: string): Promise<string | undefined> {
  const [session = ''] = id.split('.');
  const appends = await ledger.read(sessionRecord(session));
  return foldSession(appends.flatMap(({ events }) => events))?.description.lead.id;
}

function signerOf(lead: string): Persona {
  return { sub: 'a', org: lead, unit: lead.split(':')[1] ?? '', roles: ['signer'] };
}

function stepper(lead: string, action: string, own: boolean): Persona {
  const unit = lead.split(':')[1] ?? '';
  if (!isRecommendationAction(action)) return COUNTRY_RECORDER;
  const [role = ''] = recommendationSteps[action].by.filter((by) => by !== 'responder');
  switch (role) {
    case 'confirmer':
      return { sub: 'confirmer', org: `front:${unit}`, unit, roles: [role] };
    case 'recorder':
      return recorderOf({ leadBody: lead }, '', own);
    case 'monitor':
      return { sub: 'monitor', org: lead, unit, roles: [role] };
    default:
      return signerOf(lead);
  }
}
