import type { Season } from './outlines.ts';

const NINH_BINH = '37@2025-07-01';

/** The day the demonstration was made for: nothing in it happens later. */
export const LAST_FACT = '2026-11-20';
/** What was drafted since then still lies on the desks. */
export const LAST_WEEKS = '2026-10-01';

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

/** The first months of today's map, so that they are not empty. */
const ninhBinh2025: Season = {
  province: NINH_BINH,
  from: '2025-07-01',
  to: '2025-12-31',
  quotas: [
    { kind: 'supervision', fate: 'held', levels: { province: 5, commune: 14 } },
    { kind: 'criticism', fate: 'held', levels: { province: 3, commune: 5 } },
    { kind: 'council-supervision', fate: 'held', levels: { province: 4, commune: 14 } },
    { kind: 'people-inspection', fate: 'held', levels: { commune: 9 } },
    { kind: 'community-supervision', fate: 'held', levels: { commune: 9 } },
    { kind: 'supervision', fate: 'joined', levels: { province: 1, commune: 2 } },
    { kind: 'supervision', fate: 'cancelled', levels: { commune: 2 } },
  ],
};

/** The living part: enough of everything that something waits for everybody. */
const ninhBinh2026: Season = {
  province: NINH_BINH,
  from: '2026-01-05',
  to: LAST_FACT,
  quotas: [
    { kind: 'supervision', fate: 'held', levels: { province: 42, commune: 105 } },
    { kind: 'criticism', fate: 'held', levels: { province: 9, commune: 22 } },
    { kind: 'council-supervision', fate: 'held', levels: { province: 34, commune: 64 } },
    { kind: 'people-inspection', fate: 'held', levels: { commune: 52 } },
    { kind: 'community-supervision', fate: 'held', levels: { commune: 58 } },
    { kind: 'contribution', fate: 'held', levels: { province: 3, commune: 6 } },
    { kind: 'supervision', fate: 'joined', levels: { province: 2, commune: 4 } },
    { kind: 'supervision', fate: 'postponed', levels: { commune: 3 } },
    { kind: 'council-supervision', fate: 'rescheduled', levels: { commune: 2 } },
    { kind: 'supervision', fate: 'cancelled', levels: { commune: 3 } },
  ],
};

/** One commune has more of it, for those who look at the system through a commune's eyes. */
const phuLy2026: Season = {
  province: '13285@2025-07-01',
  from: '2026-03-02',
  to: LAST_FACT,
  quotas: [
    { kind: 'supervision', fate: 'held', levels: { commune: 14 } },
    { kind: 'criticism', fate: 'held', levels: { commune: 2 } },
    { kind: 'council-supervision', fate: 'held', levels: { commune: 4 } },
    { kind: 'people-inspection', fate: 'held', levels: { commune: 3 } },
    { kind: 'community-supervision', fate: 'held', levels: { commune: 18 } },
  ],
};

/** What is foreseen after the last day. */
const ahead: Season = {
  province: NINH_BINH,
  from: '2026-11-23',
  to: '2026-12-25',
  quotas: [
    { kind: 'supervision', fate: 'planned', levels: { province: 3, commune: 11 } },
    { kind: 'council-supervision', fate: 'planned', levels: { province: 1, commune: 5 } },
    { kind: 'people-inspection', fate: 'planned', levels: { commune: 4 } },
  ],
};

export const seasons: readonly Season[] = [haNam, ninhBinh2025, ninhBinh2026, phuLy2026, ahead];
