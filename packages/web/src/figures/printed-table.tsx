import type { Figures } from '@giam-sat/contract/http/figures-view';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeDay, writeSpan } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { qualifiers } from '../glossary/figures.ts';
import { levels as levelWords } from '../glossary/units.ts';
import { Card } from '../kit/card.tsx';
import { keysOf } from '../kit/keys-of.ts';
import { More } from '../kit/more.tsx';
import { besideOf, type Printed, rowBeside } from './beside.ts';
import { FigureLink } from './figure-link.tsx';
import type { Asked } from './use-asked.ts';

interface PrintedTableProps {
  readonly asked: Asked;
  readonly printed: readonly Printed[];
}

/** What documents printed, each number beside what the records count for the same days. */
export function PrintedTable({ asked, printed }: PrintedTableProps) {
  if (printed.length === 0) return null;
  return (
    <Card title="Số liệu đã công bố, đặt cạnh số đếm">
      <p>
        Số trong văn bản, báo chí được giữ nguyên như đã in và không cộng vào số đếm. Bên cạnh là số
        đếm từ hồ sơ trong hệ thống cho cùng những ngày ấy.
      </p>
      <ul className="printed">
        {printed.map((one) => (
          <li key={one.id} data-figure={one.id}>
            <OnePrinted asked={asked} printed={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OnePrinted({ asked, printed }: { readonly asked: Asked; readonly printed: Printed }) {
  const { value, qualifier, of, scope, source, period, note, levels } = printed;
  const unit = of === 'percent' ? '%' : '';
  return (
    <>
      <p className="printed-scope">{scope ?? source.title}</p>
      <dl className="numbers">
        <div>
          <dt>Đã công bố</dt>
          <dd>
            <strong className="figure">
              {qualifiers[qualifier]}
              {writeNumber(value)}
              {unit}
            </strong>
            {levels !== undefined && (
              <span className="field-hint">
                {keysOf(levels)
                  .map((level) => `${levelWords[level]}: ${writeNumber(levels[level] ?? 0)}`)
                  .join('; ')}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Số đếm từ hồ sơ</dt>
          <dd>
            <Counted asked={asked} printed={printed} />
          </dd>
        </div>
      </dl>
      <More title="Nguồn và nguyên văn">
        {source.quote !== undefined && <blockquote>{source.quote}</blockquote>}
        <p>
          {source.title}
          {source.on === undefined ? '' : `, ${writeDay(source.on)}`}. Kỳ trong văn bản:{' '}
          {periodWords(period)}.
        </p>
        {note !== undefined && <p>{note}</p>}
      </More>
    </>
  );
}

function periodWords({ from, to, every }: Printed['period']): string {
  if (every === 'year') return 'hằng năm';
  if (from === null) return to === null ? 'không ghi' : `đến ${writeDay(to)}`;
  return to === null ? `từ ${writeDay(from)} đến nay` : writeSpan({ from, to });
}

/** Our count for the days of the document; an open end is the last day that is looked at. */
function Counted({ asked, printed }: { readonly asked: Asked; readonly printed: Printed }) {
  const beside = besideOf(printed);
  const from = printed.period.from ?? asked.from;
  const to = printed.period.to ?? asked.to;
  const path = beside?.isActivity === true ? '/figures/activities' : '/figures';
  const by = Object.keys(beside?.keys ?? {});
  const ask = (keys: readonly string[]) =>
    `${path}${query({ unit: asked.unit, from, to, by: keys.join(',') })}`;
  const counted = useAnswer<Figures>(beside === undefined ? undefined : ask(by)).data;
  const isSplit = beside !== undefined && printed.levels !== undefined;
  const split = useAnswer<Figures>(isSplit ? ask([...by, 'level']) : undefined).data;
  if (beside === undefined) return <span>không có chỉ tiêu tương ứng</span>;
  if (counted === undefined) return <span role="status">đang đếm…</span>;
  const row = rowBeside(counted.rows, beside);
  const levels = keysOf(printed.levels ?? {}).map((level) => {
    const one = rowBeside(split?.rows ?? [], { keys: { ...beside.keys, level } });
    return `${levelWords[level]}: ${writeNumber(one?.measures[beside.measure] ?? 0)}`;
  });
  return (
    <>
      <FigureLink
        value={row?.measures[beside.measure]}
        records={row?.records[beside.measure]}
        label={beside.words}
      />
      {levels.length > 0 && <span className="field-hint">{levels.join('; ')}</span>}
      <span className="field-hint">
        {beside.words}, {writeSpan({ from, to })}
      </span>
    </>
  );
}
