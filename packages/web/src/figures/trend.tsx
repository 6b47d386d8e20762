import type { Figures } from '@giam-sat/contract/http/figures-view';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { useAnswer } from '../api/use-answer.ts';
import { measures as words } from '../glossary/figures.ts';
import { Answered } from '../kit/answered.tsx';
import { Card } from '../kit/card.tsx';
import { More } from '../kit/more.tsx';
import { Empty } from '../kit/notice.tsx';
import { TableScroll } from '../kit/table-scroll.tsx';
import { ColumnChart } from './column-chart.tsx';
import { FigureLink } from './figure-link.tsx';
import { type Asked, figuresQuery, rowsOf } from './use-asked.ts';

const shown: readonly Measure[] = ['sessions', 'recommendations', 'replied', 'verified'];

/** Months of up to two years, else years. */
function stepOf({ from, to }: Asked): 'month' | 'year' {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth < 24 ? 'month' : 'year';
}

interface Point {
  readonly time: string;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
  readonly records: Readonly<Partial<Record<Measure, string>>>;
}

export function Trend({ asked }: { readonly asked: Asked }) {
  const step = stepOf(asked);
  const answer = useAnswer<Figures>(`/figures${figuresQuery(asked, [step])}`);
  return (
    <Card title={step === 'month' ? 'Diễn biến theo tháng' : 'Diễn biến theo năm'}>
      <Answered answer={answer}>
        {({ rows }) => <Points points={pointsOf(rowsOf(rows, asked), step)} />}
      </Answered>
    </Card>
  );
}

function pointsOf(rows: readonly Figures['rows'][number][], step: 'month' | 'year'): Point[] {
  return rows
    .map(({ keys, measures, records }) => ({ time: keys[step] ?? '', measures, records }))
    .sort((one, other) => (one.time < other.time ? -1 : 1));
}

function nameOf(time: string): string {
  const [year, month] = time.split('-');
  return month === undefined ? `${year}` : `${Number(month)}/${year}`;
}

function Points({ points }: { readonly points: readonly Point[] }) {
  if (points.length === 0) return <Empty>Chưa có gì trong kỳ này.</Empty>;
  const series = shown.map((measure) => ({
    name: words[measure],
    values: points.map(({ measures }) => measures[measure] ?? 0),
  }));
  const first = nameOf(points[0]?.time ?? '');
  const last = nameOf(points.at(-1)?.time ?? '');
  return (
    <>
      <ColumnChart
        label={`${shown.map((one) => words[one]).join(', ')} từ ${first} đến ${last}; các số có trong bảng bên dưới`}
        names={points.map(({ time }) => nameOf(time))}
        series={series}
      />
      <More title="Xem bảng số">
        <TableScroll label="Diễn biến">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Kỳ</th>
                {shown.map((measure) => (
                  <th key={measure} scope="col" className="number">
                    {words[measure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map(({ time, measures, records }) => (
                <tr key={time}>
                  <th scope="row">{nameOf(time)}</th>
                  {shown.map((measure) => (
                    <td key={measure} className="number">
                      <FigureLink
                        value={measures[measure]}
                        records={records[measure]}
                        label={`${words[measure]}, ${nameOf(time)}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </More>
    </>
  );
}
