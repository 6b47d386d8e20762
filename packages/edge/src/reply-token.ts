import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ReplyLinkId, recommendationOfLink, sessionOf } from '@giam-sat/contract/http/ids';
import type { ReplyLink } from '@giam-sat/domain/reply-link/reply-link';

/** The header a bearer shows: `<link id>.<secret>`. Never an address, which others write down. */
export const REPLY_TOKEN = 'reply-token';

export interface ReplyToken {
  readonly link: string;
  readonly recommendation: string;
  readonly session: string;
  readonly secret: string;
}

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits: nobody guesses it, so its hash needs no salt and may be kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** @returns nothing for what can not be a token */
export function readReplyToken(header: string | undefined): ReplyToken | undefined {
  const end = header?.lastIndexOf('.') ?? -1;
  if (header === undefined || end === -1 || header.length > 300) return undefined;
  const link = header.slice(0, end);
  const secret = header.slice(end + 1);
  if (!ReplyLinkId.safeParse(link).success || !SECRET.test(secret)) return undefined;
  return { link, recommendation: recommendationOfLink(link), session: sessionOf(link), secret };
}

const NOBODYS = hashOfSecret('');

/** The link a token opens, whatever its state: compared in the same time, whether there is one or not. */
export function linkOfToken(links: readonly ReplyLink[], token: ReplyToken): ReplyLink | undefined {
  const link = links.find(({ id }) => id === token.link);
  const kept = Buffer.from(link?.secretHash ?? NOBODYS, 'hex');
  const fits = timingSafeEqual(kept, Buffer.from(hashOfSecret(token.secret), 'hex'));
  return fits ? link : undefined;
}
