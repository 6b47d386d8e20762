import type { SessionChanges } from './commands.ts';

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
