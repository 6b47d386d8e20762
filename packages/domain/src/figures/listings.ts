import type { Measure } from './measures.ts';

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
