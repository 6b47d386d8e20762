import * as z from 'zod';
import { documentShape, paperShape, spanShape } from '../session/facts.ts';
import { Id, prose } from '../text.ts';
import {
  commonShape,
  dialogueShape,
  meetingNumber,
  meetingShape,
  modelShape,
  trainingShape,
} from './facts.ts';

/** An activity is one event of the feed, which carries it whole: so many papers still fit. */
const PAPERS = 20;

const leadBody = Id.meta({
  description:
    'the body that organised it, for a model the one that recognised it; unit and level are its own on that day',
});
const documents = z.array(z.strictObject(paperShape)).max(PAPERS);
const described = { leadBody, ...commonShape, documents: documents.optional() };
const held = z
  .strictObject(spanShape)
  .meta({ description: 'first and last day; it counts on the last' });
const recognised = z
  .strictObject(documentShape)
  .meta({ description: 'the decision that recognised the model, on whose day it counts' });
const number = meetingNumber.meta({
  description:
    'how many meetings of this kind the line stands for, such as those of a month; figures count them all',
});

/** What belongs to which kind; kind, days and members of a command are checked by it. */
const shapes = {
  dialogue: { held, ...dialogueShape },
  training: { held, ...trainingShape },
  model: { recognised, ...modelShape },
  meeting: { held, ...meetingShape, number: number.default(1) },
} as const;

/** POST /activities. */
export const RecordActivity = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('dialogue'), ...described, ...shapes.dialogue })
      .meta({ id: 'RecordDialogue' }),
    z
      .strictObject({ kind: z.literal('training'), ...described, ...shapes.training })
      .meta({ id: 'RecordTraining' }),
    z
      .strictObject({ kind: z.literal('model'), ...described, ...shapes.model })
      .meta({ id: 'RecordModel' }),
    z
      .strictObject({ kind: z.literal('meeting'), ...described, ...shapes.meeting })
      .meta({ id: 'RecordMeeting' }),
  ])
  .meta({ id: 'RecordActivity' });
export type RecordActivity = z.infer<typeof RecordActivity>;

/** Names of the members a kind is told with, its kind aside. */
export function membersOf(kind: RecordActivity['kind']): string[] {
  return [...Object.keys(described), ...Object.keys(shapes[kind])];
}

/** What a correction may change; `null` takes a member away. A kind never changes. */
const ActivityChanges = z
  .strictObject({
    leadBody,
    subject: commonShape.subject,
    topic: commonShape.topic.nullable(),
    documents,
    held,
    leader: dialogueShape.leader,
    attendance: dialogueShape.attendance.nullable(),
    issuesRaised: dialogueShape.issuesRaised.nullable(),
    issuesAnswered: dialogueShape.issuesAnswered.nullable(),
    attendances: trainingShape.attendances,
    recognised,
    field: modelShape.field.nullable(),
    meeting: meetingShape.meeting,
    number,
  })
  .partial()
  .meta({ id: 'ActivityChanges' });

export const CorrectActivity = z
  .strictObject({ reason: prose(2000), changes: ActivityChanges })
  .meta({ id: 'CorrectActivity' });
export type CorrectActivity = z.infer<typeof CorrectActivity>;

/** An entry that should not be there: it stays to be seen, and counts no more. */
export const WithdrawActivity = z
  .strictObject({ reason: prose(2000) })
  .meta({ id: 'WithdrawActivity' });
export type WithdrawActivity = z.infer<typeof WithdrawActivity>;
