import { DayField } from './day-field.tsx';
import type { MistakesByField } from './mistakes-by-field.ts';
import type { PaperForm } from './paper-form.ts';
import { TextField } from './text-field.tsx';

interface PaperFieldsProps {
  /** Pointer of the paper in what will be sent. */
  readonly at: string;
  /** What it is: its words begin the labels of both fields. */
  readonly name: string;
  readonly value: PaperForm;
  readonly onChange: (value: PaperForm) => void;
  readonly mistakes: MistakesByField;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
}

/** A paper by its number and its day. */
export function PaperFields(props: PaperFieldsProps) {
  const { at, name, value, onChange, mistakes, placeholder = '', isRequired = false } = props;
  return (
    <div className="beside">
      <TextField
        id={`${at}/number`}
        label={`${name}: số, ký hiệu`}
        width="middle"
        placeholder={placeholder}
        isRequired={isRequired}
        value={value.number}
        error={mistakes[`${at}/number`]}
        onChange={(number) => onChange({ ...value, number })}
      />
      <DayField
        id={`${at}/on`}
        label={`${name}: ngày`}
        isRequired={isRequired}
        value={value.on}
        error={mistakes[`${at}/on`]}
        onChange={(on) => onChange({ ...value, on })}
      />
    </div>
  );
}
