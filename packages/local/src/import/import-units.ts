import type { Day } from '@giam-sat/domain/day';
import type { CommandParts } from '../operate/run-command.ts';
import { enterRegisters } from './enter-registers.ts';
import { readKept } from './kept-entries.ts';
import { planUnits, type UnitPlan } from './plan-units.ts';
import { registerAppend } from './register-append.ts';
import { unitReportLines, writeUnresolved } from './unit-report.ts';
import { readUnitRows } from './unit-rows.ts';

export interface UnitFile {
  readonly bytes: Uint8Array;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Where texts that mean no single unit are listed. */
  readonly listing: string;
  readonly now: Date;
}

/**
 * Registers a whole map of units, ends the one before it, and tells both where they come from.
 * @throws BadFile when a row is wrong; then nothing was stored
 */
export async function importUnits(on: CommandParts, file: UnitFile): Promise<UnitPlan> {
  const { from, to, now, listing } = file;
  const rows = readUnitRows(file.bytes);
  on.say(`${rows.length} dòng / rows`);
  const { units } = await readKept(on.ledger);
  const plan = planUnits({ rows, from, to, kept: units });
  on.say(`${plan.changes.length} thay đổi / changes`);
  const appends = plan.changes.map((change) => registerAppend('unit', change, now));
  if (appends.length > 0) await enterRegisters(on, appends);
  if (plan.read.length > 0) writeUnresolved(plan, listing);
  for (const line of unitReportLines(plan, listing)) on.say(line);
  return plan;
}
