import { addDays, type Day } from '@giam-sat/domain/day';
import type { Body, BodyType } from '@giam-sat/domain/register/body';
import type { Kind } from '@giam-sat/domain/session/kinds';
import { bodyId, MERGED, MERGED_ON } from './bodies.ts';
import { bodiesOfType, type Outline } from './outlines.ts';
import type { Random } from './random.ts';
import { units } from './units.ts';

type Weighted = readonly (readonly [string, number])[];

const below = Map.groupBy(units, ({ parent }) => parent);

/** Ids of the units right below one. */
export function unitsBelow(unit: string): string[] {
  return (below.get(unit) ?? []).map(({ id }) => id);
}

/** Whom a lead body's recommendations go to: those who govern the same unit, above all. */
export function addresseeFor(random: Random, { kind, lead, day }: Outline): string {
  return random.weighted([...addressees(random, kind, lead), ...merged(lead, day)]);
}

/** Boards that were there for some months more, and the department that a tried-out responder is of. */
function merged({ level, unit, to }: Body, day: Day): Weighted {
  if (level !== 'province' || to !== null || day < '2026') return [];
  const department = [bodyId('department', unit), 26] as const;
  // A letter goes out within some weeks of the session.
  if (addDays(day, 45) > MERGED_ON) return [department];
  const boards = MERGED.map(([slug]) => [bodyId('project-owner', unit, slug), 11] as const);
  return [department, ...boards];
}

/** Whom a session looks at: one in a commune, several further up. */
export function supervisedBy(random: Random, lead: Body): string[] {
  const most = lead.level === 'commune' ? 1 : 3;
  const found = Array.from({ length: random.int(1, most) }, () =>
    random.weighted(governing(random, lead)),
  );
  return [...new Set(found)];
}

function addressees(random: Random, kind: Kind, lead: Body): Weighted {
  const { unit } = lead;
  const committee = bodyId('peoples-committee', unit);
  if (kind === 'criticism') {
    return lead.level === 'commune'
      ? [[committee, 1]]
      : [
          [committee, 80],
          [anyOf(random, 'department', unit), 20],
        ];
  }
  if (kind === 'community-supervision') {
    return [
      [bodyId('project-owner', unit), 50],
      [committee, 36],
      [bodyId('project-owner', above(lead)), 14],
    ];
  }
  return [...governing(random, lead), [bodyId('party-committee', unit), 12]];
}

function governing(random: Random, lead: Body): Weighted {
  const committee = bodyId('peoples-committee', lead.unit);
  if (lead.level === 'commune') {
    return [
      [committee, 76],
      [bodyId('project-owner', lead.unit), 4],
      [bodyId('peoples-committee', above(lead)), 6],
      [anyOf(random, 'department', above(lead)), 6],
    ];
  }
  return [
    [committee, 40],
    [anyOf(random, 'department', lead.unit), 28],
    [bodyId('peoples-committee', random.pick(unitsBelow(lead.unit))), 24],
    [bodyId('project-owner', lead.unit), 4],
  ];
}

/** The unit above the lead body's. */
export function above(lead: Body): string {
  return String(lead.path.at(-2));
}

function anyOf(random: Random, type: BodyType, unit: string): string {
  return random.pick(bodiesOfType(unit, type)).id;
}
