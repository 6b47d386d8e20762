/** Measures that are added up. Money in đồng, land in square metres, the others in records. */
export const SUMS = [
  'sessions',
  'joined',
  'coChaired',
  'planned',
  'postponed',
  'cancelled',
  'findings',
  'opinions',
  'recommendations',
  'proposedMoney',
  'proposedLand',
] as const;
export type Sum = (typeof SUMS)[number];

/** Measures that count different things: the same programme in two sessions is one programme. */
export const DISTINCTS = ['programmes', 'delegations', 'supervisedBodies', 'letters'] as const;
export type Distinct = (typeof DISTINCTS)[number];

export const MEASURES = [...SUMS, ...DISTINCTS] as const;
export type Measure = (typeof MEASURES)[number];

/** The lists a measure's records are found in. */
export const LISTINGS = [
  'sessions',
  'plans',
  'participations',
  'findings',
  'recommendations',
] as const;
export type Listing = (typeof LISTINGS)[number];

/** Which list holds the records behind a measure. */
export const listingOf: Readonly<Record<Measure, Listing>> = {
  sessions: 'sessions',
  joined: 'sessions',
  programmes: 'sessions',
  delegations: 'sessions',
  supervisedBodies: 'sessions',
  coChaired: 'participations',
  planned: 'plans',
  postponed: 'plans',
  cancelled: 'plans',
  findings: 'findings',
  opinions: 'findings',
  recommendations: 'recommendations',
  proposedMoney: 'recommendations',
  proposedLand: 'recommendations',
  letters: 'recommendations',
};

/** What a figure can be broken down by, beside unit and time. */
export const KEYS = [
  'kind',
  'form',
  'lead',
  'leadType',
  'level',
  'topic',
  'addresseeGroup',
] as const;
export type Key = (typeof KEYS)[number];
export type Keys = Readonly<Record<Key, string | null>>;

/** What one listed record adds to the figures of its unit on its day. */
export interface Count {
  readonly path: readonly string[];
  readonly day: string;
  readonly keys: Keys;
  readonly sums: Readonly<Partial<Record<Sum, number>>>;
  readonly distincts: Readonly<Partial<Record<Distinct, readonly string[]>>>;
}
