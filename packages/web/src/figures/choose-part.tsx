import { lazy, Suspense, useState } from 'react';
import { useToday } from '../api/stage-clock.ts';
import { readDay, writeDay } from '../format/day.ts';
import { leadGroups } from '../glossary/figures.ts';
import { Loading } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { LazyMore } from '../kit/lazy-more.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { CUT_OFF, kindOf, PERIOD_KINDS, type PeriodKind, periodsOf } from './report-periods.ts';
import type { Asked } from './use-asked.ts';

export interface ChoosePartProps {
  readonly asked: Asked;
  readonly unit: { readonly id: string; readonly name: string } | undefined;
  readonly ask: (change: Partial<Asked>) => void;
}

// What is typed in to search brings a list box with it; a slow phone loads it when it is asked for.
const WhoseFields = lazy(async () => ({
  default: (await import('./whose-fields.tsx')).WhoseFields,
}));

/** Of which unit, which days and which body. */
export function ChoosePart({ asked, unit, ask }: ChoosePartProps) {
  const { body } = asked;
  return (
    <div className="card no-print">
      <LazyMore
        title={`Đổi đơn vị, cơ quan${unit === undefined ? '' : ` (đang xem: ${unit.name})`}`}
        isOpen={body !== undefined}
      >
        {() => (
          <Suspense fallback={<Loading />}>
            <WhoseFields asked={asked} unit={unit} ask={ask} />
          </Suspense>
        )}
      </LazyMore>
      <PeriodPart key={`${asked.from} ${asked.to}`} asked={asked} ask={ask} />
      <SelectField
        label="Chủ trì"
        value={keyIn(leadGroups, asked.lead)}
        options={leadGroups}
        empty="Tất cả"
        onChange={(lead) => ask({ lead: lead === '' ? undefined : lead })}
      />
    </div>
  );
}

function keyIn<Key extends string>(words: Readonly<Record<Key, string>>, text = ''): Key | '' {
  let key: Key;
  for (key in words) if (key === text) return key;
  return '';
}

function PeriodPart({ asked, ask }: Omit<ChoosePartProps, 'unit'>) {
  const day = useToday();
  const [kind, choose] = useState<PeriodKind>(() => kindOf(asked, day));
  const periods = periodsOf(kind, day);
  const chosen = periods.find(({ from, to }) => from === asked.from && to === asked.to);
  const names = Object.fromEntries(periods.map(({ name }) => [name, name]));
  const isReport = kind.startsWith('report-');
  return (
    <>
      <div className="beside">
        <SelectField
          label="Kỳ"
          value={kind}
          options={PERIOD_KINDS}
          onChange={(one) => {
            if (one === '') return;
            choose(one);
            const [latest] = periodsOf(one, day);
            if (latest !== undefined) ask({ from: latest.from, to: latest.to });
          }}
        />
        {kind === 'free' ? (
          <FreeDays asked={asked} ask={ask} />
        ) : (
          <SelectField
            label="Kỳ nào"
            value={chosen?.name ?? ''}
            options={names}
            onChange={(name) => {
              const one = periods.find((period) => period.name === name);
              if (one !== undefined) ask({ from: one.from, to: one.to });
            }}
          />
        )}
      </div>
      {isReport && !CUT_OFF.verified && (
        <p className="field-hint">
          Ngày chốt số liệu (ngày {CUT_OFF.lastDay}) theo thông lệ báo cáo của cơ quan nhà nước;
          chưa kiểm chứng văn bản quy định.
        </p>
      )}
    </>
  );
}

function FreeDays({ asked, ask }: Omit<ChoosePartProps, 'unit'>) {
  const [from, setFrom] = useState(writeDay(asked.from));
  const [to, setTo] = useState(writeDay(asked.to));
  const [mistake, tell] = useState<string>();
  const show = () => {
    const [first, last] = [readDay(from), readDay(to)];
    if (first === undefined || last === undefined) return tell('Hãy ghi ngày theo dd/mm/yyyy.');
    if (first > last) return tell('Ngày cuối phải sau ngày đầu.');
    tell(undefined);
    ask({ from: first, to: last });
  };
  return (
    <>
      <DayField label="Từ ngày" value={from} onChange={setFrom} />
      <DayField label="Đến ngày" value={to} onChange={setTo} error={mistake} />
      <div className="beside-button">
        <Button onPress={show}>Xem</Button>
      </div>
    </>
  );
}
