import { type BodyType, bodyId } from '@giam-sat/domain/register/body';
import type { Unit } from '@giam-sat/domain/register/unit';
import { communesAfter } from './communes-after.ts';

const PROVINCE = '37@2025-07-01';
/** What the Department of Labour did went to several others. */
const LABOUR = 'labour-society';
const AFTER_LABOUR = [undefined, 'health', 'education'] as const;

/**
 * Who took over from a body of Hà Nam, by the demonstration's rule: its like in the new province, or
 * in each new commune that its own went to. Of a district only the government's matters passed on, to
 * the communes; deputies' groups have none, because constituencies were drawn anew.
 */
export function successorsOf(unit: Unit, type: BodyType, slug?: string): string[] {
  if (unit.to === null || type === 'deputies-group') return [];
  switch (unit.level) {
    case 'province':
      if (slug === LABOUR) return AFTER_LABOUR.map((one) => like(type, PROVINCE, one));
      return [like(type, PROVINCE, slug)];
    case 'commune':
      return communesAfter(unit.code).map((id) => like(type, id, slug));
    case 'country':
    case 'district':
      return [];
  }
}

/** The governments of the communes that were formed in an old district. */
export function successorsInDistrict(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap(communesAfter))]
    .sort()
    .map((id) => like('peoples-committee', id));
}

function like(type: BodyType, unit: string, slug?: string): string {
  return slug === undefined ? bodyId(type, unit) : `${bodyId(type, unit)}:${slug}`;
}
