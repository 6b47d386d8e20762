import type { ReactNode } from 'react';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { PaperFields } from '../kit/paper-fields.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { LogForm } from './log-form.ts';

interface PlanFieldsProps {
  readonly plan: LogForm['plan'];
  readonly mistakes: MistakesByField;
  readonly onChange: (plan: LogForm['plan']) => void;
  /** What else is asked beside the year. */
  readonly children?: ReactNode;
}

/** The plan that foresaw a session, by its year and its paper. */
export function PlanFields({ plan, mistakes, onChange, children }: PlanFieldsProps) {
  return (
    <>
      <div className="beside">
        <TextField
          id="/plan/year"
          label="Kế hoạch năm"
          width="short"
          inputMode="numeric"
          isRequired
          value={plan.year}
          error={mistakes['/plan/year']}
          onChange={(year) => onChange({ ...plan, year })}
        />
        {children}
      </div>
      <PaperFields
        at="/plan/document"
        name="Kế hoạch"
        placeholder="12/KH-MTTQ-BTT"
        value={plan}
        mistakes={mistakes}
        onChange={(paper) => onChange({ ...plan, ...paper })}
      />
    </>
  );
}
