import type { StoredEvent } from '@giam-sat/domain/event';
import * as z from 'zod';

/** The outside name of an event type. */
export function outsideType(type: string, schema: number): string {
  return `vn.giamsat.${type}.v${schema}`;
}

/** Where events come from: a URI reference without a host, so that it is the same on every stage. */
const SOURCE = '/giam-sat';
const DATA_LIMIT = 60_000;

/** CloudEvents 1.0, the same by push (bus) and by pull (feed). */
export const CloudEvent = z
  .object({
    specversion: z.literal('1.0'),
    id: z
      .string()
      .meta({ description: '<record>@<version>, the same however often it is delivered' }),
    source: z.string(),
    type: z.string().meta({ description: 'vn.giamsat.<event>.v<schema>' }),
    subject: z.string().meta({ description: 'the finding, recommendation, session or entry' }),
    time: z.string().meta({ description: 'when it was written' }),
    datacontenttype: z.literal('application/json'),
    /** The version within its record. */
    sequence: z.int(),
    /** Its gapless place among all events. */
    position: z.int(),
    /** The day in Viet Nam the fact belongs to. */
    on: z.string(),
    data: z.unknown(),
    /** Where to read what was too large to be carried. */
    dataref: z.string().optional(),
  })
  .meta({ id: 'CloudEvent' });
export type CloudEvent = z.infer<typeof CloudEvent>;

interface Placed {
  readonly id: string;
  readonly record: string;
  readonly version: number;
  readonly position: number;
  readonly event: StoredEvent;
}

/** The actor stays inside: who did it is nobody's business outside. */
export function cloudEvent({ id, record, version, position, event }: Placed): CloudEvent {
  const recordId = record.slice(record.indexOf('#') + 1);
  const subject = subjectOf(event, recordId);
  const large = new TextEncoder().encode(JSON.stringify(event.data)).length > DATA_LIMIT;
  return {
    specversion: '1.0',
    id,
    source: SOURCE,
    type: outsideType(event.type, event.schema),
    subject,
    time: event.at,
    datacontenttype: 'application/json',
    sequence: version,
    position,
    on: event.on,
    data: large ? { id: subject } : event.data,
    ...(large ? { dataref: `${addressOf(record)}/${recordId}` } : {}),
  };
}

/** Where a record that can be large is read. */
function addressOf(record: string): string {
  const [kind] = record.split('#');
  if (kind === 'project') return '/projects';
  return kind === 'board' ? '/boards' : '/sessions';
}

/** What happens to a part of a session, or to a clock of it, is about that part. */
const PARTS = new Set(['finding', 'recommendation', 'deadline', 'step', 'evidence']);
const WithId = z.object({ id: z.string() });

export function subjectOf(event: Pick<StoredEvent, 'type' | 'data'>, record: string): string {
  const part = WithId.safeParse(event.data);
  const [about = ''] = event.type.split('.');
  return PARTS.has(about) && part.success ? part.data.id : record;
}
