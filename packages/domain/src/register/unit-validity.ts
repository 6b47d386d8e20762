import type { Day } from '../day.ts';
import type { RefusalData } from '../refusal.ts';
import { unitSuccessors } from './named-successors.ts';
import type { Unit } from './unit.ts';

/** What `unit-not-in-force` says of a unit: its days, the day in question, and what became of it. */
export function unitValidity(unit: Unit, day: Day): RefusalData {
  const { id, from, to } = unit;
  return { id, day, from: from ?? '…', to: to ?? '…', successors: unitSuccessors(unit) };
}
