import * as z from 'zod';
import { envelopeShape } from '../event.ts';
import { Document } from '../session/facts.ts';
import { Id, line, prose } from '../text.ts';
import { EVIDENCE_TYPES, LARGEST_FILE } from './evidence-types.ts';

const of = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data: z.object({ id: Id, ...data }) });

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is said of a file before it is sent; its own name, which may be a person's, is not kept. */
export const evidenceShape = {
  title: line(200),
  type: z.enum(EVIDENCE_TYPES),
  size: z.int().min(1).max(LARGEST_FILE),
  sha256: Sha256,
  /** The finding or recommendation it is about; none: the whole session. */
  about: Id.optional(),
  /** For whoever reads the session, or for the lead body alone. */
  visibility: z.enum(['internal', 'restricted']),
  /** The file it takes the place of, which is kept. */
  replaces: Id.optional(),
};

export const evidenceEventOptions = [
  of('evidence.announced', evidenceShape),
  /** Its bytes are here and are what was announced. */
  of('evidence.stored', {}),
  /** A copy without metadata may be seen by everybody. */
  of('evidence.published', { approval: Document, sha256: Sha256, size: z.int() }),
  of('evidence.publication-withdrawn', { reason: prose(2000) }),
] as const;
export const EvidenceEvent = z.discriminatedUnion('type', evidenceEventOptions);
export type EvidenceEvent = z.infer<typeof EvidenceEvent>;
