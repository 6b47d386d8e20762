import type { Context } from '@giam-sat/domain/context';
import { happened } from '@giam-sat/domain/context';
import { ROLES } from '@giam-sat/domain/policy/roles';
import type { Body, BodyType } from '@giam-sat/domain/register/body';
import type { Topic } from '@giam-sat/domain/register/topic';
import type { Level, Unit } from '@giam-sat/domain/register/unit';
import type { Ledger } from '@giam-sat/ledger/ledger';

/** A small map: two provinces, the older of which ended and became the newer. */
const unit = (
  id: string,
  level: Level,
  path: string[],
  from: string | null,
  to: string | null,
  predecessors: string[] = [],
): Unit => ({
  id,
  code: id.split('@')[0] ?? id,
  level,
  name: `Đơn vị ${id}`,
  parent: path.at(-1) ?? null,
  path: [...path, id],
  from,
  to,
  predecessors,
});

const ENDED = '2025-06-30';
const BEGUN = '2025-07-01';
export const units: Unit[] = [
  unit('VN', 'country', [], null, null),
  unit('35@0', 'province', ['VN'], null, ENDED),
  unit('347@0', 'district', ['VN', '35@0'], null, ENDED),
  unit('349@0', 'district', ['VN', '35@0'], null, ENDED),
  unit('13285@0', 'commune', ['VN', '35@0', '347@0'], null, ENDED),
  unit('13288@0', 'commune', ['VN', '35@0', '347@0'], null, ENDED),
  unit('13321@0', 'commune', ['VN', '35@0', '349@0'], null, ENDED),
  unit(`37@${BEGUN}`, 'province', ['VN'], BEGUN, null, ['35@0', '36@0', '37@0']),
  unit(`13285@${BEGUN}`, 'commune', ['VN', `37@${BEGUN}`], BEGUN, null),
  unit(`13366@${BEGUN}`, 'commune', ['VN', `37@${BEGUN}`], BEGUN, null),
];

const TYPES: BodyType[] = [
  'front',
  'women',
  'farmers',
  'peoples-council',
  'council-committee',
  'people-inspection-board',
  'community-investment-board',
  'party-committee',
  'peoples-committee',
  'department',
  'project-owner',
];

export const bodies: Body[] = units.flatMap((one) =>
  TYPES.map((type) => ({
    id: `${type}:${one.id}`,
    type,
    name: `${type} ${one.name}`,
    unit: one.id,
    level: one.level,
    path: one.path,
    parent: null,
    from: one.from,
    to: one.to,
  })),
);

export const topics: Topic[] = ['land', 'budget', 'environment', 'former'].map((id) => ({
  id,
  name: `Lĩnh vực ${id}`,
  nameEn: id,
  from: null,
  to: id === 'former' ? '2020-12-31' : null,
}));

/** A context at noon (Viet Nam) of a day, for an officer of a unit. */
export function contextOn(today: string, actorUnit = 'VN'): Context {
  return {
    now: new Date(`${today}T05:00:00Z`),
    today,
    actor: { sub: 'tester', org: `front:${actorUnit}` },
    actorUnit: units.find((one) => one.id === actorUnit),
    actorOrg: bodies.find((one) => one.id === `front:${actorUnit}`),
    roles: ROLES,
    bodies: new Map(bodies.map((body) => [body.id, body])),
    units: new Map(units.map((one) => [one.id, one])),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    projects: new Map(),
    rules: [],
  };
}

/** Puts the small map into a ledger. @returns the records written */
export async function register(ledger: Ledger): Promise<string[]> {
  const context = contextOn('2024-01-01');
  const events = [
    ...units.map(
      (one) => [`unit#${one.id}`, happened(context, 'unit.registered', '2024-01-01', one)] as const,
    ),
    ...bodies.map(
      (one) => [`body#${one.id}`, happened(context, 'body.registered', '2024-01-01', one)] as const,
    ),
    ...topics.map(
      (one) =>
        [`topic#${one.id}`, happened(context, 'topic.registered', '2024-01-01', one)] as const,
    ),
  ];
  await Promise.all(
    events.map(([record, event]) =>
      ledger.insert({
        record,
        version: 1,
        events: [event],
        request: { key: 'register', hash: '' },
      }),
    ),
  );
  return events.map(([record]) => record);
}
