import type { PublicPeople } from '@giam-sat/contract/http/public-view';
import { COUNTRY } from '../glossary/units.ts';

type Row = PublicPeople['rows'][number];

/** Least and most that a country's total can be which is not shown, as the rows that are shown say anyway. */
export function boundsOfTotal(
  { measure, unit, own, value }: Row,
  { rows, smallestShown }: Pick<PublicPeople, 'rows' | 'smallestShown'>,
): { readonly least: number; readonly most: number } | undefined {
  if (value !== null || unit !== COUNTRY || own) return undefined;
  const parts = rows.filter((one) => one.measure === measure && (one.own || one.unit !== COUNTRY));
  const shown = parts.reduce((sum, one) => sum + (one.value ?? 0), 0);
  const hidden = parts.filter((one) => one.value === null).length;
  return { least: shown + hidden, most: shown + hidden * (smallestShown - 1) };
}
