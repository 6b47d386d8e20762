import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Id } from '../text.ts';
import { type Account, Sub } from './account.ts';

/**
 * Who stops to administer says so here first, one after the other: two administrators who revoke each
 * other at the same moment would else both find the other still there, and nobody would be left.
 */
export const ADMINISTRATORS_RECORD = 'administrators#all';

export const AdministratorsEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('administrators.leaving'),
    ...envelopeShape,
    data: z.object({ account: Sub, grant: Id, from: Day }),
  }),
]);
export type AdministratorsEvent = z.infer<typeof AdministratorsEvent>;

/** Grants that are being revoked, or were. */
export type Leaving = ReadonlySet<string>;

export function evolveLeaving(leaving: Leaving | undefined, event: AdministratorsEvent): Leaving {
  return new Set([...(leaving ?? []), event.data.grant]);
}

/** An account without the grants that somebody is about to revoke. */
export function withoutLeaving(account: Account, leaving: Leaving): Account {
  return { grants: account.grants.filter(({ id }) => !leaving.has(id)) };
}
