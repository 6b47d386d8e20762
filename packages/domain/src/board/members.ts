import type { Refusals } from '../refusal.ts';
import type { Composition } from './board.ts';
import type { SeatInput } from './commands.ts';
import type { Member } from './facts.ts';

/** A board has one head, or none while the seat is vacant; who answers for all can not be two. */
export function checkHeads(refusals: Refusals, seats: readonly { readonly role: string }[]): void {
  const heads = seats.filter(({ role }) => role === 'head').length;
  if (heads > 1) refusals.add('several-heads', '/members', { count: heads });
}

/**
 * The new composition: who stays keeps the id, who is new gets one.
 * @param newId gives the id of the nth seat
 */
export function changedMembers(
  refusals: Refusals,
  before: Composition,
  seats: readonly SeatInput[],
  newId: (at: number) => string,
): Member[] {
  const known = new Set(before.members.map((one) => one.id));
  const given = seats.flatMap(({ id }) => id ?? []);
  const twice = given.filter((id, at) => given.indexOf(id) !== at);
  if (twice.length > 0) refusals.add('duplicate-entry', '/members', { ids: twice });
  return seats.map((seat, at) => {
    const { id = newId(at), ...rest } = seat;
    if (seat.id !== undefined && !known.has(seat.id)) {
      refusals.add('unknown-member', `/members/${at}/id`, { id: seat.id });
    }
    return { id, ...rest };
  });
}
