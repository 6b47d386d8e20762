import * as z from 'zod';

export const SessionId = z.string().regex(/^[a-z0-9]{1,40}$/);
export const ActivityId = z.string().regex(/^[a-z0-9]{1,40}$/);
export const ProjectId = z.string().regex(/^[a-z0-9]{1,40}$/);
export const FindingId = z.string().regex(/^[a-z0-9]{1,40}\.f[1-9][0-9]{0,2}$/);
export const RecommendationId = z
  .string()
  .regex(/^[a-z0-9]{1,40}\.f[1-9][0-9]{0,2}\.r[1-9][0-9]{0,2}$/);

/** `<session>.e<n>` */
export const EvidenceId = z.string().regex(/^[a-z0-9]{1,40}\.e[1-9][0-9]{0,2}$/);
/** `<recommendation>.l<n>` */
export const ReplyLinkId = z
  .string()
  .regex(/^[a-z0-9]{1,40}\.f[1-9][0-9]{0,2}\.r[1-9][0-9]{0,2}\.l[1-9][0-9]{0,3}$/);

/** The session a finding or recommendation lives in. */
export function sessionOf(id: string): string {
  return id.split('.')[0] ?? id;
}

export function recommendationOfLink(id: string): string {
  return id.split('.').slice(0, 3).join('.');
}

/** The ledger's record of a session. */
export function sessionRecord(id: string): string {
  return `session#${id}`;
}

/** The ledger's record of an activity. */
export function activityRecord(id: string): string {
  return `activity#${id}`;
}
