import { ACTED_AS, type ActedBy } from '@giam-sat/domain/history/acted-by';
import type { Change } from '@giam-sat/domain/history/changes';
import type { Happened } from '@giam-sat/domain/history/history';
import { ROLES } from '@giam-sat/domain/policy/roles';
import {
  CORRECTED_MEMBERS,
  FINDING_MEMBERS,
  RECOMMENDATION_MEMBERS,
} from '@giam-sat/domain/session/corrected-members';
import { SessionEvent } from '@giam-sat/domain/session/events';
import * as z from 'zod';
import { subjectOf } from './cloud-event.ts';

const By = z
  .object({
    as: z.enum(ACTED_AS).meta({
      description:
        'the clocks of the record, the addressee (by a reply link or with its account), the lead body, or another body',
    }),
    roles: z.array(z.enum(ROLES)).meta({ description: 'whose step it is: one of these' }),
    body: z.object({ id: z.string(), name: z.string() }).optional(),
  })
  .meta({ description: 'who acted, by body and role; never a person' });
type By = z.infer<typeof By>;

/** What happened once, as the feed tells it, with who acted; a correction also with what it changed. */
const Entry = z
  .object({
    id: z.string().meta({ description: '<record>@<sequence>, as in the feed' }),
    sequence: z.int().meta({ description: 'its place in the record, from 1' }),
    type: z.enum(SessionEvent.options.map(({ shape }) => shape.type.value)),
    subject: z.string().meta({ description: 'the session, finding, recommendation or file' }),
    on: z.string().meta({ description: 'the day it is about' }),
    time: z.iso.datetime().meta({ description: 'when it was written' }),
    by: By,
    data: z
      .record(z.string(), z.unknown())
      .meta({ description: 'as the feed has it: its schema is in /asyncapi.json' }),
    changes: z
      .array(
        z.object({
          member: z.enum([
            ...new Set([...CORRECTED_MEMBERS, ...FINDING_MEMBERS, ...RECOMMENDATION_MEMBERS]),
          ]),
          before: z.unknown().optional(),
          after: z.unknown().optional(),
        }),
      )
      .optional()
      .meta({ description: 'of a correction: each member as it stood and as it stands since' }),
  })
  .meta({ id: 'HistoryEntry' });

export const HistoryView = z
  .object({
    version: z.int(),
    count: z.int().meta({ description: 'of all entries, this page and the others' }),
    items: z.array(Entry).meta({ description: 'the latest day first' }),
    next: z.string().nullable(),
    restricted: z
      .literal(true)
      .optional()
      .meta({ description: 'something happened that this account may not know of' }),
  })
  .meta({ id: 'History' });

/** An entry by the type of its event: whoever shows them is asked by the compiler for each. */
export type EntryOf<Type extends SessionEvent['type']> = {
  [One in Type]: Omit<z.infer<typeof Entry>, 'type' | 'data' | 'changes'> & {
    readonly type: One;
    readonly data: Extract<SessionEvent, { type: One }>['data'];
    readonly changes?: readonly Change[];
  };
}[Type];
export type HistoryEntry = EntryOf<SessionEvent['type']>;
export type HistoryView = Omit<z.infer<typeof HistoryView>, 'items'> & {
  readonly items: readonly HistoryEntry[];
};

/** @param nameOf a body, as it is registered */
export function historyEntry(
  record: string,
  { sequence, event, by, changes }: Happened,
  nameOf: (body: string) => string,
): z.infer<typeof Entry> {
  const { type, on, at, data } = event;
  return {
    id: `${record}@${sequence}`,
    sequence,
    type,
    subject: subjectOf(event, record.slice(record.indexOf('#') + 1)),
    on,
    time: at,
    by: byView(by, nameOf),
    data,
    ...(changes === undefined ? {} : { changes: [...changes] }),
  };
}

function byView({ as, roles, body }: ActedBy, nameOf: (body: string) => string): By {
  const who = body === undefined ? {} : { body: { id: body, name: nameOf(body) } };
  return { as, roles: [...roles], ...who };
}
