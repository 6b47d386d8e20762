import type { Rules } from '@giam-sat/contract/http/rules-view';
import { useEffect, useState } from 'react';
import type * as z from 'zod';
import { useToday } from '../api/stage-clock.ts';
import { useAnswer } from '../api/use-answer.ts';
import { readDay, writeDay } from '../format/day.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { SelectField } from '../kit/select-field.tsx';
import {
  type CutOffs,
  cutOffIn,
  kindOf,
  type Period,
  type PeriodKind,
  periodKinds,
  periodsOf,
} from './report-periods.ts';
import type { Asked } from './use-asked.ts';

interface PeriodPartProps {
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

/** Which days; report periods close on the day that the rules in force say. */
export function PeriodPart({ asked, ask }: PeriodPartProps) {
  const { data, error } = useAnswer<z.infer<typeof Rules>>('/registers/rules?step=report-cut-off');
  return (
    <>
      <Periods {...{ asked, ask, cutOffs: data?.items ?? [] }} />
      {error !== undefined && (
        <p className="field-hint">
          Không đọc được ngày chốt số liệu, nên chưa chọn được các kỳ báo cáo. Hãy tải lại trang.
        </p>
      )}
    </>
  );
}

function Periods({ asked, ask, cutOffs }: PeriodPartProps & { readonly cutOffs: CutOffs }) {
  const day = useToday();
  const [wanted, choose] = useState<PeriodKind>();
  const isOf = ({ from, to }: Period) => from === asked.from && to === asked.to;
  // A month may be a period of two kinds; the one that was chosen stays while the days are its own.
  const isWanted = wanted === 'free' || (wanted && periodsOf(wanted, day, cutOffs).some(isOf));
  const kind = wanted !== undefined && isWanted ? wanted : kindOf(asked, day, cutOffs);
  const periods = periodsOf(kind, day, cutOffs);
  const chosen = periods.find(isOf);
  const names = Object.fromEntries(periods.map(({ name }) => [name, name]));
  return (
    <>
      <div className="beside">
        <SelectField
          label="Kỳ"
          value={kind}
          options={periodKinds(cutOffs, day)}
          onChange={(one) => {
            if (one === '') return;
            choose(one);
            const [latest] = periodsOf(one, day, cutOffs);
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
      {kind.startsWith('report-') && <CutOff rule={cutOffIn(cutOffs, asked.to.slice(0, 7))} />}
    </>
  );
}

/** Where the cut-off is from; who doubts the range finds the rule. */
function CutOff({ rule }: { readonly rule: CutOffs[number] | undefined }) {
  if (rule === undefined) return null;
  return (
    <p className="field-hint">
      Số liệu chốt ngày {rule.number} hằng tháng, theo quy định {rule.key}: {rule.basis}
      {rule.verified ? '.' : ' (chưa kiểm chứng nguồn).'}
    </p>
  );
}

function FreeDays({ asked, ask }: PeriodPartProps) {
  const [from, setFrom] = useState(writeDay(asked.from));
  const [to, setTo] = useState(writeDay(asked.to));
  const [mistake, tell] = useState<string>();
  useEffect(() => {
    setFrom(writeDay(asked.from));
    setTo(writeDay(asked.to));
  }, [asked.from, asked.to]);
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
