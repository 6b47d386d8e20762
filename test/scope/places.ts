import { units } from '../support/registers.ts';

/** The commune of 1 July 2025 that two of the old ones became, and the one that it became in turn. */
export const MERGED = '13285@2025-07-01';
export const BECAME_MERGED = ['13285@0', '13288@0'];
export const SUCCEEDED_ON = '2026-09-01';
export const REFORMED = `13285@${SUCCEEDED_ON}`;
/** Gave a part away and lives on: its records are its own. */
export const LIVES_ON = '13366@2025-07-01';

export const UNITS = [...units.map(({ id }) => id), REFORMED];

export function pathOf(unit: string): readonly string[] {
  if (unit === REFORMED) return ['VN', '37@2025-07-01', REFORMED];
  return units.find(({ id }) => id === unit)?.path ?? [];
}

/** Units that somebody has for the days before their own: those it was formed from that are no more. */
export const FORMED_FROM: Readonly<Record<string, readonly string[]>> = {
  '37@2025-07-01': ['35@0'],
  [MERGED]: BECAME_MERGED,
  [REFORMED]: [MERGED, ...BECAME_MERGED],
};
