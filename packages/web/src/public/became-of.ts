import type { PublicRecommendation } from '@giam-sat/domain/publication/public-shapes';
import { writeDay } from '../format/day.ts';
import { dueWords, replies, verifications } from '../glossary/public.ts';
import { recommendationStates } from '../glossary/recommendation.ts';

type Due = PublicRecommendation['replyDue'];

/** What became of a recommendation until today, as it would be told to somebody who asks. */
export function becameOf(one: PublicRecommendation): string {
  const steps = [sent(one), answered(one), carriedOut(one), ended(one)];
  return `${steps.filter((step) => step !== undefined).join('; ')}.`;
}

function sent({ addressee, letter }: PublicRecommendation): string {
  return `Đã gửi ${addressee.name} ngày ${writeDay(letter.on)}`;
}

function answered({ reply, replyDue, endedOn }: PublicRecommendation): string | undefined {
  if (reply !== undefined) {
    return `cơ quan trả lời ngày ${writeDay(reply.on)}: ${replies[reply.outcome]}`;
  }
  return endedOn === undefined ? `chưa được trả lời${until(replyDue)}` : undefined;
}

function carriedOut(one: PublicRecommendation): string | undefined {
  const { state, verified, implementationDue, dueOn, reply, endedOn } = one;
  if (verified !== undefined) {
    const result = verifications[verified.result];
    return `kiểm chứng kết quả thực hiện ngày ${writeDay(verified.on)}: ${result}`;
  }
  if (state === 'reported-done') return 'cơ quan báo đã thực hiện, chưa được kiểm chứng';
  if (reply === undefined || endedOn !== undefined) return undefined;
  if (implementationDue !== undefined) return `chưa báo đã thực hiện${until(implementationDue)}`;
  return typeof dueOn === 'string' ? dueWords[dueOn] : undefined;
}

function ended({ state, verified, endedOn }: PublicRecommendation): string | undefined {
  if (endedOn === undefined || verified?.result === 'full') return undefined;
  return `kết thúc theo dõi ngày ${writeDay(endedOn)}: ${recommendationStates[state].toLocaleLowerCase('vi')}`;
}

function until(due: Due): string {
  if (due === undefined) return '';
  return due.overdueOn === undefined
    ? `, hạn ${writeDay(due.on)}`
    : `, đã quá hạn ${writeDay(due.on)}`;
}
