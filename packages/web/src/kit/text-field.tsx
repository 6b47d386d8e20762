import type { HTMLAttributes, ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';

export interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** How it is to be written, or what it is for. */
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** Rows of a longer text. */
  readonly rows?: number;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly placeholder?: string;
  readonly autoComplete?: string;
  /** What a refusal calls the field: the summary of mistakes leads here. */
  readonly id?: string;
  readonly width?: 'short' | 'middle' | 'full';
}

/** One line, or with `rows` running text, with its label above and its mistake below. */
export function TextField({ label, hint, error, rows, width = 'full', ...rest }: TextFieldProps) {
  const { inputMode, placeholder, autoComplete = 'off', id, isRequired = false, ...field } = rest;
  return (
    <AriaTextField
      {...field}
      className={`field field-${width}`}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
    >
      <FieldLabel isRequired={isRequired}>{label}</FieldLabel>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {rows === undefined ? (
        <Input
          {...(id === undefined ? {} : { id })}
          className="input"
          inputMode={inputMode ?? 'text'}
          placeholder={placeholder ?? ''}
          autoComplete={autoComplete}
        />
      ) : (
        <TextArea {...(id === undefined ? {} : { id })} className="input" rows={rows} />
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

interface FieldLabelProps {
  readonly children: ReactNode;
  readonly isRequired: boolean;
}

/** What must be filled in says so in words, not with a star. */
export function FieldLabel({ children, isRequired }: FieldLabelProps) {
  return (
    <Label className="field-label">
      {children}
      {isRequired && <span className="field-must"> (bắt buộc)</span>}
    </Label>
  );
}
