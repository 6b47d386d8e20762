import './figures.css';
import type { Figures } from '@giam-sat/contract/http/figures-view';
import type { FollowFigures } from '@giam-sat/contract/http/follow-figures';
import { query, useAnswer } from '../api/use-answer.ts';
import { writeMoment, writeSpan } from '../format/day.ts';
import { leadGroups } from '../glossary/figures.ts';
import { Answered } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Later } from '../kit/later.tsx';
import { Page } from '../kit/page.tsx';
import { pageList } from '../shell/page-list.ts';
import { Children } from './children.tsx';
import { ChoosePart } from './choose-part.tsx';
import { Funnel } from './funnel.tsx';
import { KindsTable } from './kinds-table.tsx';
import { MoneyCard } from './money-card.tsx';
import { OpenCard } from './open-card.tsx';
import { PrintedTable } from './printed-table.tsx';
import { Rates } from './rates.tsx';
import { Trend } from './trend.tsx';
import { type Asked, figuresQuery, rowsOf, useAsked } from './use-asked.ts';
import { WhatIsMissing } from './what-is-missing.tsx';

/** The figures of a unit: every number opens the records it counts. */
export function FiguresPage() {
  const [asked, ask] = useAsked('/figures');
  const done = useAnswer<Figures>(`/figures${figuresQuery(asked, ['kind'])}`);
  const way = useAnswer<FollowFigures>(`/figures/recommendations${figuresQuery(asked, [])}`);
  const unit = done.data?.unit;
  return (
    <Page
      title={pageList.figures.title}
      lead={
        <>
          Từ phát hiện đến kiểm chứng kết quả thực hiện.{' '}
          <span className="no-print">Bấm vào một số để mở đúng những hồ sơ đã được đếm.</span>
        </>
      }
      width="wide"
      actions={<Button onPress={() => window.print()}>In</Button>}
    >
      <ChoosePart asked={asked} unit={unit} ask={ask} />
      <Answered answer={done}>
        {(figures) => (
          <>
            <Heading asked={asked} figures={figures} />
            <WhatIsMissing figures={figures} />
            <Answered answer={way}>
              {({ rows }) => {
                const [row] = rowsOf(rows, asked);
                return (
                  <div className="two">
                    <Funnel row={row} />
                    <div className="stack">
                      <Rates row={row} />
                      <OpenCard row={row} />
                      <MoneyCard row={row} />
                    </div>
                  </div>
                );
              }}
            </Answered>
            {/* Not before: it would be pushed down by what comes above it. */}
            {(way.data ?? way.error) !== undefined && <Below asked={asked} figures={figures} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

interface ShownProps {
  readonly asked: Asked;
  readonly figures: Figures;
}

function Below({ asked, figures }: ShownProps) {
  return (
    <Later>
      <KindsTable rows={rowsOf(figures.rows, asked)} />
      <Trend asked={asked} />
      <Children key={figures.unit.id} asked={asked} unit={figures.unit.id} />
      {asked.body === undefined && asked.lead === undefined && (
        <PrintedBeside asked={asked} printed={figures.published} />
      )}
    </Later>
  );
}

function Heading({ asked, figures }: ShownProps) {
  const { unit, from, to, asOf } = figures;
  const group = Object.entries(leadGroups).find(([key]) => key === asked.lead)?.[1];
  return (
    <div>
      <h2>
        {unit.name}, {writeSpan({ from, to })}
        {group === undefined ? '' : `, ${group}`}
      </h2>
      <p>
        Tính đến {writeMoment(asOf.at)} (sự kiện số {asOf.position}). Đơn vị, cấp được tính theo bản
        đồ hành chính của từng ngày.
      </p>
    </div>
  );
}

/** Documents of the wider work are told with the figures of that work. */
function PrintedBeside({ asked, printed }: { asked: Asked; printed: Figures['published'] }) {
  const { unit, from, to } = asked;
  const wider = useAnswer<Figures>(`/figures/activities${query({ unit, from, to })}`).data;
  return (
    <Later>
      <PrintedTable asked={asked} printed={[...printed, ...(wider?.published ?? [])]} />
    </Later>
  );
}
