import { lazy, Suspense, useState } from 'react';
import { leadGroups } from '../glossary/figures.ts';
import { Loading } from '../kit/answered.tsx';
import { LazyMore } from '../kit/lazy-more.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { PeriodPart } from './period-part.tsx';
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
export function ChoosePart({ asked, unit: answered, ask }: ChoosePartProps) {
  const { body } = asked;
  // While the next unit is asked for, the fields keep the one before, and the focus.
  const [unit, keep] = useState(answered);
  if (answered !== undefined && answered.id !== unit?.id) keep(answered);
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
      <PeriodPart asked={asked} ask={ask} />
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
