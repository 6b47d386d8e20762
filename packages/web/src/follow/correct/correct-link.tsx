import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { StepNow } from '../steps/offered-steps.ts';

interface CorrectLinkProps {
  /** Of a finding or a recommendation. */
  readonly id: string;
  readonly steps: readonly StepNow[];
  readonly children: ReactNode;
}

/** To the page that corrects it, for whoever may. */
export function CorrectLink({ id, steps, children }: CorrectLinkProps) {
  const step = steps.find(
    (one) => one.id === id && one.allowed && one.action.startsWith('correct'),
  );
  if (step === undefined) return null;
  return (
    <p>
      <Link href={`/${step.subject}s/${id}/correct`}>{children}</Link>
    </p>
  );
}
