import type { FollowRow } from '@giam-sat/contract/http/follow-figures';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { counting, measures as words } from '../glossary/figures.ts';
import { Card } from '../kit/card.tsx';
import { Empty } from '../kit/notice.tsx';
import { Bar } from './bar.tsx';
import { FigureLink } from './figure-link.tsx';

interface Step {
  readonly measure: Measure;
  /** What it divides into, in this order. */
  readonly parts: readonly Measure[];
}

const steps: readonly Step[] = [
  { measure: 'findings', parts: ['repeatFindings'] },
  { measure: 'recommendations', parts: ['withdrawn', 'reopened', 'escalated'] },
  { measure: 'replied', parts: ['repliedOnTime', 'repliedLate', 'notReplied'] },
  { measure: 'accepted', parts: ['partlyAccepted', 'refused', 'transferred'] },
  { measure: 'reportedDone', parts: ['notImplemented', 'notFeasible', 'overdue'] },
  { measure: 'verified', parts: ['verifiedPartly', 'notSatisfactory', 'explanationsAccepted'] },
];

/** From what was found to what was verified, each number with what it divides into. */
export function Funnel({ row }: { readonly row: FollowRow | undefined }) {
  const { measures = {}, records = {} } = row ?? {};
  const most = Math.max(0, ...steps.map(({ measure }) => measures[measure] ?? 0));
  return (
    <Card title="Từ phát hiện đến kiểm chứng">
      {most === 0 ? (
        <Empty>Chưa có phát hiện, kiến nghị nào trong kỳ này.</Empty>
      ) : (
        <ol className="funnel">
          {steps.map(({ measure, parts }) => (
            <li key={measure}>
              <div className="funnel-head">
                <span>{words[measure]}</span>
                <FigureLink
                  value={measures[measure]}
                  records={records[measure]}
                  label={words[measure]}
                />
              </div>
              <Bar value={measures[measure]} of={most} />
              <ul className="funnel-parts">
                {parts
                  .filter((part) => (measures[part] ?? 0) > 0)
                  .map((part) => (
                    <li key={part}>
                      {words[part]}:{' '}
                      <FigureLink
                        value={measures[part]}
                        records={records[part]}
                        label={words[part]}
                      />
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      <p className="field-hint">{counting.way}</p>
    </Card>
  );
}
