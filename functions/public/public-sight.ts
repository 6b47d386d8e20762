import { COUNTRY } from '@giam-sat/domain/register/unit';
import type { Sight } from '@giam-sat/views/sight';

/** Whoever reads without a token: counts of the whole country, and of no record what it says. */
export const publicSight: Sight = {
  reader: { sub: '', roles: [], units: [] },
  subtrees: [[COUNTRY]],
  countsOnly: true,
};
