import type { SessionChanges } from './commands.ts';
import type { FindingChanges, RecommendationChanges } from './part-changes.ts';

/** What a correction of a session can name. */
export type CorrectedMember = keyof SessionChanges;

/** Without the schema, for whoever shows or fills in a correction. */
export const CORRECTED_MEMBERS = [
  ...(['form', 'furtherForms', 'leadBody', 'partners', 'guidedBy', 'hostBody', 'subject'] as const),
  ...(['topic', 'furtherTopics', 'legalBasis', 'programmeId', 'delegationNo', 'plan'] as const),
  ...(['scheduled', 'places', 'supervisedBodies', 'project', 'projectId', 'checklist'] as const),
  ...(['draft', 'programmeResolution', 'delegationResolution', 'aboutPerson'] as const),
  ...(['documents', 'notice', 'held', 'report'] as const),
] satisfies CorrectedMember[];

/** Those that a correction can also take away, with `null`. */
export const REMOVABLE_MEMBERS: readonly CorrectedMember[] = [
  ...(['guidedBy', 'hostBody', 'legalBasis', 'programmeId', 'delegationNo', 'plan'] as const),
  ...(['scheduled', 'draft', 'project', 'projectId', 'checklist'] as const),
  ...(['programmeResolution', 'delegationResolution'] as const),
];

export type FindingMember = keyof FindingChanges;
export const FINDING_MEMBERS = [
  ...(['type', 'severity', 'text', 'evidence', 'clause', 'repeatOf'] as const),
  ...(['argument', 'proposal', 'amounts'] as const),
] satisfies FindingMember[];

export type RecommendationMember = keyof RecommendationChanges;
export const RECOMMENDATION_MEMBERS = [
  ...(['text', 'addressee', 'coordinating', 'product', 'dueOn', 'complex'] as const),
  ...(['amounts', 'peopleDisciplined', 'casesTransferred', 'legalGaps'] as const),
] satisfies RecommendationMember[];

/** What of a recommendation can be corrected once its letter is out. */
export const ISSUED_MEMBERS = ['text', 'product', 'amounts'] satisfies RecommendationMember[];
