import { accountCases } from './refused/accounts.ts';
import { acting } from './refused/acting.ts';
import { wider } from './refused/activities.ts';
import type { RefusedCase } from './refused/attempts.ts';
import { boards } from './refused/boards.ts';
import { collecting } from './refused/collecting.ts';
import { correcting } from './refused/correcting.ts';
import { days } from './refused/days.ts';
import { describing } from './refused/describing.ts';
import { following } from './refused/following.ts';
import { ofKinds } from './refused/kinds.ts';
import { linksAndFiles } from './refused/links-and-files.ts';
import { makingPublic } from './refused/making-public.ts';
import { publishing } from './refused/publishing.ts';
import { registeringCases } from './refused/registering.ts';
import { roleCases } from './refused/roles.ts';
import { ruling } from './refused/ruling.ts';

/** At least one case per refusal code. */
export const refusedCases: readonly RefusedCase[] = [
  ...accountCases,
  ...describing,
  ...ofKinds,
  ...days,
  ...collecting,
  ...acting,
  ...following,
  ...correcting,
  ...publishing,
  ...makingPublic,
  ...linksAndFiles,
  ...boards,
  ...wider,
  ...registeringCases,
  ...ruling,
  ...roleCases,
];
