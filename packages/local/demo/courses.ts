import type { Day } from '@giam-sat/domain/day';
import { kindRules } from '@giam-sat/domain/session/kind-rules';
import type { Session } from '@giam-sat/domain/session/session';
import { bodyId, MERGED } from './bodies.ts';
import { Course, type Move } from './course.ts';
import type { Living } from './life.ts';
import { livingLives, pastLives } from './life-shares.ts';
import { lingering, silent } from './open-lives.ts';
import { livingDraft, opinionLife, pastDraft } from './other-lives.ts';
import type { Papers } from './papers.ts';
import { seededRandom } from './random.ts';
import { LAST_WEEKS } from './seasons.ts';

/** Above it the registers know nobody, so that some ladders lead to no one. */
const AT_THE_TOP = bodyId('peoples-committee', '37@2025-07-01');
const STUCK = 0.3;
const ENDING = MERGED.map(([slug]) => bodyId('project-owner', '37@2025-07-01', slug));

/** A move, and the recommendation it is about. */
export interface CourseMove extends Move {
  readonly about: string;
}

/** What would be done with a session's recommendations, each a course of its own. */
export function coursesOf(
  session: Session,
  papers: Papers,
  known: Day,
  isPast: boolean,
): CourseMove[] {
  return session.recommendations.flatMap((one) => {
    const course = new Course(seededRandom(`course of ${one.id}`), papers, known);
    live(session, { course, one, lead: session.description.lead }, isPast);
    return course.moves.map((move) => ({ ...move, about: one.id }));
  });
}

function live({ description }: Session, living: Living, isPast: boolean): void {
  const { course, one } = living;
  const { collects, confirmed } = kindRules[description.kind];
  if (one.letter === undefined) {
    if (isPast) pastDraft(course);
    if (isPast || course.day >= LAST_WEEKS) return;
    if (!livingDraft(course, confirmed && one.confirmation === undefined)) return;
  }
  if (collects === 'opinions') opinionLife(course, isPast);
  // Open when its board ended, so that it passes on or waits for a successor.
  else if (ENDING.includes(one.addressee.id)) lingering(living);
  else if (one.addressee.id === AT_THE_TOP && course.random.chance(STUCK)) silent(living);
  else course.random.weighted(isPast ? pastLives : livingLives)(living);
}
