import type { Day } from '../day.ts';
import { hasEnded } from '../recommendation/states.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';
import type { LinkEvent, LinkPurpose } from './events.ts';

/** A link by which the addressee of one recommendation takes one step, once, without an account. */
export interface ReplyLink {
  /** `<recommendation>.l<n>` */
  readonly id: string;
  readonly recommendation: string;
  readonly purpose: LinkPurpose;
  readonly secretHash: string;
  readonly madeOn: Day;
  /** Who was told the secret, as token subject: it stays inside. */
  readonly madeBy: string;
  /** The last day it can be used. */
  readonly until: Day;
  /** Whom it was made for, and in which run of the clocks: another addressee can not use it. */
  readonly addressee: string;
  readonly cycle: number;
  readonly usedOn?: Day;
  readonly withdrawnOn?: Day;
}

/** Why a link can not be used any more. */
export type LinkEnd = 'used' | 'withdrawn' | 'passed-on' | 'ended' | 'expired';

const BY_LINK = 'link:';

/** The actor of what is entered through a link: no account, and no person known. */
export function actorOfLink(link: string): string {
  return `${BY_LINK}${link}`;
}

export function isActorOfLink(sub: string): boolean {
  return sub.startsWith(BY_LINK);
}

/** Folds the making and withdrawing of links. */
export function evolveLinks(
  { links, recommendations }: Pick<Session, 'links' | 'recommendations'>,
  event: LinkEvent,
): readonly ReplyLink[] {
  const { id, link } = event.data;
  if (event.type === 'recommendation.link-withdrawn') {
    return links.map((one) => (one.id === link ? { ...one, withdrawnOn: event.on } : one));
  }
  const one = recommendations.find((other) => other.id === id);
  if (one === undefined) throw new Error(`a link for ${id}, which is not there`);
  const { purpose, until } = event.data;
  const made = {
    id: link,
    recommendation: id,
    purpose,
    until,
    secretHash: event.inside.secretHash,
    madeOn: event.on,
    madeBy: event.actor.sub,
    addressee: one.addressee.id,
    cycle: one.cycle,
  };
  return [...links, made];
}

/** A link by which something was entered is used up. */
export function withUse(links: readonly ReplyLink[], event: SessionEvent): readonly ReplyLink[] {
  const used = links.find((one) => actorOfLink(one.id) === event.actor.sub);
  if (used === undefined) return links;
  return links.map((one) => (one === used ? { ...one, usedOn: event.on } : one));
}

/**
 * Whether its days are not over and its addressee is still asked the same: only then what was entered by it
 * is answered again, since the answer tells how things stand now.
 */
export function isStanding(
  { recommendations }: Pick<Session, 'recommendations'>,
  link: ReplyLink,
  today: Day,
): boolean {
  const one = recommendations.find(({ id }) => id === link.recommendation);
  const isAsked = one?.addressee.id === link.addressee && one.cycle === link.cycle;
  return isAsked && today <= link.until;
}

/** @returns why it can not be used on a day; nothing when it can */
export function endOfLink(
  { recommendations }: Pick<Session, 'recommendations'>,
  link: ReplyLink,
  today: Day,
): LinkEnd | undefined {
  if (link.usedOn !== undefined) return 'used';
  if (link.withdrawnOn !== undefined) return 'withdrawn';
  const one = recommendations.find(({ id }) => id === link.recommendation);
  if (one === undefined || hasEnded(one.state)) return 'ended';
  if (one.addressee.id !== link.addressee || one.cycle !== link.cycle) return 'passed-on';
  return link.until < today ? 'expired' : undefined;
}
