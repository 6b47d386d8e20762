import type { RecommendationState } from '@giam-sat/domain/recommendation/states';
import { recommendationStates } from '../glossary/recommendation.ts';
import { Badge } from '../kit/notice.tsx';

const tones: Readonly<Partial<Record<RecommendationState, 'good' | 'warn' | 'bad'>>> = {
  verified: 'good',
  compared: 'good',
  'explanation-accepted': 'good',
  refused: 'warn',
  'partly-accepted': 'warn',
  'verified-partly': 'warn',
  'no-answer': 'bad',
  'not-satisfactory': 'bad',
  'not-implemented': 'bad',
};

/** The state in words; the colour only says it again. */
export function StateBadge({ state }: { readonly state: RecommendationState }) {
  return <Badge tone={tones[state] ?? 'plain'}>{recommendationStates[state]}</Badge>;
}
