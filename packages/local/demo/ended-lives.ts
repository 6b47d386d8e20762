import { bodyId } from './bodies.ts';
import {
  acceptExplanation,
  markNotFeasible,
  recordNotImplemented,
  reopen,
  withdraw,
} from './course-ends.ts';
import {
  begin,
  extend,
  press,
  reject,
  reply,
  reportDone,
  transfer,
  verify,
} from './course-steps.ts';
import { answered, carriedOut, isLiving, type Life } from './life.ts';

export const done: Life = (living) => {
  answered(living, living.course.random.chance(0.12) ? 'partly' : 'accepted');
  carriedOut(living);
  verify(living.course, 'full');
};

export const doneLate: Life = (living) => {
  const { course, one } = living;
  if (course.random.chance(0.6)) {
    if (course.random.chance(0.5)) press(course.pass(28, 34));
    reply(course.pass(30, 44), 'accepted');
  } else answered(living);
  course.passTo(one.dueOn, -12, -2);
  press(course);
  reportDone(course.pass(4, 25));
  verify(course, 'full');
};

export const doneAtSecondTry: Life = (living) => {
  const { course } = living;
  answered(living);
  carriedOut(living);
  if (course.random.chance(0.5)) verify(course, 'partly');
  else reject(course);
  if (course.random.chance(0.6)) begin(course);
  reportDone(course.pass(20, 60));
  verify(course, 'full');
};

export const explained: Life = ({ course }) => {
  reply(course.pass(5, 12), 'refused');
  acceptExplanation(course.pass(7, 30));
};

export const notImplemented: Life = (living) => {
  const { course, one } = living;
  if (course.random.chance(0.4)) answered(living, 'partly');
  press(course.passTo(one.dueOn, -6, -2));
  press(course.pass(14, 22));
  recordNotImplemented(course.pass(20, 50));
};

export const notFeasible: Life = (living) => {
  answered(living, 'partly');
  markNotFeasible(living.course.pass(15, 50));
};

export const withdrawn: Life = (living) => {
  if (living.course.random.chance(0.5)) answered(living);
  withdraw(living.course.pass(6, 40));
};

export const passedOn: Life = (living) => {
  const { course, one, lead } = living;
  const department = bodyId('department', lead.path[1] ?? '', 'finance');
  transfer(course.pass(3, 7), department);
  if (one.addressee.id !== department) reply(course.pass(6, 14), 'accepted');
  else reply(course, 'accepted');
  carriedOut(living);
  verify(course, 'full');
};

/** The answer was in time, its paper reached the desk when it had been noted as overdue. */
export const typedLate: Life = (living) => {
  const { course } = living;
  reply(course.pass(5, 8), 'accepted', course.random.int(32, 45));
  carriedOut(living);
  verify(course, 'full');
};

export const putOff: Life = (living) => {
  const { course, one } = living;
  answered(living);
  begin(course);
  extend(course.passTo(one.dueOn, 2, 5), 'implementation');
  reportDone(course.pass(8, 13));
  verify(course, 'full');
};

export const lookedAtAgain: Life = (living) => {
  done(living);
  const { course } = living;
  reopen(course);
  if (course.random.chance(isLiving(living.lead) ? 0.4 : 0.1)) return;
  reportDone(course.pass(20, 50));
  verify(course, 'full');
};
