import { type ReactNode, useDeferredValue } from 'react';

/**
 * What is further down a long page: made after what is in sight was shown, in small pieces between which
 * the page answers, and left as it is while only what is above it changes.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue<ReactNode>(children, null);
}
