import { addDays, type Day } from '@giam-sat/domain/day';
import type { RecommendationInput } from '@giam-sat/domain/session/commands';
import { bodyId } from './bodies.ts';
import type { Outline } from './outlines.ts';
import { signerOf } from './papers.ts';
import type { Random } from './random.ts';
import { addresseeFor } from './recipients.ts';
import { LAST_FACT, LAST_WEEKS } from './seasons.ts';
import type { Making } from './timing.ts';
import { later } from './working-days.ts';

/** How a session's recommendations go out: all under one letter, or not yet. */
export interface Sending {
  readonly outline: Outline;
  readonly confirmation?: NonNullable<RecommendationInput['confirmation']>;
  /** Asked for only when there is a recommendation, so that no number is drawn in vain. */
  readonly letter: () => RecommendationInput['letter'];
}

const PRODUCTS = [
  'Văn bản trả lời kèm kế hoạch khắc phục',
  'Báo cáo kết quả thực hiện kèm minh chứng',
  'Biên bản kiểm tra lại sau khắc phục',
] as const;
const ISSUED = 0.91;
/** Today some are confirmed by a command of their own, some days later. */
const CONFIRMED = { past: 0.93, living: 0.6 } as const;

/** @param after the last fact before a letter may go out */
export function sendingOf({ outline, random, papers }: Making, after: Day): Sending {
  const confirmation = confirmationOf({ outline, random, papers }, after);
  const from = confirmation?.on ?? after;
  const on = later(from, random.int(0, 6));
  const community = outline.kind === 'community-supervision';
  const issued = random.chance(isStillToSend(outline) ? 0.4 : ISSUED) && on <= LAST_FACT;
  if (!issued || (community && confirmation === undefined)) {
    return { outline, letter: () => undefined, ...(confirmation && { confirmation }) };
  }
  let letter: RecommendationInput['letter'];
  return {
    outline,
    ...(confirmation && { confirmation }),
    letter: () => {
      const { lead } = outline;
      letter ??= { number: papers.number(lead, 'KN', on), on, signedBy: signerOf(lead) };
      return letter;
    },
  };
}

/** In the last weeks, letters still wait for their signers where the tried-out persons look. */
function isStillToSend({ day, lead }: Outline): boolean {
  return day >= LAST_WEEKS && (lead.path.length === 2 || lead.unit === '13285@2025-07-01');
}

/** A community board's recommendations are confirmed by the Front of its commune, others never. */
function confirmationOf({ outline, random, papers }: Making, after: Day) {
  if (outline.kind !== 'community-supervision') return undefined;
  const share = outline.lead.to === null ? CONFIRMED.living : CONFIRMED.past;
  if (!random.chance(share)) return undefined;
  const on = later(after, random.int(0, 5));
  if (on > LAST_FACT) return undefined;
  const front = { id: bodyId('front', outline.lead.unit), type: 'front' as const };
  return { on, number: papers.number(front, 'XN', on) };
}

export function recommendationOf(
  random: Random,
  asks: Pick<RecommendationInput, 'text' | 'amounts' | 'legalGaps'>,
  { outline, confirmation, letter }: Sending,
): RecommendationInput {
  const { lead } = outline;
  const addressee = addresseeFor(random, outline);
  const committee = bodyId('peoples-committee', lead.unit);
  const sent = letter();
  return {
    ...asks,
    addressee,
    ...(addressee !== committee && random.chance(0.3) ? { coordinating: [committee] } : {}),
    ...(random.chance(0.4) ? { product: random.pick(PRODUCTS) } : {}),
    dueOn: dueOn(random, sent?.on ?? outline.day),
    ...(confirmation === undefined ? {} : { confirmation }),
    ...(sent === undefined ? {} : { letter: sent }),
  };
}

function dueOn(random: Random, from: Day): RecommendationInput['dueOn'] {
  const due = random.weighted([
    ['day', 68],
    ['continuous', 12],
    ['multi-year', 5],
    ['none', 15],
  ] as const);
  return due === 'day' ? addDays(from, random.int(2, 18) * 5) : due;
}
