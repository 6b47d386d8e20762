import type { Course } from './course.ts';
import { compare, confirm, issue, recordNoAnswer, withdraw } from './course-ends.ts';
import { press, receive, reply } from './course-steps.ts';

/** What becomes of an opinion on a draft: answered or not, then compared with the act. */
export function opinionLife(course: Course, isPast: boolean): void {
  const { random } = course;
  const answer = random.weighted([
    ['accepted', 58],
    ['partly', 20],
    ['refused', 12],
    ['none', 10],
  ] as const);
  if (answer === 'none') {
    if (random.chance(0.5)) press(course.pass(28, 32));
    recordNoAnswer(course.pass(28, 45));
  } else {
    if (!isPast && random.chance(0.5)) receive(course);
    reply(random.chance(0.78) ? course.pass(3, 9) : course.pass(30, 50), answer);
  }
  if (random.chance(isPast ? 0.985 : 0.55)) compare(course);
}

/** Of a draft in the past: dropped, with few left lying. */
export function pastDraft(course: Course): void {
  if (course.random.chance(0.96)) withdraw(course.pass(20, 90));
}

/**
 * Of a draft today: confirmed where that is needed, then sent, or not yet.
 * @returns whether its letter went out
 */
export function livingDraft(course: Course, toConfirm: boolean): boolean {
  if (toConfirm) {
    if (!course.random.chance(0.75)) return false;
    confirm(course);
  }
  if (!course.random.chance(0.6)) return false;
  issue(course);
  return true;
}
