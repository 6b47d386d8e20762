import type { Flow, Measure, Stock } from '../figures/measures.ts';

/**
 * Numbers of persons and complaints are shown only where few can not be told (with the reason), those of
 * sessions not held yet never; sessions, findings, recommendations and money always.
 */
export type Disclosure = 'open' | 'not-held' | { readonly protects: string };

const people = (protects: string) => ({ protects });

/** What the public may see of each measure; one without a row does not compile. */
export const disclosureOf: Readonly<Record<Measure, Disclosure>> = {
  sessions: 'open',
  joined: 'open',
  coChaired: 'open',
  planned: 'not-held',
  heldOfPlan: 'open',
  unscheduled: 'open',
  postponed: 'not-held',
  cancelled: 'not-held',
  findings: 'open',
  repeatFindings: 'open',
  opinions: 'open',
  recommendations: 'open',
  confirmedBySamePerson: 'open',
  confirmedByHigherFront: 'open',
  replied: 'open',
  repliedOnTime: 'open',
  repliedLate: 'open',
  notReplied: 'open',
  accepted: 'open',
  partlyAccepted: 'open',
  refused: 'open',
  transferred: 'open',
  reportedDone: 'open',
  verified: 'open',
  verifiedPartly: 'open',
  notSatisfactory: 'open',
  explanationsAccepted: 'open',
  notImplemented: 'open',
  notFeasible: 'open',
  withdrawn: 'open',
  compared: 'open',
  overdue: 'open',
  escalated: 'open',
  reopened: 'open',
  ended: 'open',
  due: 'open',
  proposedMoney: 'open',
  decidedMoney: 'open',
  recoveredMoney: 'open',
  proposedLand: 'open',
  decidedLand: 'open',
  recoveredLand: 'open',
  peopleDisciplined: people('few persons disciplined in one place are known to all who live there'),
  casesTransferred: people(
    'a case handed to investigators is about persons, often after a complaint',
  ),
  legalGaps: 'open',
  lateDrafts: 'open',
  dialogues: 'open',
  trainings: 'open',
  trainingAttendances: people('who came to a small course can be told by name'),
  models: 'open',
  meetings: 'open',
  programmes: 'open',
  delegations: 'open',
  supervisedBodies: 'open',
  letters: 'open',
  projectsSupervised: 'open',
  boards: 'open',
  boardMembers: people('volunteers live in the commune they supervise'),
  projects: 'open',
  openingRecommendations: 'open',
  closingRecommendations: 'open',
};

export function isOpen(measure: Measure): boolean {
  return disclosureOf[measure] === 'open';
}

/** Measures of persons and complaints: shown only in one fixed table, by year and province. */
export const PROTECTED_FLOWS = [
  'peopleDisciplined',
  'casesTransferred',
  'trainingAttendances',
] as const satisfies readonly Flow[];
export const PROTECTED_STOCKS = ['boardMembers'] as const satisfies readonly Stock[];
export const PROTECTED = [...PROTECTED_FLOWS, ...PROTECTED_STOCKS] as const;
export type Protected = (typeof PROTECTED)[number];
