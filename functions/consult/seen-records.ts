import type { ListFilters } from '@giam-sat/contract/http/query';
import { isOwn, readsSubtree } from '@giam-sat/domain/policy/reader';
import type { ListedRecord } from '@giam-sat/views/listed';
import { isOfOwnSide, type Sight } from '@giam-sat/views/sight';
import type { Shown } from './list-records.ts';

/** Who reads nothing but what was sent to the own body need not say so. */
export function askedBy({ reader }: Sight, shown: Shown, filters: ListFilters): ListFilters {
  const { addressee, measure } = filters;
  const isAddressed = shown === 'recommendations' && !readsSubtree(reader);
  if (!isAddressed || addressee !== undefined || measure !== undefined) return filters;
  return { ...filters, addressee: reader.org?.id ?? '' };
}

/**
 * What was sent to the reader's own body, whoever sent it. Behind a measure it does not stand: a
 * figure counts the reader's subtree only, and its list is the same.
 */
export function isSentTo(
  { reader }: Sight,
  { card }: ListedRecord,
  { measure }: ListFilters,
): boolean {
  const { addressee, letter } = card;
  const isSent = measure === undefined && letter !== undefined;
  return isSent && typeof addressee === 'string' && isOwn(reader, addressee);
}

/** How many recommendations there are is not for the other side, while some are drafts. */
export function cardFor(sight: Sight, { card }: ListedRecord): ListedRecord['card'] {
  if (typeof card.recommendations !== 'number' || isOfOwnSide(sight, card)) return card;
  const { recommendations: _number, ...shown } = card;
  return shown;
}
