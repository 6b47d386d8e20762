import { type Body, type BodyType, type LeadGroup, leadGroupOf } from '../register/body.ts';
import type { LeadRef } from '../register/body-ref.ts';
import { COUNTRY, type Unit } from '../register/unit.ts';

/** Roles that read their subtree; whoever has none of them and is no responder reads no content. */
export const SUBTREE_READERS = [
  'recorder',
  'signer',
  'confirmer',
  'monitor',
  'registrar',
  'auditor',
] as const;
/** Reads what was sent to the own organisation and nothing else. */
export const RESPONDER = 'responder';
/** Grants roles; of content nothing. */
export const ADMINISTRATOR = 'administrator';
const AUDITOR = 'auditor';

/** Who asks: what may be read follows from this and from the record alone, whatever the parameters. */
export interface Reader {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly org?: { readonly id: string; readonly type: BodyType; readonly group: LeadGroup };
  /** The own unit and those it was formed from: a record whose path holds one lies in the subtree. */
  readonly units: readonly string[];
}

/**
 * Who reads what was not held yet, and drafts not sent out, of each lead group: its own side. A body
 * reads its own whatever its group, an auditor everything.
 */
export const OWN_SIDE: Readonly<Record<LeadGroup, readonly LeadGroup[]>> = {
  'front-and-organisations': [
    'front-and-organisations',
    'people-inspection-board',
    'community-investment-board',
  ],
  'peoples-council': ['peoples-council'],
  'people-inspection-board': ['front-and-organisations'],
  'community-investment-board': ['front-and-organisations'],
  other: [],
};

/** A reader from a token's claims and what the registers say of them. */
export function readerOf(
  { sub, roles }: Pick<Reader, 'sub' | 'roles'>,
  org: Pick<Body, 'id' | 'type' | 'unit'> | undefined,
  unit: Pick<Unit, 'id' | 'predecessors'> | undefined,
): Reader {
  const units = unit === undefined ? withoutUnit(roles, org) : [unit.id, ...unit.predecessors];
  if (org === undefined) return { sub, roles, units };
  const { id, type } = org;
  return { sub, roles, units, org: { id, type, group: leadGroupOf(type) } };
}

/** The country's auditor needs no unit. */
function withoutUnit(roles: readonly string[], org: Pick<Body, 'unit'> | undefined): string[] {
  return roles.includes(AUDITOR) && org?.unit === COUNTRY ? [COUNTRY] : [];
}

type Roles = Pick<Reader, 'roles'>;

export function readsSubtree({ roles }: Roles): boolean {
  return SUBTREE_READERS.some((role) => roles.includes(role));
}

/** Whether there is any content at all for the reader. */
export function readsContent(reader: Roles): boolean {
  return readsSubtree(reader) || reader.roles.includes(RESPONDER);
}

/** Registers, rules and calendar are for every account that has a role. */
export function readsRegisters(reader: Roles): boolean {
  return readsContent(reader) || reader.roles.includes(ADMINISTRATOR);
}

export function isAuditor({ roles }: Roles): boolean {
  return roles.includes(AUDITOR);
}

/** Whether something that happened under a path lies in the reader's subtree. */
export function isWithinReach(reader: Reader, path: readonly string[]): boolean {
  return readsSubtree(reader) && path.some((unit) => reader.units.includes(unit));
}

/** Whether the reader is of the lead body's side, or the lead body itself; says nothing of the place. */
export function isOfSide(
  reader: Reader,
  lead: Pick<LeadRef, 'id' | 'type' | 'group' | 'unit'>,
): boolean {
  return readsSideOf(reader, lead.group) || isOwn(reader, lead.id) || tookOver(reader, lead);
}

/** The same body of a unit that the reader's own was formed from: its open work is the reader's now. */
function tookOver({ org, units }: Reader, { type, unit }: Pick<LeadRef, 'type' | 'unit'>): boolean {
  const [, ...before] = units;
  return org !== undefined && org.type === type && before.includes(unit);
}

/** Whether the reader reads what is not held yet of a whole lead group. */
export function readsSideOf(reader: Reader, group: LeadGroup): boolean {
  if (isAuditor(reader)) return true;
  const { org } = reader;
  return org !== undefined && OWN_SIDE[group].includes(org.group);
}

export function isOwn({ org }: Reader, body: string): boolean {
  return org !== undefined && org.id === body;
}
