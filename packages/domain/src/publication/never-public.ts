import type { Recommendation } from '../recommendation/recommendation.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Description } from '../session/events.ts';
import { kindRules } from '../session/kind-rules.ts';
import type { Finding } from '../session/session.ts';
import type { Publication } from './events.ts';
import { namesHousehold } from './names-household.ts';
import { namesPerson } from './names-person.ts';
import { tellsOfDenunciation } from './tells-of-denunciation.ts';
import { tellsOfVotes } from './tells-of-votes.ts';
import { telling } from './told.ts';

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
  const { subject, project, projectRef, draft } = description;
  const said = neverPublicText(subject, project?.name, projectRef?.name, draft?.title);
  if (said !== undefined) return said;
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
export function neverPublicFinding({ type, state, text }: Finding): RefusalCode | undefined {
  if (type === 'opinion') return 'opinion-never-public';
  return state === 'dismissed' ? 'dismissed-never-public' : neverPublicText(text);
}

export function neverPublicRecommendation(
  one: Recommendation,
  finding: Finding | undefined,
): RefusalCode | undefined {
  if (finding?.type === 'opinion') return 'opinion-never-public';
  // Also what a Party committee was asked first and passed on: its reply is among its papers.
  const groups = [one.addressee, ...one.formerAddressees].map(({ group }) => group);
  if (groups.includes('party')) return 'party-never-public';
  return (
    neverPublicText(one.text, one.product) ??
    (one.letter === undefined ? 'not-sent-out' : undefined)
  );
}

/** What no text may tell that everybody can read: who somebody is, what was confided, how was voted on whom. */
export function neverPublicText(
  ...texts: readonly (string | undefined)[]
): RefusalCode | undefined {
  const said = texts.filter((text) => text !== undefined);
  if (said.some(namesHousehold)) return 'household-never-public';
  if (said.some(tellsOfDenunciation)) return 'complaints-never-public';
  if (said.some(tellsOfVotes)) return 'confidence-vote';
  return said.some(namesPerson) ? 'name-never-public' : undefined;
}

/** Minutes, outlines, opinions and what a supervised body reports of itself (tự giám sát, tự kiểm tra). */
const isWorkingPaper = telling(
  'biên ?bản|đề ?cương|ý ?kiến|tự ?(?:giám ?sát|kiểm ?tra|đánh ?giá|rà ?soát|báo ?cáo)|báo ?cáo (?:của )?(?:đơn ?vị|cơ ?quan) (?:được|bị) giám ?sát|phiếu',
);

/**
 * Whether a file may not have a public copy. Of a picture of a paper only its title tells what it is: who
 * approves a copy looks at it, and what is called a working paper is none that can be approved.
 */
export function neverPublicFile({ title }: { readonly title: string }): RefusalCode | undefined {
  return isWorkingPaper(title) ? 'working-paper-never-public' : neverPublicText(title);
}
