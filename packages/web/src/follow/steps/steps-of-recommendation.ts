import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import type { Account } from '../../sign-in/account.ts';
import type { RecommendationOf } from '../recommendation-facts.tsx';
import { expectedSteps } from './expected-step.ts';
import { offeredSteps, type StepNow } from './offered-steps.ts';
import type { OfferedStep } from './step-bar.tsx';
import type { Offers } from './use-offers.ts';

interface Offering {
  readonly steps: readonly StepNow[];
  /** Of the session or of this recommendation alone. */
  readonly clocks: DeadlinesView['clocks'];
  readonly account: Account;
  readonly offers: Offers;
}

/** The steps of a recommendation that its reader may take, what it waits for first. */
export function stepsOfRecommendation(
  one: RecommendationOf,
  { steps, clocks, account, offers }: Offering,
): OfferedStep[] {
  const own = clocks.filter(({ about }) => about === one.id);
  const isAddressee = account.roles.includes('responder') && account.org === one.addressee.id;
  const expected: readonly string[] = expectedSteps(one, own, isAddressee);
  const order = (action: string) => expected.indexOf(action) + 1 || expected.length + 1;
  const sorted = steps.toSorted((left, right) => order(left.action) - order(right.action));
  return offeredSteps(sorted, one.id, account, (action) => {
    const isExpected = expected.includes(action);
    return { ...offers(action), isExpected, ...(isExpected ? { isRare: false } : {}) };
  });
}
