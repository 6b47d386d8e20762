import type { StoredEvent } from '../event.ts';
import { readEvent } from '../upcast.ts';
import { type ActivityDescription, ActivityEvent } from './events.ts';
import type { ActivityState } from './lifecycle.ts';

/** One activity of the wider work, folded from its events. */
export interface Activity {
  readonly state: ActivityState;
  readonly description: ActivityDescription;
  readonly withdrawnFor?: string;
}

/** Folds one event; the table of steps was asked before the event was written, not here. */
export function evolveActivity(activity: Activity | undefined, event: ActivityEvent): Activity {
  if (event.type === 'activity.recorded') return { state: 'recorded', description: event.data };
  if (activity === undefined) throw new Error(`${event.type} before activity.recorded`);
  switch (event.type) {
    case 'activity.corrected':
      return { ...activity, description: event.data.description };
    case 'activity.withdrawn':
      return { ...activity, state: 'withdrawn', withdrawnFor: event.data.reason };
  }
}

/**
 * An activity as its stored events tell it; nothing when there are none.
 * @throws ZodError for an event that can not be read: what is stored is always parsed
 */
export function foldActivity(events: readonly StoredEvent[]): Activity | undefined {
  let activity: Activity | undefined;
  for (const event of events) activity = evolveActivity(activity, readEvent(ActivityEvent, event));
  return activity;
}
