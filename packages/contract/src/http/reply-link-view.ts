import type { Day } from '@giam-sat/domain/day';
import { LinkPurpose } from '@giam-sat/domain/reply-link/events';
import { endOfLink, type ReplyLink } from '@giam-sat/domain/reply-link/reply-link';
import type { Session } from '@giam-sat/domain/session/session';
import * as z from 'zod';

const day = z.string();

/** A link as those may see it who work on the recommendation: nothing of its secret. */
export const ReplyLinkView = z
  .object({
    id: z.string(),
    recommendation: z.string(),
    purpose: LinkPurpose,
    madeOn: day,
    until: day.meta({ description: 'the last day it can be used' }),
    usedOn: day.optional(),
    withdrawnOn: day.optional(),
  })
  .meta({ id: 'ReplyLink' });
export type ReplyLinkView = z.infer<typeof ReplyLinkView>;

export const ReplyLinkMade = z
  .object({
    ...ReplyLinkView.shape,
    state: z.enum(['open', 'used', 'withdrawn', 'passed-on', 'ended', 'expired']),
    url: z.string().nullable().meta({
      description:
        'to be handed to the addressee, with its secret behind the `#`. Told once: null when the request is sent again, for the secret is kept nowhere; withdraw the link and make another.',
    }),
  })
  .meta({ id: 'ReplyLinkMade' });
export type ReplyLinkMade = z.infer<typeof ReplyLinkMade>;

/** Members one by one: the hash of the secret stays inside. */
export function replyLinkView(link: ReplyLink): ReplyLinkView {
  const { id, recommendation, purpose, madeOn, until, usedOn, withdrawnOn } = link;
  return {
    ...{ id, recommendation, purpose, madeOn, until },
    ...(usedOn === undefined ? {} : { usedOn }),
    ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
  };
}

export function replyLinkMade(
  session: Session,
  link: ReplyLink,
  today: Day,
  url: string | null,
): ReplyLinkMade {
  return { ...replyLinkView(link), state: endOfLink(session, link, today) ?? 'open', url };
}
