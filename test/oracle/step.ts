import type { Caller, Making } from './ask.ts';
import { dayBetween, earliest, plusDays } from './calendar.ts';
import type { Hoso, Recommendation } from './hoso.ts';

/** A step as it will be asked for, and what it changes. */
export interface Step {
  readonly payload: object;
  readonly change: () => void;
  readonly caller?: Caller;
}

export type MakeStep = (on: Making, hoso: Hoso, one: Recommendation) => Step | undefined;

export function aPaper({ random }: Making, on: string) {
  return { number: `${random.int(1, 99)}/CV`, on };
}

/** Since the letter, the transfer or the reopening; often soon. */
export function aDayAfter({ random, today }: Making, first: string): string {
  const last = random.chance(0.7) ? earliest(today, plusDays(first, 40)) : today;
  return dayBetween(random, first, last);
}

export function since({ held }: Hoso, one: Recommendation): string {
  return one.since ?? held?.from ?? '';
}

/** A paper of the other side, with the day it came. */
export function incoming(on: Making, hoso: Hoso, one: Recommendation) {
  const document = aPaper(on, aDayAfter(on, since(hoso, one)));
  const soon = earliest(on.today, plusDays(document.on, on.random.int(0, 20)));
  return { document, receivedOn: soon };
}
