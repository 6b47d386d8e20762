import { type ReactNode, useDeferredValue } from 'react';

/**
 * What is further down a long page: made after what is in sight was shown, in small pieces between which
 * the page answers, and laid out when somebody comes near it.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const made = useDeferredValue<ReactNode>(children, null);
  return <div className="later">{made}</div>;
}
