import { roles as words } from '../../glossary/roles.ts';
import { keysOf } from '../../kit/keys-of.ts';
import { More } from '../../kit/more.tsx';
import type { StepNow } from './offered-steps.ts';

/** What others may do now: who wonders why nothing moves sees whose turn it is. */
export function WaitsFor({ steps }: { readonly steps: readonly StepNow[] }) {
  const others = steps.filter(({ allowed }) => !allowed);
  if (others.length === 0) return null;
  return (
    <More title="Việc của người khác">
      <ul className="plain-list">
        {others.map(({ id, action, vi, by }) => (
          <li key={`${id} ${action}`}>
            {vi} – {namesOf(by).join(', ')}
          </li>
        ))}
      </ul>
    </More>
  );
}

function namesOf(by: StepNow['by']): string[] {
  return keysOf(words)
    .filter((role) => by.some((one) => one === role))
    .map((role) => words[role]);
}
