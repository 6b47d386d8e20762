import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOn } from '@giam-sat/domain/register/unit';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { UnitPlan } from '../../packages/local/src/import/plan-units.ts';
import { countCommunes, countLinks } from '../../packages/local/src/import/unit-report.ts';
import {
  afterPlan,
  BEGUN,
  hasNationalFiles,
  type KeptUnits,
  NEW_FILE,
  nationalMaps,
  OLD_FILE,
  planFile,
} from '../support/national-map.ts';

/** Read by a person, text by text: 34 communes one of each province, and 20 with unusual texts. */
const Golden = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    predecessors: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        in: z.string(),
        share: z.enum(['whole', 'in part']),
      }),
    ),
    unresolved: z.array(z.string()),
  }),
);
const file = join(import.meta.dirname, '../fixtures/lineage-golden.json');
const golden = Golden.parse(JSON.parse(readFileSync(file, 'utf8')));

describe.runIf(hasNationalFiles)('the national registers', () => {
  let old: KeptUnits;
  let plan: UnitPlan;
  let units: KeptUnits;
  beforeAll(() => {
    ({ old, plan, units } = nationalMaps());
  });

  it.each(golden)('$code $name comes from what a person reads', (row) => {
    const read = plan.read.find((one) => one.unit.code === row.code)?.read;
    const { links = [], unresolved = [] } = read ?? {};
    const found = links.map(({ unit, inPart, contradicted }) => {
      const { code, name, parent } = units.get(unit)?.entry ?? {};
      const share = inPart && contradicted !== true ? 'in part' : 'whole';
      return { code, name, in: units.get(parent ?? '')?.entry.name, share };
    });
    expect(found).toEqual(row.predecessors);
    expect(unresolved.map((one) => one.text)).toEqual(row.unresolved);
  });

  it('have at least fifty communes read by hand', () => {
    expect(golden.length).toBeGreaterThanOrEqual(50);
  });

  it('are read to the end but for what means no single unit', () => {
    const communes = countCommunes(plan);
    expect(communes.whole + communes.inPart + communes.unresolved).toBe(3321);
    expect([communes, countLinks(plan)]).toEqual([
      { whole: 2996, inPart: 159, unresolved: 166 },
      { whole: 10_008, inPart: 379, unresolved: 183 },
    ]);
  });

  it('replace each other on the day, with every province succeeded', () => {
    const all = [...units.values()].map(({ entry }) => entry);
    const ended = all.filter((unit) => unit.to === '2025-06-30');
    expect([ended.length, all.filter((unit) => unit.to === null).length]).toEqual([10_794, 3356]);
    const provinces = ended.filter((unit) => unit.level === 'province');
    expect(provinces.every((unit) => unit.successors?.length === 1)).toBe(true);
  });

  it('name Đồng Nai by what it was called on the day', () => {
    const unit = units.get(`75@${BEGUN}`)?.entry;
    if (unit === undefined) throw new Error('no Đồng Nai');
    expect(['2025-07-01', '2026-04-29', '2026-04-30'].map((day) => nameOn(unit, day))).toEqual([
      'Tỉnh Đồng Nai',
      'Tỉnh Đồng Nai',
      'Thành phố Đồng Nai',
    ]);
  });

  it('come out the same when the later map is loaded first', () => {
    const laterPlan = planFile(new Map(), readFileSync(NEW_FILE), BEGUN);
    const later = afterPlan(new Map(), laterPlan);
    const earlierPlan = planFile(later, readFileSync(OLD_FILE), null);
    expect(earlierPlan.matching.impliedEnd).toBe('2025-06-30');
    const both = afterPlan(later, earlierPlan);
    for (const [id, { entry }] of units) {
      const other = both.get(id)?.entry;
      expect([id, other?.to, other?.predecessors]).toEqual([id, entry.to, entry.predecessors]);
      expect([id, other?.successors ?? []]).toEqual([id, entry.successors ?? []]);
    }
    expect(planFile(both, readFileSync(NEW_FILE), BEGUN).changes).toEqual([]);
  });

  it('change nothing when they are loaded again, whichever first', () => {
    const again = [
      planFile(units, readFileSync(NEW_FILE), BEGUN),
      planFile(units, readFileSync(OLD_FILE), null),
      planFile(units, readFileSync(OLD_FILE), '2010-01-01', '2025-06-30'),
      planFile(old, readFileSync(OLD_FILE), null),
    ];
    expect(again.map(({ changes }) => changes.length)).toEqual([0, 0, 0, 0]);
  });
});
