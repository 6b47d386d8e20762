import { refuse } from '../refusal.ts';

/** The legal steps of an activity; a pair that is not here is refused with `illegal-step`. */
export const ACTIVITY_STATES = ['recorded', 'withdrawn'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

interface Step {
  readonly from: readonly ActivityState[];
  /** `null` where the step leaves the state as it is. */
  readonly to: ActivityState | null;
  readonly event: string;
  /** What the step is called on the pages. */
  readonly vi: string;
}

export const activitySteps = {
  correct: {
    from: ['recorded'],
    to: null,
    event: 'activity.corrected',
    vi: 'đính chính (kèm lý do)',
  },
  withdraw: {
    from: ['recorded'],
    to: 'withdrawn',
    event: 'activity.withdrawn',
    vi: 'rút (ghi nhầm, kèm lý do)',
  },
} as const satisfies Record<string, Step>;
export type ActivityAction = keyof typeof activitySteps;

/** The actions the table allows in a state. */
export function activityActions(state: ActivityState): string[] {
  return Object.entries<Step>(activitySteps)
    .filter(([, step]) => step.from.includes(state))
    .map(([action]) => action);
}

/** @throws Refused `illegal-step`, saying what is possible instead */
export function requireActivityStep(action: ActivityAction, state: ActivityState): void {
  const possible = activityActions(state);
  if (possible.includes(action)) return;
  refuse('illegal-step', '', { subject: 'activity', action, state, possible });
}

/** The table as rows, for documentation. */
export function activityRows(): { subject: 'activity'; action: string; step: Step }[] {
  return Object.entries<Step>(activitySteps).map(([action, step]) => ({
    subject: 'activity',
    action,
    step,
  }));
}
