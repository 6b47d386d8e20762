import type { FollowRow } from '@giam-sat/contract/http/follow-figures';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { Card } from '../kit/card.tsx';
import { Empty } from '../kit/notice.tsx';
import { FigureLink } from './figure-link.tsx';

interface Line {
  readonly words: string;
  readonly unit: string;
  readonly measures: readonly [proposed: Measure, decided: Measure, recovered: Measure];
}

const lines: readonly Line[] = [
  {
    words: 'Tiền',
    unit: ' đồng',
    measures: ['proposedMoney', 'decidedMoney', 'recoveredMoney'],
  },
  { words: 'Đất', unit: ' m²', measures: ['proposedLand', 'decidedLand', 'recoveredLand'] },
];
const stages = ['Kiến nghị xử lý', 'Được quyết định', 'Đã thu hồi, giảm trừ'] as const;

/** Money and land of the recommendations of the period: proposed, decided, got back. */
export function MoneyCard({ row }: { readonly row: FollowRow | undefined }) {
  const { measures = {}, records = {} } = row ?? {};
  const shown = lines.filter((line) => line.measures.some((one) => (measures[one] ?? 0) > 0));
  return (
    <Card title="Tiền và đất">
      {shown.length === 0 ? (
        <Empty>Không có kiến nghị về tiền, đất trong kỳ này.</Empty>
      ) : (
        shown.map(({ words, unit, measures: of }) => (
          <dl key={words} className="numbers numbers-long">
            {of.map((measure, at) => (
              <div key={measure}>
                <dt>
                  {words}: {stages[at]?.toLocaleLowerCase('vi')}
                </dt>
                <dd>
                  <FigureLink
                    value={measures[measure]}
                    records={records[measure]}
                    label={`${words}: ${stages[at]}`}
                    unit={unit}
                  />
                </dd>
              </div>
            ))}
          </dl>
        ))
      )}
    </Card>
  );
}
