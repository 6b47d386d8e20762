import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { keysOf } from './keys-of.ts';
import { FieldLabel } from './text-field.tsx';

interface ChoicesProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  readonly options: Readonly<Partial<Record<Value, string>>>;
  readonly hints?: Readonly<Partial<Record<Value, string>>>;
  readonly error?: string | undefined;
  /** Small choices stand beside each other. */
  readonly inRow?: boolean;
  readonly isRequired?: boolean;
  readonly id?: string;
}

/** One of a few, all in sight. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const {
    label,
    value,
    onChange,
    options,
    hints,
    error,
    inRow = false,
    isRequired = false,
    id,
  } = props;
  const choose = (text: string) => {
    const key = keysOf(options).find((one) => one === text);
    if (key !== undefined) onChange(key);
  };
  return (
    <RadioGroup
      {...(id === undefined ? {} : { id })}
      className="field"
      value={value === '' ? null : value}
      onChange={choose}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <FieldLabel isRequired={isRequired}>{label}</FieldLabel>
      <div className={inRow ? 'choices choices-row' : 'choices'}>
        {keysOf(options).map((key) => (
          <Radio key={key} value={key} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span>
              {options[key]}
              {hints?.[key] !== undefined && <span className="field-hint">{hints[key]}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {error !== undefined && <span className="field-error">{error}</span>}
    </RadioGroup>
  );
}
