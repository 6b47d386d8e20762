import * as z from 'zod';
import { recommendationInputs } from '../recommendation/inputs.ts';
import { prose } from '../text.ts';
import { LinkPurpose } from './events.ts';

/** POST /recommendations/{id}/reply-links */
export const MakeReplyLink = z.strictObject({ purpose: LinkPurpose }).meta({ id: 'MakeReplyLink' });
export type MakeReplyLink = z.infer<typeof MakeReplyLink>;

/** POST /recommendations/{id}/reply-links/{link}/withdraw */
export const WithdrawReplyLink = z
  .strictObject({ reason: prose(500).optional() })
  .meta({ id: 'WithdrawReplyLink' });
export type WithdrawReplyLink = z.infer<typeof WithdrawReplyLink>;

/** What comes in through a link was received today: no day to state. */
const today = { receivedOn: true } as const;

/** POST /reply: as the step itself, and it has to be the one the link was made for. */
export const ReplyByLink = z
  .discriminatedUnion('purpose', [
    recommendationInputs.reply.omit(today).extend({ purpose: z.literal('reply') }),
    recommendationInputs['report-done'].omit(today).extend({ purpose: z.literal('report-done') }),
  ])
  .meta({ id: 'ReplyByLink' });
export type ReplyByLink = z.infer<typeof ReplyByLink>;
