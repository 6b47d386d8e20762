import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Id, prose } from '../text.ts';

/** The two steps an agency without an account can take itself. */
export const LINK_PURPOSES = ['reply', 'report-done'] as const;
export const LinkPurpose = z.enum(LINK_PURPOSES);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** SHA-256 of the secret, in hexadecimal; the secret itself is kept nowhere. */
const SecretHash = z.string().regex(/^[0-9a-f]{64}$/);

export const linkEventOptions = [
  z.object({
    type: z.literal('recommendation.link-made'),
    ...envelopeShape,
    /** Not in `data`: whoever follows the feed or the bus has no use for it. */
    inside: z.object({ secretHash: SecretHash }),
    data: z.object({
      id: Id,
      link: Id,
      purpose: LinkPurpose,
      /** The last day it can be used. */
      until: Day,
    }),
  }),
  z.object({
    type: z.literal('recommendation.link-withdrawn'),
    ...envelopeShape,
    data: z.object({ id: Id, link: Id, reason: prose(500).optional() }),
  }),
] as const;
export const LinkEvent = z.discriminatedUnion('type', linkEventOptions);
export type LinkEvent = z.infer<typeof LinkEvent>;
