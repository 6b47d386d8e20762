import { lazy, Suspense, useEffect, useState } from 'react';
import { useToday } from '../api/stage-clock.ts';
import { readDay, writeDay } from '../format/day.ts';
import { findingStates } from '../glossary/finding.ts';
import { kinds } from '../glossary/kinds.ts';
import { publicLists } from '../glossary/public.ts';
import { recommendationStates } from '../glossary/recommendation.ts';
import { sessionStates } from '../glossary/session.ts';
import { Loading } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { DayField } from '../kit/day-field.tsx';
import { keysOf } from '../kit/keys-of.ts';
import { LazyMore } from '../kit/lazy-more.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { PublicAsked } from './use-public-query.ts';
import { usePublicTopics } from './use-public-topics.ts';

const UnitField = lazy(async () => ({ default: (await import('./unit-field.tsx')).UnitField }));

interface PublicFilterProps {
  readonly asked: PublicAsked;
  readonly ask: (change: Partial<Record<keyof PublicAsked, string | undefined>>) => void;
}

const states: Readonly<Record<PublicAsked['list'], Readonly<Record<string, string>>>> = {
  recommendations: recommendationStates,
  findings: findingStates,
  sessions: sessionStates,
};

const FIRST_YEAR = 2021;

/** The year that a range of days is; none when it is another range. */
function yearOf({ from, to }: PublicAsked): string {
  const year = from?.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? `y${year}` : '';
}

function daysOf(year: string) {
  if (year === '') return { from: undefined, to: undefined };
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Words, place and kind; what few need is closed. */
export function PublicFilter({ asked, ask }: PublicFilterProps) {
  const [q, type] = useState(asked.q ?? '');
  const [from, setFrom] = useState(asked.from === undefined ? '' : writeDay(asked.from));
  const [to, setTo] = useState(asked.to === undefined ? '' : writeDay(asked.to));
  useEffect(() => {
    type(asked.q ?? '');
    setFrom(asked.from === undefined ? '' : writeDay(asked.from));
    setTo(asked.to === undefined ? '' : writeDay(asked.to));
  }, [asked.q, asked.from, asked.to]);
  const unit = asked.unit;
  const last = Number(useToday().slice(0, 4));
  // A key that looks like a number would be put in the order of numbers.
  const years = Object.fromEntries(
    Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => [`y${last - at}`, String(last - at)]),
  );
  const search = () => ask({ q: q.trim(), from: readDay(from), to: readDay(to) });
  const topics = usePublicTopics();
  const filters = [unit, asked.topic, asked.state, asked.kind, asked.from, asked.to];
  const hasMore = filters.some((one) => one !== undefined);
  return (
    <form
      className="card"
      aria-label="Tìm trong những gì đã công bố"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <Choices
        label="Tìm"
        inRow
        value={asked.list}
        options={publicLists}
        onChange={(list) => ask({ list, state: undefined })}
      />
      <TextField
        label="Từ trong nội dung"
        hint="Có hoặc không có dấu, ví dụ: thu hồi đất"
        value={q}
        onChange={type}
      />
      <LazyMore title="Lọc theo đơn vị, lĩnh vực, loại, trạng thái, năm" isOpen={hasMore}>
        {() => (
          <div className="beside">
            <Suspense fallback={<Loading />}>
              <UnitField unit={unit} onChange={(one) => ask({ unit: one })} />
            </Suspense>
            <SelectField
              label="Lĩnh vực"
              value={asked.topic ?? ''}
              options={
                asked.topic === undefined ? topics : { [asked.topic]: asked.topic, ...topics }
              }
              empty="Tất cả"
              onChange={(topic) => ask({ topic })}
            />
            <SelectField
              label="Loại"
              value={keysOf(kinds).find((kind) => kind === asked.kind) ?? ''}
              options={kinds}
              empty="Tất cả"
              onChange={(kind) => ask({ kind })}
            />
            <SelectField
              label="Trạng thái"
              value={asked.state ?? ''}
              options={states[asked.list]}
              empty="Tất cả"
              onChange={(state) => ask({ state })}
            />
            <SelectField
              label="Năm"
              value={yearOf(asked)}
              options={years}
              empty="Mọi năm"
              onChange={(year) => ask(daysOf(year.slice(1)))}
            />
            <DayField label="Từ ngày" value={from} onChange={setFrom} />
            <DayField label="Đến ngày" value={to} onChange={setTo} />
          </div>
        )}
      </LazyMore>
      <div className="buttons">
        <Button look="main" type="submit">
          Tìm
        </Button>
        <Button
          look="quiet"
          onPress={() =>
            ask({
              ...{ q: undefined, unit: undefined, kind: undefined, topic: undefined },
              ...{ state: undefined, from: undefined, to: undefined },
            })
          }
        >
          Bỏ mọi điều kiện
        </Button>
      </div>
    </form>
  );
}
