import type { Description } from './events.ts';

/** Whether another organisation entered the session for its lead body; a correction may change who led. */
export function enteredForOthers({ enteredBy, lead }: Description): boolean {
  return enteredBy !== undefined && enteredBy !== lead.id;
}
