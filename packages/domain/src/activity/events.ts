import * as z from 'zod';
import { envelopeShape } from '../event.ts';
import { LeadRef } from '../register/body-ref.ts';
import { Document, paperShape, Span } from '../session/facts.ts';
import { prose } from '../text.ts';
import {
  commonShape,
  dialogueShape,
  meetingNumber,
  meetingShape,
  modelShape,
  trainingShape,
} from './facts.ts';

/** The organiser as it was on the day: views never look anything up. */
const shape = { lead: LeadRef, ...commonShape, documents: z.array(z.object(paperShape)) };

/** What the activity is, register entries resolved on its day. A correction replaces it whole. */
export const ActivityDescription = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dialogue'), ...shape, held: Span, ...dialogueShape }),
  z.object({ kind: z.literal('training'), ...shape, held: Span, ...trainingShape }),
  z.object({ kind: z.literal('model'), ...shape, recognised: Document, ...modelShape }),
  z.object({
    kind: z.literal('meeting'),
    ...shape,
    held: Span,
    ...meetingShape,
    number: meetingNumber,
  }),
]);
export type ActivityDescription = z.infer<typeof ActivityDescription>;

const of = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data });

/** Every event of an activity's record, by type. */
export const ActivityEvent = z.discriminatedUnion('type', [
  of('activity.recorded', ActivityDescription),
  of(
    'activity.corrected',
    z.object({
      reason: prose(2000),
      changed: z.array(z.string()),
      description: ActivityDescription,
    }),
  ),
  of('activity.withdrawn', z.object({ reason: prose(2000) })),
]);
export type ActivityEvent = z.infer<typeof ActivityEvent>;
