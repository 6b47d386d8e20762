import type { FollowRow } from '@giam-sat/contract/http/follow-figures';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { measures as words } from '../glossary/figures.ts';
import { Card } from '../kit/card.tsx';
import { FigureLink } from './figure-link.tsx';

const terms: readonly (readonly [sign: string, measure: Measure])[] = [
  ['', 'openingRecommendations'],
  ['+', 'recommendations'],
  ['+', 'reopened'],
  ['−', 'ended'],
  ['=', 'closingRecommendations'],
];

/** Opening + new + reopened − ended = closing: whoever doubts one number can check it by the others. */
export function OpenCard({ row }: { readonly row: FollowRow | undefined }) {
  const { measures = {}, records = {} } = row ?? {};
  return (
    <Card title="Kiến nghị còn mở">
      <ol className="equation">
        {terms.map(([sign, measure]) => (
          <li key={measure}>
            <span className="sign">{sign}</span>
            <span>
              <FigureLink
                value={measures[measure]}
                records={records[measure]}
                label={words[measure]}
              />
              <span className="field-hint">{words[measure]}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
