import {
  done,
  doneAtSecondTry,
  doneLate,
  explained,
  lookedAtAgain,
  notFeasible,
  notImplemented,
  passedOn,
  putOff,
  typedLate,
  withdrawn,
} from './ended-lives.ts';
import type { Life } from './life.ts';
import { halfDone, lingering, pressed, refused, reported, silent } from './open-lives.ts';

/** What comes of the old province's letters: nearly all is at its end. */
export const pastLives: readonly (readonly [Life, number])[] = [
  [done, 42],
  [doneLate, 23],
  [doneAtSecondTry, 5],
  [explained, 5],
  [notImplemented, 6],
  [notFeasible, 3],
  [withdrawn, 2],
  [passedOn, 3],
  [pressed, 3],
  [typedLate, 2],
  [putOff, 2],
  [lookedAtAgain, 2],
  [lingering, 2.8],
  [silent, 0.4],
  [halfDone, 0.8],
];

/** And of the new province's: what has time before the demonstration's last day. */
export const livingLives: readonly (readonly [Life, number])[] = [
  [done, 30],
  [doneLate, 12],
  [doneAtSecondTry, 7],
  [halfDone, 7],
  [explained, 4],
  [refused, 3],
  [notImplemented, 11],
  [notFeasible, 3],
  [withdrawn, 3],
  [passedOn, 7],
  [pressed, 5],
  [silent, 10],
  [reported, 5],
  [typedLate, 3],
  [putOff, 5],
  [lookedAtAgain, 11],
  [lingering, 4],
];
