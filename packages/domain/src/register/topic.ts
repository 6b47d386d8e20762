import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Id, line } from '../text.ts';

/** A subject area (lĩnh vực): a maintained list, not an enum. */
export const Topic = z.object({
  id: Id,
  name: line(200),
  nameEn: line(200),
  from: Day.nullable(),
  to: Day.nullable(),
});
export type Topic = z.infer<typeof Topic>;

export const TopicEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('topic.registered'), ...envelopeShape, data: Topic }),
]);
export type TopicEvent = z.infer<typeof TopicEvent>;

export function evolveTopic(_topic: Topic | undefined, event: TopicEvent): Topic {
  return event.data;
}
