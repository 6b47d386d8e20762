import type { Listing } from '@giam-sat/domain/figures/listings';
import type { Keys } from '@giam-sat/domain/figures/measures';
import type { TallyRow } from '@giam-sat/domain/figures/tally';
import { isAuditor, isOfSide, type Reader, readsSideOf } from '@giam-sat/domain/policy/reader';
import { LeadGroup } from '@giam-sat/domain/register/body';
import { LeadRef } from '@giam-sat/domain/register/body-ref';
import type { ListedRecord } from './listed.ts';
import type { Scope } from './scope-range.ts';

/** Who reads the views, and which subtrees, by their paths; none of them lies within another. */
export interface Sight {
  readonly reader: Reader;
  readonly subtrees: readonly (readonly string[])[];
  /** The public: entries are counted and never looked at, so measures of what is not held are not asked for. */
  readonly countsOnly?: true;
}

interface Asked {
  /** What of the asked scope is read: all of it, or the reader's subtrees below it. */
  readonly scopes: readonly Scope[];
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/** What was asked for and may be read; a parameter narrows it and never widens it. */
export function scopesFor({ subtrees }: Sight, asked: Scope): Asked {
  const unit = asked.path.at(-1);
  const isOver = subtrees.some((path) => asked.path.includes(path.at(-1) ?? ''));
  if (isOver) return { scopes: [asked], isWhole: true };
  const below = subtrees.filter((path) => unit !== undefined && path.includes(unit));
  // What the unit leads itself lies in none of the subtrees below it.
  const scopes = asked.own ? [] : below.map((path) => ({ path, own: false }));
  return { scopes, isWhole: false };
}

/** Whether an entry of the reader's subtrees is shown: what was held or sent out, or is of the own side. */
export function seesEntry(
  sight: Pick<Sight, 'reader'>,
  listing: Listing,
  { card }: ListedRecord,
): boolean {
  return isPublished(listing, card) || isOfOwnSide(sight, card);
}

/** Whether no entry of a list can be kept from the reader, so that nobody needs to look at it. */
export function seesEveryEntry({ reader, countsOnly }: Sight, listing: Listing): boolean {
  return countsOnly === true || isAuditor(reader) || !KEPT_BACK.has(listing);
}

const KEPT_BACK: ReadonlySet<Listing> = new Set(['sessions', 'plans', 'recommendations']);

/** Entries of the other lists come with their session being held, or have no sides. */
function isPublished(listing: Listing, card: ListedRecord['card']): boolean {
  if (listing === 'sessions' || listing === 'plans') return card.held !== undefined;
  return listing !== 'recommendations' || card.letter !== undefined;
}

/** By the lead body of the record. */
export function isOfOwnSide(
  { reader }: Pick<Sight, 'reader'>,
  { lead, leadBody, leadType, unit }: ListedRecord['card'],
): boolean {
  const body = Lead.safeParse({ id: leadBody, type: leadType, group: lead, unit });
  return body.success && isOfSide(reader, body.data);
}

const Lead = LeadRef.pick({ id: true, type: true, group: true, unit: true });

function readsPlansOf(reader: Reader, lead: unknown): boolean {
  const group = LeadGroup.safeParse(lead);
  return group.success && readsSideOf(reader, group.data);
}

/**
 * A row of a cell as the reader is shown it. Of lead groups of another side only what was held counts:
 * of the planned those that were held, and nothing put off or cancelled, as in the list of entries
 * that `seesEntry` leaves.
 */
export function seenRow({ reader }: Pick<Sight, 'reader'>, keys: Keys, row: TallyRow): TallyRow {
  const { planned, postponed, cancelled, ...sums } = row.sums;
  if (planned === undefined && postponed === undefined && cancelled === undefined) return row;
  const held = sums.heldOfPlan ?? 0;
  const isHeld = planned === held && postponed === undefined && cancelled === undefined;
  if (isHeld) return row;
  if (readsPlansOf(reader, keys.lead)) return row;
  return { ...row, sums: held === 0 ? sums : { ...sums, planned: held } };
}

/**
 * Whether figures must be counted entry by entry: the reader's own body is shown what others of its
 * group are not, and a cell does not tell bodies apart.
 */
export function countsByEntry({ org, ...reader }: Reader): boolean {
  return org !== undefined && !readsSideOf({ ...reader, org }, org.group);
}
