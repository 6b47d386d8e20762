import type { Ask, Making } from './ask.ts';
import { actions } from './ask-action.ts';
import { askActivity } from './ask-activity.ts';
import { askCorrection } from './ask-correction.ts';
import { askFollow } from './ask-follow.ts';
import { askWrongFollow } from './ask-follow-illegal.ts';
import { askIllegal } from './ask-illegal.ts';
import { isSent } from './ask-letter.ts';
import { askMending } from './ask-mending.ts';
import { askSession } from './ask-session.ts';
import type { Everything } from './brute-force.ts';

/** The next command of an office, legal or not. Young records are worked on more than old ones. */
export function choose(on: Making, { records, activities }: Everything): Ask {
  const { random } = on;
  const young = records.slice(-6);
  const hoso = records.length === 0 ? undefined : random.pick(random.chance(0.8) ? young : records);
  if (random.chance(0.06)) return askIllegal(on, hoso);
  if (random.chance(0.06)) return askActivity(on, activities);
  if (hoso === undefined || random.chance(0.1)) return askSession(on);
  if (random.chance(0.12)) return askWrongFollow(on, hoso) ?? askIllegal(on, hoso);
  const followed = records.filter(({ recommendations }) => recommendations.some(isSent)).slice(-9);
  if (followed.length > 0 && random.chance(0.6)) {
    const made = askFollow(on, random.pick(followed));
    if (made !== undefined) return made;
  }
  const mended = random.chance(0.05) ? askMending(on, hoso) : undefined;
  if (mended !== undefined) return mended;
  if (random.chance(0.2)) return askCorrection(on, hoso) ?? askFollow(on, hoso) ?? askSession(on);
  // Few actions are possible in a state: others are drawn until one is.
  for (let draws = 0; draws < 20; draws += 1) {
    const made = random.pick(actions)(on, hoso);
    if (made !== undefined) return made;
  }
  return askSession(on);
}
