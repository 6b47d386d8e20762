import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Id, line } from '../text.ts';
import { BODY_TYPES } from './body-types.ts';
import { searchText } from './search-text.ts';
import { Level } from './unit.ts';

export const BodyType = z.enum(BODY_TYPES);
export type BodyType = z.infer<typeof BodyType>;

export const LEAD_GROUPS = [
  'front-and-organisations',
  'peoples-council',
  'people-inspection-board',
  'community-investment-board',
  'other',
] as const;
export const LeadGroup = z.enum(LEAD_GROUPS);
export type LeadGroup = z.infer<typeof LeadGroup>;

/** Under whose name a session is reported; figures of different groups are never summed silently. */
export function leadGroupOf(type: BodyType): LeadGroup {
  switch (type) {
    case 'front':
    case 'trade-union':
    case 'farmers':
    case 'women':
    case 'youth':
    case 'veterans':
    case 'other-member':
      return 'front-and-organisations';
    case 'peoples-council':
    case 'council-standing':
    case 'council-committee':
    case 'deputies-group':
      return 'peoples-council';
    case 'people-inspection-board':
    case 'community-investment-board':
      return type;
    case 'na-delegation':
    case 'party-committee':
    case 'peoples-committee':
    case 'department':
    case 'project-owner':
    case 'other':
      return 'other';
  }
}

export const ADDRESSEE_GROUPS = ['party', 'government', 'other'] as const;
export const AddresseeGroup = z.enum(ADDRESSEE_GROUPS);
export type AddresseeGroup = z.infer<typeof AddresseeGroup>;

/** The three columns of the provincial form: to Party committees, to government, to others. */
export function addresseeGroupOf(type: BodyType): AddresseeGroup {
  if (type === 'party-committee') return 'party';
  if (type === 'peoples-committee' || type === 'department') return 'government';
  return 'other';
}

/** An organisation that supervises or is addressed, bound to one unit. */
export const Body = z.object({
  id: Id,
  type: BodyType,
  name: line(300),
  unit: Id,
  level: Level,
  /** Path of its unit, country first. */
  path: z.array(Id).min(1),
  parent: Id.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  /** Who took over when it ended; only when `to` is set. */
  successors: z.array(Id).optional(),
});
export type Body = z.infer<typeof Body>;

export const BodyEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('body.registered'), ...envelopeShape, data: Body }),
  z.object({
    type: z.literal('body.ended'),
    ...envelopeShape,
    data: z.object({ to: Day, successors: z.array(Id).optional() }),
  }),
]);
export type BodyEvent = z.infer<typeof BodyEvent>;

export function evolveBody(body: Body | undefined, event: BodyEvent): Body {
  switch (event.type) {
    case 'body.registered':
      return event.data;
    case 'body.ended':
      if (body === undefined) throw new Error('body.ended before body.registered');
      return { ...body, ...event.data };
  }
}

/**
 * The id of a body: its type and unit. Further bodies of a type in one unit (departments, committees,
 * project boards) have their name behind it, without accents.
 */
export function bodyId(type: BodyType, unit: string, furtherName?: string): string {
  const first = `${type}:${unit}`;
  if (furtherName === undefined) return first;
  const slug = searchText(furtherName).replaceAll(' ', '-');
  return `${first}:${slug}`.slice(0, LONGEST_ID).replace(/-$/, '');
}

const LONGEST_ID = 100;
