import { type ReactNode, useId } from 'react';
import { keysOf } from './keys-of.ts';

interface SelectFieldProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value | '';
  readonly onChange: (value: Value | '') => void;
  /** Value → word; the keys are the choices, in this order. */
  readonly options: Readonly<Partial<Record<Value, string>>>;
  /** Words of the empty choice; without it one of the others is always taken. */
  readonly empty?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly id?: string;
}

/** The device's own list of choices: nothing is as easy on a small phone. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, onChange, options, empty, hint, error, isRequired = false } = props;
  const made = useId();
  const id = props.id ?? made;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {isRequired && <span className="field-must"> (bắt buộc)</span>}
      </label>
      {hint !== undefined && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className="input"
        value={value}
        aria-required={isRequired}
        aria-invalid={error !== undefined}
        aria-describedby={described || undefined}
        onChange={({ target }) => onChange(chosen(options, target.value))}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {keysOf(options).map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

function chosen<Value extends string>(
  options: Readonly<Partial<Record<Value, string>>>,
  text: string,
): Value | '' {
  return keysOf(options).find((key) => key === text) ?? '';
}
