import type { Asking } from '@giam-sat/domain/policy/asking';
import { ROLES } from '@giam-sat/domain/policy/roles';
import { recommendationStepsFor, stepsFor } from '@giam-sat/domain/policy/steps-for';
import type { Session } from '@giam-sat/domain/session/session';
import * as z from 'zod';

const StepNow = z.object({
  subject: z.enum(['session', 'finding', 'recommendation']),
  id: z.string(),
  action: z.string().meta({ description: 'as in the address of the command' }),
  vi: z.string(),
  by: z.array(z.enum(ROLES)),
  allowed: z
    .boolean()
    .meta({ description: 'whether the caller may, in its roles and for its body' }),
});

/** What can be done now, by whom, and whether by the caller. */
export const StepsView = z
  .object({ version: z.int(), steps: z.array(StepNow) })
  .meta({ id: 'Steps' });
export type StepsView = z.infer<typeof StepsView>;

interface Read {
  readonly version: number;
  readonly state: Session;
}

export function sessionStepsView(asking: Asking, id: string, { version, state }: Read): StepsView {
  return { version, steps: stepsFor(asking, id, state).map(listed) };
}

/** @returns nothing where the session has no such recommendation */
export function recommendationStepsView(
  asking: Asking,
  id: string,
  { version, state }: Read,
): StepsView | undefined {
  const one = state.recommendations.find((other) => other.id === id);
  if (one === undefined) return undefined;
  return { version, steps: recommendationStepsFor(asking, state, one).map(listed) };
}

function listed({ by, ...step }: ReturnType<typeof stepsFor>[number]) {
  return { ...step, by: [...by] };
}
