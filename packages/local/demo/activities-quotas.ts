import type { RecordActivity } from '@giam-sat/domain/activity/commands';
import type { Day } from '@giam-sat/domain/day';
import type { BodyType } from '@giam-sat/domain/register/body';
import type { Level } from '@giam-sat/domain/register/unit';

type Of<Kind extends RecordActivity['kind']> = Extract<RecordActivity, { kind: Kind }>;

/** What sets the activities of one quota apart; a training's attendances are those of all together. */
export type Sort =
  | Pick<Of<'dialogue'>, 'kind' | 'leader'>
  | Pick<Of<'training'>, 'kind' | 'attendances'>
  | Pick<Of<'model'>, 'kind'>
  | Pick<Of<'meeting'>, 'kind' | 'meeting'>;

/** So many activities of a sort, at each level. */
export interface ActivityQuota {
  readonly sort: Sort;
  readonly leads: readonly BodyType[];
  readonly levels: Readonly<Partial<Record<Level, number>>>;
  /** Other days than the season's. */
  readonly to?: Day;
  /** Entered by mistake and withdrawn: listed, never counted. */
  readonly withdrawn?: true;
}

export interface ActivitySeason {
  readonly province: string;
  readonly from: Day;
  readonly to: Day;
  readonly quotas: readonly ActivityQuota[];
}

const bySecretary = { kind: 'dialogue', leader: 'party-secretary' } as const;
const byGovernment = { kind: 'dialogue', leader: 'government-head' } as const;
const villagers = { kind: 'meeting', meeting: 'villagers' } as const;
const officials = { kind: 'meeting', meeting: 'officials' } as const;
const workers = { kind: 'meeting', meeting: 'workers' } as const;

const ORGANISATIONS = ['front', 'women', 'farmers', 'youth', 'veterans', 'trade-union'] as const;
const TWO_YEARS = '2022-12-30';

/**
 * Hà Nam as the article counts it: dialogues and models in the two years 2021 and 2022, training since
 * 2021 by the Party's mass mobilisation boards (here under the Party committees they belong to) and by
 * the Front and its organisations, of which it says "trên 14.600 lượt". Meetings it does not count.
 */
const haNam: ActivitySeason = {
  province: '35@0',
  from: '2021-01-04',
  to: '2023-12-29',
  quotas: [
    {
      sort: bySecretary,
      leads: ['party-committee'],
      levels: { province: 3, district: 22, commune: 216 },
      to: TWO_YEARS,
    },
    {
      sort: byGovernment,
      leads: ['peoples-committee'],
      levels: { province: 3, district: 40, commune: 280 },
      to: TWO_YEARS,
    },
    {
      sort: { kind: 'model' },
      leads: ['party-committee'],
      levels: { province: 21, district: 246, commune: 705 },
      to: TWO_YEARS,
    },
    {
      sort: { kind: 'training', attendances: 2361 },
      leads: ['party-committee'],
      levels: { province: 4, district: 12 },
    },
    {
      sort: { kind: 'training', attendances: 14_628 },
      leads: ORGANISATIONS,
      levels: { province: 38, district: 94 },
    },
    { sort: villagers, leads: ['peoples-committee'], levels: { commune: 98 } },
    {
      sort: officials,
      leads: ['peoples-committee'],
      levels: { province: 3, district: 18, commune: 40 },
    },
    { sort: workers, leads: ['trade-union'], levels: { province: 2, district: 14 } },
    { sort: byGovernment, leads: ['peoples-committee'], levels: { commune: 3 }, withdrawn: true },
  ],
};

/** A little of today's map, so that it is not empty. */
const ninhBinh: ActivitySeason = {
  province: '37@2025-07-01',
  from: '2025-07-01',
  to: '2026-10-30',
  quotas: [
    { sort: bySecretary, leads: ['party-committee'], levels: { province: 1, commune: 12 } },
    { sort: byGovernment, leads: ['peoples-committee'], levels: { province: 1, commune: 14 } },
    { sort: { kind: 'model' }, leads: ['party-committee'], levels: { province: 4, commune: 18 } },
    {
      sort: { kind: 'training', attendances: 540 },
      leads: ORGANISATIONS,
      levels: { province: 4 },
    },
    { sort: villagers, leads: ['peoples-committee'], levels: { commune: 12 } },
  ],
};

export const activitySeasons: readonly ActivitySeason[] = [haNam, ninhBinh];
