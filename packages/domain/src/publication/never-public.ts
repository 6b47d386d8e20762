import type { Recommendation } from '../recommendation/recommendation.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Description } from '../session/events.ts';
import { kindRules } from '../session/kind-rules.ts';
import type { Finding } from '../session/session.ts';
import type { Publication } from './events.ts';

/**
 * What is never public, whoever approves it. The decision refuses with these codes, and the public
 * views leave out by the same rules what became so after it was published.
 */

/** Complaints, denunciations and petitions (khiếu nại, tố cáo, kiến nghị của công dân). */
export const COMPLAINTS = 'GS-06';
/**
 * The subject area of the same: such a session speaks of what citizens wrote, whatever its form. How an office
 * receives citizens and settles is of another (administrative reform).
 */
export const COMPLAINTS_TOPIC = 'complaints';

export function neverPublicSession(
  description: Description,
  draftPublishedOn: Publication['draftPublishedOn'],
): RefusalCode | undefined {
  if (isAboutPerson(description)) return 'person-never-public';
  if (isOfComplaints(description)) return 'complaints-never-public';
  if (needsPublishedDraft(description) && draftPublishedOn === undefined) {
    return 'draft-not-published';
  }
  return undefined;
}

function isOfComplaints({ form, furtherForms, topic, furtherTopics }: Description): boolean {
  const forms: readonly (string | undefined)[] = [form, ...furtherForms];
  return forms.includes(COMPLAINTS) || [topic, ...furtherTopics].includes(COMPLAINTS_TOPIC);
}

/** Supervision of a named person (124-QĐ/TW). */
function isAboutPerson(description: Description): boolean {
  return description.aboutPerson !== undefined;
}

/** A criticism is always about a draft; a contribution only where one is named. */
export function needsPublishedDraft({ kind, draft }: Description): boolean {
  return kindRules[kind].drafts && (kind === 'criticism' || draft !== undefined);
}

/** Individual opinions are counted in public, never shown; nor what rests on them. */
export function neverPublicFinding({ type, state }: Finding): RefusalCode | undefined {
  if (type === 'opinion') return 'opinion-never-public';
  return state === 'dismissed' ? 'dismissed-never-public' : undefined;
}

export function neverPublicRecommendation(
  one: Recommendation,
  finding: Finding | undefined,
): RefusalCode | undefined {
  if (finding?.type === 'opinion') return 'opinion-never-public';
  // Also what a Party committee was asked first and passed on: its reply is among its papers.
  const groups = [one.addressee, ...one.formerAddressees].map(({ group }) => group);
  if (groups.includes('party')) return 'party-never-public';
  return one.letter === undefined ? 'not-sent-out' : undefined;
}
