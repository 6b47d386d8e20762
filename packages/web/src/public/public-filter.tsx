import { useState } from 'react';
import { readDay, writeDay } from '../format/day.ts';
import { findingStates } from '../glossary/finding.ts';
import { kinds } from '../glossary/kinds.ts';
import { publicLists } from '../glossary/public.ts';
import { recommendationStates } from '../glossary/recommendation.ts';
import { sessionStates } from '../glossary/session.ts';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { DayField } from '../kit/day-field.tsx';
import { More } from '../kit/more.tsx';
import { keysOf, SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { SearchField } from '../search/search-field.tsx';
import { findPublicUnits, usePublicNames } from './find-public-units.ts';
import type { PublicAsked } from './use-public-query.ts';

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
  const names = usePublicNames(asked.unit === undefined ? [] : [asked.unit]);
  const unit = asked.unit;
  const search = () => ask({ q: q.trim(), from: readDay(from), to: readDay(to) });
  const hasMore = [asked.state, asked.kind, asked.from, asked.to].some((one) => one !== undefined);
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
      <div className="beside">
        <TextField
          label="Từ trong nội dung"
          hint="Có hoặc không có dấu, ví dụ: thu hồi đất"
          value={q}
          onChange={type}
        />
        <SearchField
          key={`${unit} ${names.get(unit ?? '')}`}
          label="Đơn vị hành chính"
          hint="Tên bây giờ hoặc trước đây; để trống là cả nước."
          value={unit === undefined ? undefined : { id: unit, name: names.get(unit) ?? unit }}
          find={findPublicUnits}
          onChange={(one) => one !== undefined && ask({ unit: one.id })}
        />
      </div>
      <More title="Lọc thêm" isOpen={hasMore}>
        <div className="beside">
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
      </More>
      <div className="buttons">
        <Button look="main" type="submit">
          Tìm
        </Button>
        {(unit !== undefined || asked.q !== undefined || hasMore) && (
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
