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

/** The lists a measure's records are found in. */
export const LISTINGS = [
  'sessions',
  'plans',
  'participations',
  'findings',
  'recommendations',
  'activities',
  'ends',
  'reopenings',
  'dues',
] as const;

/** Lists whose counts are comings and goings; `*-moves` hold those that are not the record's first. */
export const STOCK_LISTINGS = [
  'boards',
  'board-moves',
  'projects',
  'project-moves',
  'recommendation-moves',
] as const;
export type Listing = (typeof LISTINGS)[number] | (typeof STOCK_LISTINGS)[number];

/** Which list holds the records behind a measure. */
export const listingOf: Readonly<Record<Measure, Listing>> = {
  sessions: 'sessions',
  joined: 'sessions',
  projectsSupervised: 'sessions',
  unscheduled: 'sessions',
  lateDrafts: 'sessions',
  programmes: 'sessions',
  delegations: 'sessions',
  supervisedBodies: 'sessions',
  coChaired: 'participations',
  planned: 'plans',
  heldOfPlan: 'plans',
  postponed: 'plans',
  cancelled: 'plans',
  findings: 'findings',
  repeatFindings: 'findings',
  opinions: 'findings',
  recommendations: 'recommendations',
  confirmedBySamePerson: 'recommendations',
  confirmedByHigherFront: 'recommendations',
  replied: 'recommendations',
  repliedOnTime: 'recommendations',
  repliedLate: 'recommendations',
  notReplied: 'recommendations',
  accepted: 'recommendations',
  partlyAccepted: 'recommendations',
  refused: 'recommendations',
  transferred: 'recommendations',
  reportedDone: 'recommendations',
  verified: 'recommendations',
  verifiedPartly: 'recommendations',
  notSatisfactory: 'recommendations',
  explanationsAccepted: 'recommendations',
  notImplemented: 'recommendations',
  notFeasible: 'recommendations',
  withdrawn: 'recommendations',
  compared: 'recommendations',
  overdue: 'recommendations',
  escalated: 'recommendations',
  reopened: 'reopenings',
  ended: 'ends',
  due: 'dues',
  proposedMoney: 'recommendations',
  decidedMoney: 'recommendations',
  recoveredMoney: 'recommendations',
  proposedLand: 'recommendations',
  decidedLand: 'recommendations',
  recoveredLand: 'recommendations',
  peopleDisciplined: 'recommendations',
  casesTransferred: 'recommendations',
  legalGaps: 'recommendations',
  letters: 'recommendations',
  dialogues: 'activities',
  trainings: 'activities',
  trainingAttendances: 'activities',
  models: 'activities',
  meetings: 'activities',
  boards: 'boards',
  boardMembers: 'boards',
  projects: 'projects',
  openingRecommendations: 'recommendations',
  closingRecommendations: 'recommendations',
};

/** Measures of the wider work (dialogues, training, models, meetings), in figures of their own. */
export function isActivity(measure: Measure): boolean {
  return listingOf[measure] === 'activities';
}

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
