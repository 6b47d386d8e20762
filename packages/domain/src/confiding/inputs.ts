import * as z from 'zod';
import { confided } from '../confided.ts';
import { documentShape } from '../session/facts.ts';
import { Id, line, prose } from '../text.ts';

/** POST /personal/members/{board}/{member}: who sits on a seat of a board. */
export const KeepMember = z
  .strictObject({
    name: confided('personal', line(200)),
    phone: confided('personal', line(50)).optional(),
  })
  .meta({ id: 'KeepMember' });

/** POST /personal/sessions/{id}: the person whose conduct is supervised (Regulation 124-QĐ/TW). */
export const KeepSupervised = z
  .strictObject({ name: confided('sensitive', line(200)) })
  .meta({ id: 'KeepSupervisedPerson' });

/** POST /personal/findings/{id}: what a finding tells of named people and households. */
export const KeepFindingText = z
  .strictObject({ text: confided('personal', prose(4000)) })
  .meta({ id: 'KeepFindingText' });

/** POST /informants */
export const RecordInformant = z
  .strictObject({
    receivedBy: Id.meta({ description: 'the body that received what was told' }),
    identity: confided('informant', line(300)),
    contact: confided('informant', line(300)).optional(),
    text: confided('informant', prose(8000)).optional(),
    finding: confided('informant', line(60)).optional(),
  })
  .meta({ id: 'RecordInformant' });
export type RecordInformant = z.output<typeof RecordInformant>;

/** POST /informants/readings: the code is no part of an address, so no log has it. */
export const ReadInformant = z
  .strictObject({
    caseCode: confided('informant', line(40)),
    purpose: prose(2000, 20).meta({
      description: 'why, in at least 20 characters; kept with who read, for good',
    }),
  })
  .meta({ id: 'ReadInformant' });
export type ReadInformant = z.output<typeof ReadInformant>;

/** POST /personal/purges: all that is kept about a session, a board or a case; another person confirms. */
export const ProposePurge = z
  .strictObject({
    session: Id.optional(),
    board: Id.optional(),
    caseCode: confided('informant', line(40)).optional(),
    reason: prose(2000),
    document: z.strictObject(documentShape).meta({ description: 'the decision to purge' }),
  })
  .refine(
    ({ session, board, caseCode }) =>
      [session, board, caseCode].filter((one) => one !== undefined).length === 1,
    {
      params: { code: 'one-of' },
    },
  )
  .meta({
    id: 'ProposePurge',
    description: 'one of `session`, `board` and `caseCode`',
    oneOf: ['session', 'board', 'caseCode'].map((name) => ({ required: [name] })),
  });
export type ProposePurge = z.output<typeof ProposePurge>;

export const ConfirmPurge = z.strictObject({}).meta({ id: 'ConfirmPurge' });
