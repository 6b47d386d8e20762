import { useSyncExternalStore } from 'react';
import { dayAt } from '../format/day.ts';

/** How far the stage's clock runs ahead of this device's steady one; unknown until something was answered. */
let aheadMs: number | undefined;
const listeners = new Set<() => void>();

/**
 * What time it is on the stage, as an answer said: its clock may have been moved, and that of a phone
 * is often wrong. What passes since is measured by a clock that nobody can set.
 */
export function tellStageTime(instant: string | null): void {
  const told = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(told)) return;
  const before = today();
  aheadMs = told - performance.now();
  if (today() !== before) for (const listener of listeners) listener();
}

/** Today in Viet Nam on the stage; before anything was answered, by this device. */
export function today(): string {
  return dayAt(aheadMs === undefined ? new Date() : new Date(aheadMs + performance.now()));
}

/** The same for what is shown before anything was answered: shown again when the stage's day is known. */
export function useToday(): string {
  return useSyncExternalStore(listen, today);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
