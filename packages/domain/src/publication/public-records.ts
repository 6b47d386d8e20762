import type { Session } from '../session/session.ts';
import type { Publication } from './events.ts';
import {
  neverPublicFile,
  neverPublicFinding,
  neverPublicRecommendation,
  neverPublicSession,
} from './never-public.ts';

export interface Published {
  readonly publication: Publication & { readonly on: string };
  readonly description: Session['description'];
  readonly held: NonNullable<Session['held']>;
  readonly report: Session['report'];
  readonly findings: Session['findings'];
  readonly recommendations: Session['recommendations'];
}

/**
 * What of a session is public now: what was approved, as it stood then, less what has since become something
 * that is never public (a correction names a person, a recommendation went to a Party committee). Steps taken
 * since show at once, a correction when it is published anew.
 */
export function publishedOf(session: Session): Published | undefined {
  const { publication, approved } = session;
  if (publication === undefined || approved?.held === undefined) return undefined;
  const { description, held, report } = approved;
  const { draftPublishedOn } = publication;
  const told = [description, session.description];
  if (told.some((one) => neverPublicSession(one, draftPublishedOn) !== undefined)) return undefined;
  const never = new Set([...neverIn(session), ...neverIn(approved)]);
  const isPublic = ({ id }: { readonly id: string }) => !never.has(id);
  const findings = approved.findings
    .filter(({ id }) => publication.findings.includes(id))
    .filter(isPublic);
  const recommendations = approved.recommendations
    .filter(({ id }) => publication.recommendations.includes(id))
    .filter(isPublic);
  return { publication, description, held, report, findings, recommendations };
}

/** Findings and recommendations that may not be public as they stand. */
function neverIn({ findings, recommendations }: Pick<Session, 'findings' | 'recommendations'>) {
  return [
    ...findings.filter((one) => neverPublicFinding(one) !== undefined),
    ...recommendations.filter((one) => {
      const finding = findings.find((other) => other.id === one.finding);
      return neverPublicRecommendation(one, finding) !== undefined;
    }),
  ].map(({ id }) => id);
}

/** Whether the public may be shown a copy of a file now: what it is about is public, and it is no working paper. */
export function isFilePublic(
  session: Session,
  { about, title }: Pick<Session['evidence'][number], 'about' | 'title'>,
): boolean {
  const published = publishedOf(session);
  if (published === undefined || neverPublicFile({ title }) !== undefined) return false;
  const parts = [...published.findings, ...published.recommendations].map(({ id }) => id);
  return about === undefined || parts.includes(about);
}
