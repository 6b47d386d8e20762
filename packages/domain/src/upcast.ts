import type * as z from 'zod';
import type { StoredEvent } from './event.ts';
import { progressedInHundredths } from './project/progressed-v1.ts';

type Upcaster = (event: StoredEvent) => StoredEvent;

/**
 * From an old schema of an event to the next one, by `<type>.v<schema>`. What is stored is never
 * changed, nor its hash: an old event is read as what it means today.
 */
const upcasters: Readonly<Record<string, Upcaster>> = {
  'project.progressed.v1': progressedInHundredths,
};

/** The event in the schema of today. @throws Error when an upcaster leads nowhere */
export function upcast(event: StoredEvent): StoredEvent {
  const next = upcasters[`${event.type}.v${event.schema}`];
  if (next === undefined) return event;
  const after = next(event);
  if (after.schema <= event.schema) throw new Error(`${event.type}: no step forward`);
  return upcast(after);
}

/** Every stored event is read through here, whatever schema it was written in. @throws ZodError */
export function readEvent<Event>(schema: z.ZodType<Event>, stored: StoredEvent): Event {
  return schema.parse(upcast(stored));
}
