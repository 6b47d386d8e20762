import * as z from 'zod';
import { Day } from '../day.ts';
import { documentShape } from '../session/facts.ts';
import { Id, line, prose } from '../text.ts';

const Paper = z.strictObject(documentShape);

/** POST /sessions/{id}/publish: what is approved to be public, by whose signed paper. */
export const PublishSession = z
  .strictObject({
    approval: z.strictObject({ number: line(100), on: Day }).meta({
      description: 'number and day of the signed paper that approves the publishing; shown with it',
    }),
    findings: z
      .array(Id)
      .max(100)
      .default([])
      .meta({ description: 'findings to be public, only their `text`; never opinions' }),
    recommendations: z
      .array(Id)
      .max(300)
      .default([])
      .meta({ description: 'recommendations sent out; never those to a Party committee' }),
    draftPublishedOn: Day.optional().meta({
      description:
        'criticism, contribution: the day the drafting agency itself published the draft; needed there',
    }),
  })
  .meta({ id: 'PublishSession' });
export type PublishSession = z.infer<typeof PublishSession>;

/** POST /sessions/{id}/withdraw-publication. */
export const WithdrawPublication = z
  .strictObject({ reason: prose(2000), document: Paper.optional() })
  .meta({ id: 'WithdrawPublication' });
export type WithdrawPublication = z.infer<typeof WithdrawPublication>;
