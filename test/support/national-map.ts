import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@giam-sat/domain/event';
import { evolveUnit, type Unit, UnitEvent } from '@giam-sat/domain/register/unit';
import type { Kept } from '../../packages/local/src/import/kept-entries.ts';
import { planUnits, type UnitPlan } from '../../packages/local/src/import/plan-units.ts';
import { registerAppend } from '../../packages/local/src/import/register-append.ts';
import { readUnitRows } from '../../packages/local/src/import/unit-rows.ts';

const data = join(import.meta.dirname, '../../../shared/data');
export const OLD_FILE = join(data, 'units-to-2025-06-30.csv');
export const NEW_FILE = join(data, 'units-from-2025-07-01.csv');
export const BEGUN = '2025-07-01';

/** The registers of the whole country lie beside the project, not in it. */
export const hasNationalFiles = existsSync(OLD_FILE) && existsSync(NEW_FILE);

export type KeptUnits = ReadonlyMap<string, Kept<Unit>>;

/** What the registers hold after a plan was carried out, folded as the Ledger is. */
export function afterPlan(
  kept: KeptUnits,
  plan: UnitPlan,
  now = new Date('2026-11-23T05:00:00Z'),
): KeptUnits {
  const after = new Map(kept);
  for (const change of plan.changes) {
    const { events } = registerAppend('unit', change, now);
    const stored: StoredEvent[] = JSON.parse(JSON.stringify(events));
    let unit = after.get(change.id)?.entry;
    for (const event of stored) unit = evolveUnit(unit, UnitEvent.parse(event));
    if (unit !== undefined)
      after.set(change.id, { entry: unit, next: change.version + events.length });
  }
  return after;
}

export function planFile(
  kept: KeptUnits,
  bytes: Uint8Array,
  from: string | null,
  to: string | null = null,
): UnitPlan {
  return planUnits({ rows: readUnitRows(bytes), from, to, kept });
}

/** Both maps, one after the other; the second plan says how far the texts could be read. */
export function nationalMaps() {
  const oldPlan = planFile(new Map(), readFileSync(OLD_FILE), null);
  const old = afterPlan(new Map(), oldPlan);
  const plan = planFile(old, readFileSync(NEW_FILE), BEGUN);
  return { old, plan, units: afterPlan(old, plan) };
}

/** The rows of a file that lie in some provinces, as a file of its own. */
export function rowsOfProvinces(file: string, provinces: readonly string[]): Uint8Array {
  const [heading = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const wanted = new Set(provinces);
  const kept = lines.filter((line) => {
    const [code = '', , , parent = ''] = line.split(',');
    const isIn = wanted.has(code) || wanted.has(parent);
    if (isIn) wanted.add(code);
    return isIn;
  });
  return Buffer.from(`${[heading, ...kept].join('\n')}\n`);
}
