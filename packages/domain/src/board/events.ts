import * as z from 'zod';
import { envelopeShape } from '../event.ts';
import { ProjectRef } from '../project/project-ref.ts';
import { BodyRef, LeadRef } from '../register/body-ref.ts';
import { line, prose } from '../text.ts';
import {
  BoardType,
  decisionShape,
  dissolvedShape,
  Member,
  ownerNoticeShape,
  Setting,
  termShape,
} from './facts.ts';

/** What a board is for one term, register entries resolved on the day it was formed. */
export const BoardDescription = z.object({
  type: BoardType,
  name: line(300),
  /** The registered body that leads the board's sessions; the board counts under its unit. */
  body: LeadRef,
  setting: Setting,
  project: ProjectRef.optional(),
  recognisedBy: BodyRef.optional(),
  decision: z.object(decisionShape),
  term: z.object(termShape).optional(),
});
export type BoardDescription = z.infer<typeof BoardDescription>;

const of = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data });

/** Every event of a board's record; the single source of types, schemas and samples. */
export const BoardEvent = z.discriminatedUnion('type', [
  of('board.formed', z.object({ ...BoardDescription.shape, members: z.array(Member) })),
  of(
    'board.members-changed',
    z.object({
      reason: prose(2000),
      members: z.array(Member),
      document: z.object(decisionShape).optional(),
    }),
  ),
  of('board.owner-notified', z.object(ownerNoticeShape)),
  of(
    'board.corrected',
    z.object({
      reason: prose(2000),
      changed: z.array(z.string()),
      /** All of it as it is after the correction; what is absent was taken away. */
      name: line(300),
      decision: z.object(decisionShape),
      term: z.object(termShape).optional(),
      ownerNotice: z.object(ownerNoticeShape).optional(),
    }),
  ),
  of('board.dissolved', z.object(dissolvedShape)),
]);
export type BoardEvent = z.infer<typeof BoardEvent>;
