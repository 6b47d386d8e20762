import { bodyId } from './bodies.ts';
import { begin, press, reject, reply, reportDone, succeed, urge, verify } from './course-steps.ts';
import { answered, carriedOut, isLiving, type Life } from './life.ts';

/** When the new province's bodies had taken over the old papers. */
const TAKEN_OVER = '2025-08-04';

/** Partly done or not to the monitor's satisfaction, and left so. */
export const halfDone: Life = (living) => {
  answered(living);
  carriedOut(living);
  if (living.course.random.chance(0.5)) verify(living.course, 'partly');
  else reject(living.course);
};

/** Refused; the issuer neither accepts nor goes further yet. */
export const refused: Life = ({ course }) => {
  reply(course.pass(5, 12), 'refused');
};

/** Urged, and still nothing came; of provinces nobody is left to ask in the end. */
export const silent: Life = ({ course, lead }) => {
  const isHigh = lead.path.length === 2;
  if (isHigh || course.random.chance(0.7)) press(course.pass(28, 36));
  if (isHigh || course.random.chance(0.6)) press(course.pass(13, 20));
  if (course.random.chance(0.5)) press(course.pass(18, 26));
};

/** Reported, and nobody went to see yet. */
export const reported: Life = (living) => {
  answered(living);
  carriedOut(living);
};

/** Begun, urged now and then, not finished; the new province's bodies may take it up. */
export const lingering: Life = (living) => {
  const { course, lead } = living;
  answered(living);
  begin(course);
  if (course.random.chance(0.3)) urge(course.pass(20, 60));
  if (isLiving(lead) || !course.random.chance(0.6)) return;
  course.day = TAKEN_OVER;
  succeed(course.pass(1, 30), bodyId('peoples-committee', '37@2025-07-01'));
  if (course.random.chance(0.3)) return;
  reportDone(course.pass(20, 120));
  verify(course, 'full');
};

/** No answer until somebody higher up asks for it. */
export const pressed: Life = (living) => {
  const { course } = living;
  press(course.pass(28, 36));
  press(course.pass(14, 20));
  if (course.random.chance(0.5)) press(course.pass(19, 26));
  reply(course.pass(6, 14), 'accepted');
  reportDone(course.pass(20, 45));
  verify(course, 'full');
};
