import * as z from 'zod';
import { documentShape } from '../session/facts.ts';
import { prose } from '../text.ts';
import { evidenceShape } from './events.ts';

/** POST /sessions/{id}/evidence */
export const AnnounceEvidence = z
  .strictObject({
    ...evidenceShape,
    title: evidenceShape.title.meta({
      description: 'what it shows, in words of your own; the name of the file is not kept',
    }),
    visibility: evidenceShape.visibility.default('internal'),
  })
  .meta({ id: 'AnnounceEvidence' });
export type AnnounceEvidence = z.infer<typeof AnnounceEvidence>;

export const CompleteEvidence = z.strictObject({}).meta({ id: 'CompleteEvidence' });

/** POST /evidence/{id}/publish */
export const PublishEvidence = z
  .strictObject({ approval: z.strictObject(documentShape) })
  .meta({ id: 'PublishEvidence' });
export type PublishEvidence = z.infer<typeof PublishEvidence>;

export const WithdrawEvidence = z
  .strictObject({ reason: prose(2000) })
  .meta({ id: 'WithdrawEvidence' });
export type WithdrawEvidence = z.infer<typeof WithdrawEvidence>;
