import type { Season } from './outlines.ts';

/** The day the demonstration was made for: nothing in it happens later. */
export const LAST_FACT = '2026-11-15';

/**
 * Hà Nam 2021–2023 as the article counts it: 684, 163, 1,140, 563 and 578 held. What was joined,
 * only planned, put off or cancelled stands beside it and changes none of these numbers.
 */
const haNam: Season = {
  province: '35@0',
  from: '2021-01-04',
  to: '2023-12-29',
  quotas: [
    { kind: 'supervision', fate: 'held', levels: { province: 62, district: 188, commune: 434 } },
    { kind: 'criticism', fate: 'held', levels: { province: 21, district: 54, commune: 88 } },
    {
      kind: 'council-supervision',
      fate: 'held',
      levels: { province: 96, district: 270, commune: 774 },
    },
    { kind: 'people-inspection', fate: 'held', levels: { commune: 563 } },
    { kind: 'community-supervision', fate: 'held', levels: { commune: 578 } },
    { kind: 'supervision', fate: 'joined', levels: { province: 14, district: 26, commune: 38 } },
    { kind: 'supervision', fate: 'planned', levels: { district: 9, commune: 24 } },
    { kind: 'council-supervision', fate: 'planned', levels: { district: 6, commune: 17 } },
    { kind: 'people-inspection', fate: 'planned', levels: { commune: 19 } },
    { kind: 'supervision', fate: 'postponed', levels: { province: 2, district: 7, commune: 16 } },
    { kind: 'criticism', fate: 'postponed', levels: { province: 1, district: 4 } },
    { kind: 'community-supervision', fate: 'postponed', levels: { commune: 12 } },
    { kind: 'supervision', fate: 'rescheduled', levels: { district: 5, commune: 9 } },
    { kind: 'council-supervision', fate: 'rescheduled', levels: { commune: 8 } },
    { kind: 'supervision', fate: 'cancelled', levels: { province: 1, district: 4, commune: 11 } },
    { kind: 'council-supervision', fate: 'cancelled', levels: { district: 3, commune: 9 } },
    { kind: 'people-inspection', fate: 'cancelled', levels: { commune: 8 } },
  ],
};

/** A little of today's map, so that it is not empty. */
const ninhBinh: Season = {
  province: '37@2025-07-01',
  from: '2025-07-01',
  to: '2026-10-30',
  quotas: [
    { kind: 'supervision', fate: 'held', levels: { province: 9, commune: 34 } },
    { kind: 'criticism', fate: 'held', levels: { province: 5, commune: 9 } },
    { kind: 'council-supervision', fate: 'held', levels: { province: 8, commune: 29 } },
    { kind: 'people-inspection', fate: 'held', levels: { commune: 21 } },
    { kind: 'community-supervision', fate: 'held', levels: { commune: 20 } },
    { kind: 'supervision', fate: 'joined', levels: { province: 2, commune: 3 } },
    { kind: 'supervision', fate: 'planned', levels: { province: 1, commune: 4 } },
    { kind: 'supervision', fate: 'postponed', levels: { commune: 2 } },
    { kind: 'council-supervision', fate: 'rescheduled', levels: { commune: 2 } },
    { kind: 'supervision', fate: 'cancelled', levels: { commune: 2 } },
  ],
};

export const seasons: readonly Season[] = [haNam, ninhBinh];
