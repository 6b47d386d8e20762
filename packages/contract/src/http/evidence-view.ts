import { evidenceShape } from '@giam-sat/domain/evidence/events';
import type { Evidence } from '@giam-sat/domain/evidence/evidence';
import { Document } from '@giam-sat/domain/session/facts';
import * as z from 'zod';

const day = z.string();

export const EvidenceView = z
  .object({
    id: z.string(),
    ...evidenceShape,
    state: z.enum(['announced', 'stored']),
    announcedOn: day,
    storedOn: day.optional(),
    published: z
      .object({ on: day, approval: Document, sha256: z.string(), size: z.int() })
      .optional()
      .meta({ description: 'the copy without metadata: its own hash and size' }),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof EvidenceView>;

export const EvidenceAnnounced = z
  .object({
    ...EvidenceView.shape,
    upload: z
      .object({ url: z.string(), fields: z.record(z.string(), z.string()), seconds: z.int() })
      .nullable()
      .meta({
        description:
          'a form: POST all `fields`, then `file`, as multipart/form-data to `url` within `seconds`; null once it is stored',
      }),
  })
  .meta({ id: 'EvidenceAnnounced' });

export const EvidenceOpened = z
  .object({
    ...EvidenceView.shape,
    download: z
      .object({ url: z.string(), seconds: z.int() })
      .nullable()
      .meta({ description: 'good for `seconds`, as an attachment; null while nothing is stored' }),
  })
  .meta({ id: 'EvidenceOpened' });

export const PublicEvidence = z
  .object({
    id: z.string(),
    ...{ title: evidenceShape.title, type: evidenceShape.type },
    ...{ size: z.int(), sha256: z.string(), publishedOn: day, approval: Document },
    download: z.object({ url: z.string(), seconds: z.int() }),
  })
  .meta({ id: 'PublicEvidence' });

export function evidenceView(one: Evidence): EvidenceView {
  return { ...one };
}
