import { AmountsFields } from '../../kit/amounts-fields.tsx';
import type { AmountsForm } from '../../kit/amounts-form.ts';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { More } from '../../kit/more.tsx';
import { WholeField } from '../../kit/whole-field.tsx';
import type { StepValues } from './step-values.ts';

interface OutcomesFieldsProps {
  /** Pointer of the outcomes in what will be sent. */
  readonly at: string;
  readonly title: string;
  readonly values: StepValues;
  readonly type: (texts: StepValues['texts']) => void;
  readonly mistakes: MistakesByField;
}

const numbers = {
  peopleDisciplined: 'Số người đã bị xử lý',
  casesTransferred: 'Số vụ đã chuyển cơ quan điều tra',
  legalGaps: 'Số văn bản đã sửa đổi, ban hành',
} as const;

/** What came of a recommendation so far. */
export function OutcomesFields({ at, title, values, type, mistakes }: OutcomesFieldsProps) {
  return (
    <More title={title}>
      <AmountsFields
        at={at}
        value={amountsIn(values, `${at}/amounts/`)}
        mistakes={mistakes}
        onChange={(amounts) => type(textsOf(amounts, at))}
      />
      <div className="beside">
        {Object.entries(numbers).map(([name, label]) => (
          <WholeField
            key={name}
            id={`${at}/${name}`}
            label={label}
            value={values.texts[`${at}/${name}`] ?? ''}
            error={mistakes[`${at}/${name}`]}
            onChange={(typed) => type({ [`${at}/${name}`]: typed })}
          />
        ))}
      </div>
    </More>
  );
}

function amountsIn({ texts }: StepValues, within: string): AmountsForm {
  const amounts: Record<string, Record<string, string>> = {};
  for (const [pointer, typed] of Object.entries(texts)) {
    if (!pointer.startsWith(within)) continue;
    const [kind = '', stage = ''] = pointer.slice(within.length).split('/');
    amounts[kind] = { ...amounts[kind], [stage]: typed };
  }
  return amounts;
}

function textsOf(amounts: AmountsForm, at: string): Record<string, string> {
  const entries = Object.entries(amounts).flatMap(([kind, stages]) =>
    Object.entries(stages).map(([stage, typed]) => [`${at}/amounts/${kind}/${stage}`, typed]),
  );
  return Object.fromEntries(entries);
}
