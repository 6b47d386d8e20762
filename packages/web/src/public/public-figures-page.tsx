import { COUNTRY } from '../glossary/units.ts';
import '../figures/figures.css';
import './public.css';
import type { PublicFigures } from '@giam-sat/contract/http/public-view';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { lazy, Suspense } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useToday } from '../api/stage-clock.ts';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeDay, writeSpan } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { counting, measures as words } from '../glossary/figures.ts';
import { kinds } from '../glossary/kinds.ts';
import { Answered, Loading } from '../kit/answered.tsx';
import { Card } from '../kit/card.tsx';
import { Later } from '../kit/later.tsx';
import { LazyMore } from '../kit/lazy-more.tsx';
import { Empty } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TableScroll } from '../kit/table-scroll.tsx';
import { pageList } from '../shell/page-list.ts';
import { DownloadLinks } from './download-links.tsx';
import { PeopleTable } from './people-table.tsx';
import { PublicPrinted } from './public-printed.tsx';

const UnitField = lazy(async () => ({ default: (await import('./unit-field.tsx')).UnitField }));

const FIRST_YEAR = 2021;
const way: readonly Measure[] = [
  ...(['findings', 'recommendations', 'replied', 'repliedOnTime', 'repliedLate'] as const),
  ...(['notReplied', 'accepted', 'partlyAccepted', 'refused', 'reportedDone'] as const),
  ...(['verified', 'overdue', 'proposedMoney', 'decidedMoney', 'recoveredMoney'] as const),
];

function useChosen() {
  const given = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const thisYear = useToday().slice(0, 4);
  const asked = {
    unit: given.get('unit') ?? COUNTRY,
    year: /^20\d\d$/.test(given.get('year') ?? '') ? (given.get('year') ?? thisYear) : thisYear,
  };
  const ask = (change: Partial<typeof asked>) =>
    navigate(`/public/figures${query({ ...asked, ...change })}`);
  return [asked, ask] as const;
}

/** The same counts that every account sees, without their records; persons only where few can not be told. */
export function PublicFiguresPage() {
  const [{ unit, year }, ask] = useChosen();
  const range = { unit, from: `${year}-01-01`, to: `${year}-12-31` };
  const path = `/public/figures${query({ ...range, by: 'kind' })}`;
  const answer = useAnswer<PublicFigures>(path);
  const followed = useAnswer<PublicFigures>(`/public/figures/recommendations${query(range)}`);
  const day = useToday();
  const last = Number(day.slice(0, 4));
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => String(last - at));
  const options = Object.fromEntries(years.map((one) => [`y${one}`, `Năm ${one}`]));
  return (
    <Page {...pageList.publicFigures} width="wide">
      <div className="card no-print">
        <LazyMore title="Đổi đơn vị hành chính">
          {() => (
            <Suspense fallback={<Loading />}>
              <UnitField unit={unit} onChange={(one) => ask({ unit: one })} />
            </Suspense>
          )}
        </LazyMore>
        <SelectField
          label="Năm"
          value={`y${year}`}
          options={options}
          onChange={(one) => ask({ year: one.slice(1) })}
        />
      </div>
      <Answered answer={answer}>
        {({ rows, unit: { name }, from, to, asOf }) => (
          <>
            <h2>
              {unit === COUNTRY ? 'Cả nước' : name}, {writeSpan({ from, to })}
            </h2>
            <p>
              Tính đến ngày {writeDay(day)} (sự kiện số {asOf.position}).
            </p>
            <Card title="Các cuộc theo loại">
              <Counted rows={rows} />
              <p className="field-hint">{counting.sessions}</p>
            </Card>
          </>
        )}
      </Answered>
      {/* Not before: it would be pushed down by what comes above it. */}
      {(answer.data ?? answer.error) !== undefined && (
        <Card title="Từ phát hiện đến kiểm chứng">
          <Answered answer={followed}>
            {({ rows: [row] }) => <Way measures={row?.measures ?? {}} />}
          </Answered>
          <p className="field-hint">{counting.way}</p>
          <DownloadLinks path={path} about="số liệu này" />
        </Card>
      )}
      {(followed.data ?? followed.error) !== undefined && (
        <Later>
          {answer.data !== undefined && (
            <PeopleTable unit={protectedUnit(answer.data.people)} year={year} />
          )}
          <PublicPrinted unit={unit} />
        </Later>
      )}
    </Page>
  );
}

/** Numbers of persons are those of the province: the answer says where they are. */
function protectedUnit(address: string): string {
  return new URLSearchParams(address.split('?')[1]).get('unit') ?? COUNTRY;
}

function Counted({ rows }: { readonly rows: PublicFigures['rows'] }) {
  if (rows.length === 0) return <Empty>Chưa có cuộc nào trong năm này.</Empty>;
  const nameOf = (kind: string | null | undefined) =>
    Object.entries(kinds).find(([key]) => key === kind)?.[1] ?? '';
  return (
    <TableScroll label="Các cuộc theo loại">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Loại</th>
            <th scope="col" className="number">
              {words.sessions}
            </th>
            <th scope="col" className="number">
              {words.findings}
            </th>
            <th scope="col" className="number">
              {words.recommendations}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ keys, measures }) => (
            <tr key={keys.kind}>
              <th scope="row">{nameOf(keys.kind)}</th>
              <td className="number">{writeNumber(measures.sessions ?? 0)}</td>
              <td className="number">{writeNumber(measures.findings ?? 0)}</td>
              <td className="number">{writeNumber(measures.recommendations ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Way({ measures }: { readonly measures: PublicFigures['rows'][number]['measures'] }) {
  const shown = way.filter((measure) => (measures[measure] ?? 0) > 0);
  if (shown.length === 0) return <Empty>Chưa có phát hiện, kiến nghị nào trong năm này.</Empty>;
  return (
    <dl className="numbers numbers-long">
      {shown.map((measure) => (
        <div key={measure}>
          <dt>{words[measure]}</dt>
          <dd className="figure">
            {writeNumber(measures[measure] ?? 0)}
            {measure.endsWith('Money') ? ' đồng' : ''}
          </dd>
        </div>
      ))}
    </dl>
  );
}
