import { readFileSync } from 'node:fs';
import { type BodyType, bodyId } from '@giam-sat/domain/register/body';
import type { Unit } from '@giam-sat/domain/register/unit';

const PROVINCE = '37@2025-07-01';
const ROW = /^(\d+),(\d+(?: \d+)*)$/;

/** By code of an old commune: the communes of today it went to, whole or in part. */
const communes: ReadonlyMap<string, readonly string[]> = new Map(
  readFileSync(new URL('data/communes-after-ha-nam.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, code, codes] = ROW.exec(line) ?? [];
      if (code === undefined || codes === undefined) throw new Error(`no row: ${line}`);
      return [code, codes.split(' ').map((one) => `${one}@2025-07-01`)] as const;
    }),
);

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
      return after(unit.code).map((id) => like(type, id, slug));
    case 'country':
    case 'district':
      return [];
  }
}

/** The governments of the communes that were formed in an old district. */
export function successorsInDistrict(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap(after))].sort().map((id) => like('peoples-committee', id));
}

function after(code: string): readonly string[] {
  return communes.get(code) ?? [];
}

function like(type: BodyType, unit: string, slug?: string): string {
  return slug === undefined ? bodyId(type, unit) : `${bodyId(type, unit)}:${slug}`;
}
