import { addDays } from '@giam-sat/domain/day';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { KINDS, kindRules, leadsFor } from '@giam-sat/domain/session/kind-rules';
import type { Api, Json } from './api.ts';
import { finding, ofEachKind, recommendation } from './payloads.ts';

/** The day the many sessions are posted on; all of them lie before it. */
export const MANY_TODAY = '2024-12-31';
const UNITS = ['13285@0', '13288@0', '13321@0', '347@0', '35@0', 'VN'];
const ADDRESSEES = ['peoples-committee', 'party-committee', 'project-owner', 'department'];
const LEADS = {
  supervision: ['front', 'women'],
  'council-supervision': ['council-committee', 'peoples-council'],
  criticism: ['front', 'farmers'],
  'people-inspection': ['people-inspection-board'],
  'community-supervision': ['community-investment-board'],
  contribution: ['front', 'women'],
} as const;
const OFTEN = KINDS.filter((kind) => kind !== 'contribution');
const SEVERITIES = ['reminder', 'to-remedy', 'with-damage'] as const;

function nth<Thing>(things: readonly Thing[], at: number): Thing {
  const thing = things[at % things.length];
  if (thing === undefined) throw new Error('nothing to choose from');
  return thing;
}

/** The `n`th of a row of sessions that differ in everything lists filter by and figures count. */
export function manyPayload(n: number): RecordSession {
  const kind = n % 11 === 10 ? 'contribution' : nth(OFTEN, n);
  const unit = nth(UNITS, Math.floor(n / 5));
  const day = addDays('2021-01-10', (n * 37) % 1400);
  const form = nth(kindRules[kind].forms, Math.floor(n / 3));
  const leads = LEADS[kind].filter((type) => leadsFor(kind, form).includes(type));
  const leadBody = `${nth(leads, Math.floor(n / 7))}:${unit}`;
  const partner = `farmers:${nth(UNITS, n)}`;
  const hasPartner = n % 3 === 0 && partner !== leadBody;
  const described = ofEachKind[kind]({
    form,
    leadBody,
    topic: nth(['land', 'budget', 'environment'], n),
    furtherTopics: n % 4 === 0 ? [nth(['budget', 'environment', 'land'], n)] : [],
    hostBody: form === 'joined' ? `peoples-council:${unit}` : undefined,
    partners: hasPartner ? [{ body: partner, role: n % 2 === 0 ? 'co-chair' : 'member' }] : [],
    // Ids are people's to choose: also one that every object inherits.
    programmeId: n % 2 === 0 ? nth(['ct-1', 'ct-2', 'constructor'], n) : undefined,
    delegationNo: n % 5 === 0 ? String(n % 2) : undefined,
    plan: n % 2 === 1 ? { year: Number(day.slice(0, 4)) } : undefined,
    supervisedBodies: [`peoples-committee:${unit}`, `department:${nth(UNITS, n)}`],
    places: [nth(UNITS, n)],
  });
  if (n % 8 === 7) return { ...described, scheduled: { from: day, to: day } };
  return {
    ...described,
    held: { from: addDays(day, -1), to: day },
    findings: findingsOf(n, kind, day),
  };
}

function findingsOf(n: number, kind: RecordSession['kind'], day: string) {
  const type =
    kindRules[kind].collects === 'opinions'
      ? 'opinion'
      : nth(['violation', 'shortcoming', 'policy-gap'] as const, Math.floor(n / 3));
  return Array.from({ length: Math.floor(n / 2) % 3 }, (_, at) =>
    finding({
      type: at === 1 ? 'general' : type,
      severity: nth(SEVERITIES, n + at),
      recommendations: Array.from({ length: (n + at) % 3 }, (_none, which) =>
        recommendation({
          addressee: `${nth(ADDRESSEES, n + which)}:${nth(UNITS, Math.floor(n / 4))}`,
          amounts:
            n % 2 === 0
              ? {
                  moneyRecovered: { proposed: 1_000_000 + n, decided: n, actual: which },
                  otherLand: { proposed: n + which, decided: which, actual: 1 },
                }
              : undefined,
          peopleDisciplined: n % 5,
          casesTransferred: n % 2,
          legalGaps: which,
          ...(kind === 'community-supervision'
            ? { confirmation: { on: addDays(day, 1), number: '4/XN' } }
            : {}),
          ...(n % 4 === 3 ? {} : { letter: { number: `${which}/KN`, on: addDays(day, n % 90) } }),
        }),
      ),
    }),
  );
}

/** Posts them, stops some of those that were only planned. @returns all as they then stand */
export async function postMany(gs: Api, count: number): Promise<Json[]> {
  gs.on(MANY_TODAY);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await gs.posted('/sessions', manyPayload(n));
    ids.push(id);
    if (n % 8 !== 7) continue;
    const stop = { on: MANY_TODAY, reason: 'lũ' };
    if (n % 3 === 0) await gs.posted(`/sessions/${id}/postpone`, stop);
    if (n % 3 === 1) await gs.posted(`/sessions/${id}/cancel`, stop);
  }
  await gs.settle();
  return Promise.all(ids.map((id) => gs.read(`/sessions/${id}`)));
}
