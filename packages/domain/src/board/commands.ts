import * as z from 'zod';
import { Day } from '../day.ts';
import { Id, line, prose } from '../text.ts';
import {
  decisionShape,
  dissolvedShape,
  MemberId,
  ownerNoticeShape,
  Setting,
  seatShape,
  termShape,
} from './facts.ts';

const Decision = z.strictObject(decisionShape);
const MEMBERS = 100;

/** A seat without an id is a new member; the system gives the id. */
const SeatInput = z
  .strictObject({
    id: MemberId.optional().meta({
      description: 'of a member who stays; leave it out for a new one, never put a name there',
    }),
    ...seatShape,
  })
  .meta({ id: 'SeatInput' });
export type SeatInput = z.infer<typeof SeatInput>;

const NewSeat = z.strictObject(seatShape);

const common = {
  /** The decision that set it up or recognised it; the board counts from its day. */
  decision: Decision,
  term: z.strictObject(termShape).optional(),
  members: z.array(NewSeat).min(1).max(MEMBERS),
};

/** One people's inspection board for each registered body of that type. */
const FormInspectionBoard = z.strictObject({
  type: z.literal('people-inspection-board'),
  body: Id.meta({ description: 'the registered body, e.g. people-inspection-board:<unit>' }),
  setting: Setting.default('commune'),
  /** Who recognised the election: the commune Front, in agencies and enterprises the trade union. */
  recognisedBy: Id.optional(),
  ...common,
});

/** One community investment supervision board for each project (Law 10/2022 Art. 41(1)). */
const FormCommunityBoard = z.strictObject({
  type: z.literal('community-investment-board'),
  unit: Id.meta({ description: 'the commune whose Front committee decides' }),
  projectId: Id,
  /** The registered body that leads its sessions; `community-investment-board:<unit>` unless told. */
  body: Id.optional(),
  name: line(300).optional(),
  ownerNotice: z.strictObject(ownerNoticeShape).optional(),
  ...common,
});

export const FormBoard = z
  .discriminatedUnion('type', [FormInspectionBoard, FormCommunityBoard])
  .meta({ id: 'FormBoard' });
export type FormBoard = z.infer<typeof FormBoard>;
export type FormInspectionBoard = z.infer<typeof FormInspectionBoard>;
export type FormCommunityBoard = z.infer<typeof FormCommunityBoard>;

/** The whole new composition: who is not in it has left. */
export const ChangeMembers = z
  .strictObject({
    on: Day,
    reason: prose(2000),
    members: z.array(SeatInput).min(1).max(MEMBERS),
    document: Decision.optional(),
  })
  .meta({ id: 'ChangeMembers' });
export type ChangeMembers = z.infer<typeof ChangeMembers>;

/** What a correction may change of the running or last term; members are changed by their own step. */
export const BoardChanges = z
  .strictObject({
    decision: Decision,
    term: z.strictObject(termShape).nullable(),
    name: line(300),
    ownerNotice: z.strictObject(ownerNoticeShape).nullable(),
  })
  .partial()
  .meta({ id: 'BoardChanges' });
export type BoardChanges = z.infer<typeof BoardChanges>;

export const CorrectBoard = z
  .strictObject({ reason: prose(2000), changes: BoardChanges })
  .meta({ id: 'CorrectBoard' });
export type CorrectBoard = z.infer<typeof CorrectBoard>;

export const NotifyOwner = z.strictObject(ownerNoticeShape).meta({ id: 'NotifyOwner' });
export type NotifyOwner = z.infer<typeof NotifyOwner>;

export const DissolveBoard = z
  .strictObject({ on: Day, ...dissolvedShape, document: Decision.optional() })
  .meta({ id: 'DissolveBoard' });
export type DissolveBoard = z.infer<typeof DissolveBoard>;
