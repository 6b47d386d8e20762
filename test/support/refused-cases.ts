import { acting } from './refused/acting.ts';
import type { RefusedCase } from './refused/attempts.ts';
import { collecting } from './refused/collecting.ts';
import { correcting } from './refused/correcting.ts';
import { days } from './refused/days.ts';
import { describing } from './refused/describing.ts';
import { publishing } from './refused/publishing.ts';

/** At least one case per refusal code. */
export const refusedCases: readonly RefusedCase[] = [
  ...describing,
  ...days,
  ...collecting,
  ...acting,
  ...correcting,
  ...publishing,
];
