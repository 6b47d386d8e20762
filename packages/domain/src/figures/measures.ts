/** What happened in a time, added up. Money in đồng, land in square metres, the others in records. */
export const FLOWS = [
  'sessions',
  'joined',
  'coChaired',
  'planned',
  'heldOfPlan',
  'unscheduled',
  'postponed',
  'cancelled',
  'findings',
  'repeatFindings',
  'opinions',
  'recommendations',
  'confirmedBySamePerson',
  'confirmedByHigherFront',
  'replied',
  'repliedOnTime',
  'repliedLate',
  'notReplied',
  'accepted',
  'partlyAccepted',
  'refused',
  'transferred',
  'reportedDone',
  'verified',
  'verifiedPartly',
  'notSatisfactory',
  'explanationsAccepted',
  'notImplemented',
  'notFeasible',
  'withdrawn',
  'compared',
  'overdue',
  'escalated',
  'reopened',
  'ended',
  'due',
  'proposedMoney',
  'decidedMoney',
  'recoveredMoney',
  'proposedLand',
  'decidedLand',
  'recoveredLand',
  'peopleDisciplined',
  'casesTransferred',
  'legalGaps',
  'lateDrafts',
  'dialogues',
  'trainings',
  'trainingAttendances',
  'models',
  'meetings',
] as const;
export type Flow = (typeof FLOWS)[number];

/** Comings and goings, from which it is worked out what there is on a day. */
const MOVES = [
  'boardsFormed',
  'boardsDissolved',
  'boardMembersJoined',
  'boardMembersLeft',
  'projectsAnnounced',
  'projectsCompleted',
  'recommendationsOpened',
  'recommendationsEnded',
] as const;

export const SUMS = [...FLOWS, ...MOVES] as const;
export type Sum = (typeof SUMS)[number];

/** Up to the last day of the range, or only before its first. */
type Until = 'last-day' | 'before';

interface StockRule {
  readonly came: readonly [Sum, Until];
  readonly went: readonly [Sum, Until];
}

/** What there is: before a range begins, at its end, or at any time within it. */
export const stockRules = {
  boards: { came: ['boardsFormed', 'last-day'], went: ['boardsDissolved', 'last-day'] },
  boardMembers: {
    came: ['boardMembersJoined', 'last-day'],
    went: ['boardMembersLeft', 'last-day'],
  },
  projects: { came: ['projectsAnnounced', 'last-day'], went: ['projectsCompleted', 'before'] },
  openingRecommendations: {
    came: ['recommendationsOpened', 'before'],
    went: ['recommendationsEnded', 'before'],
  },
  closingRecommendations: {
    came: ['recommendationsOpened', 'last-day'],
    went: ['recommendationsEnded', 'last-day'],
  },
} as const satisfies Record<string, StockRule>;
export type Stock = keyof typeof stockRules;
export const STOCKS = [
  'boards',
  'boardMembers',
  'projects',
  'openingRecommendations',
  'closingRecommendations',
] as const satisfies readonly Stock[];

/** Measures that count different things: the same programme in two sessions is one programme. */
export const DISTINCTS = [
  'programmes',
  'delegations',
  'supervisedBodies',
  'letters',
  'projectsSupervised',
] as const;
/** How often each number of days, or each day, came up: medians and rates are worked out from it. */
export const SPREADS = ['replyDays', 'endDays', 'verifiedOn'] as const;
export type Spread = (typeof SPREADS)[number];
export type Distinct = (typeof DISTINCTS)[number] | Spread;
/** Everything kept as a map of things to how often they came. */
export const MAPS = [...DISTINCTS, ...SPREADS] as const;

export const MEASURES = [...FLOWS, ...DISTINCTS, ...STOCKS] as const;
export type Measure = (typeof MEASURES)[number];

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
  /** A coming or a going: kept apart, because it is added up from the first day there ever was. */
  readonly stock?: true | undefined;
  readonly path: readonly string[];
  readonly day: string;
  readonly keys: Keys;
  readonly sums: Readonly<Partial<Record<Sum, number>>>;
  readonly distincts: Readonly<Partial<Record<Distinct, readonly string[]>>>;
}
