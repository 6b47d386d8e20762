import * as z from 'zod';
import { envelopeShape } from '../event.ts';
import { LeadRef } from '../register/body-ref.ts';
import { documentShape } from '../session/facts.ts';
import { prose } from '../text.ts';

const of = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data });

export const FIELDS = ['name', 'phone', 'text'] as const;

/**
 * That personal data was stored or removed, never what it says. `personal#<about>`, `purge#<id>`, `case#<id>`
 * and `guess#<id>` are records of the Ledger; the texts are in the store Personal.
 */
export const ConfidingEvent = z.discriminatedUnion('type', [
  of('personal.kept', z.object({ fields: z.array(z.enum(FIELDS)) })),
  of(
    'personal.purge-proposed',
    z.object({
      /** `member:…`, `session:…`, `finding:…` or `case:…` */
      about: z.array(z.string()).min(1),
      lead: LeadRef,
      reason: prose(2000),
      document: z.object(documentShape),
    }),
  ),
  of('personal.purged', z.object({ about: z.array(z.string()).min(1) })),
  of('informant.recorded', z.object({ lead: LeadRef })),
  /** Every reading, with its purpose (Law on Denunciations 25/2018/QH14 Art. 56). */
  of('informant.read', z.object({ purpose: prose(2000) })),
  of('informant.guessed', z.object({})),
]);
export type ConfidingEvent = z.infer<typeof ConfidingEvent>;

/** Records that lead near an informant: their events go to nobody but an auditor, and to no bus. */
const WITHHELD = ['case#', 'guess#'];

export function isWithheld(record: string): boolean {
  return WITHHELD.some((prefix) => record.startsWith(prefix));
}
