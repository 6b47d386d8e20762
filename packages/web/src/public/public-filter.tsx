import { lazy, Suspense, useState } from 'react';
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

/** Words, place and kind; what few need is closed. */
export function PublicFilter({ asked, ask }: PublicFilterProps) {
  const [q, type] = useState(asked.q ?? '');
  const [from, setFrom] = useState(asked.from === undefined ? '' : writeDay(asked.from));
  const [to, setTo] = useState(asked.to === undefined ? '' : writeDay(asked.to));
  const unit = asked.unit;
  const search = () => ask({ q: q.trim(), from: readDay(from), to: readDay(to) });
  const filters = [unit, asked.state, asked.kind, asked.from, asked.to];
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
      <LazyMore title="Lọc theo đơn vị, loại, trạng thái, ngày" isOpen={hasMore}>
        {() => (
          <div className="beside">
            <Suspense fallback={<Loading />}>
              <UnitField unit={unit} onChange={(one) => ask({ unit: one })} />
            </Suspense>
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
            <DayField label="Từ ngày" value={from} onChange={setFrom} />
            <DayField label="Đến ngày" value={to} onChange={setTo} />
          </div>
        )}
      </LazyMore>
      <div className="buttons">
        <Button look="main" type="submit">
          Tìm
        </Button>
        {(asked.q !== undefined || hasMore) && (
          <Button
            look="quiet"
            onPress={() =>
              ask({
                ...{ q: undefined, unit: undefined, kind: undefined },
                ...{ state: undefined, from: undefined, to: undefined },
              })
            }
          >
            Bỏ mọi điều kiện
          </Button>
        )}
      </div>
    </form>
  );
}
