import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import type { LeadRef } from '@giam-sat/domain/register/body-ref';
import type { Course } from './course.ts';
import { begin, receive, reply, reportDone } from './course-steps.ts';

export interface Living {
  readonly course: Course;
  readonly one: Recommendation;
  readonly lead: LeadRef;
}

/** What becomes of a recommendation after its letter. */
export type Life = (living: Living) => void;

/** Of the new province; of the old one's steps some are left out, so that the load stays short. */
export function isLiving({ path }: LeadRef): boolean {
  return !path.includes('35@0');
}

export function answered(
  { course, lead }: Living,
  outcome: 'accepted' | 'partly' = 'accepted',
): void {
  if (course.random.chance(isLiving(lead) ? 0.6 : 0.15)) receive(course);
  reply(course.pass(3, 8), outcome);
}

export function carriedOut({ course, one, lead }: Living): void {
  if (course.random.chance(isLiving(lead) ? 0.5 : 0.1)) begin(course);
  reportDone(course.passTo(one.dueOn, 2, 15));
}
