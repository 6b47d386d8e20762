import { readWhole, writeNumber } from '../format/number.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A whole number (đồng, square metres, people) as people write it; left, it is grouped: 1.250.000. */
export function WholeField({ onChange, value, ...rest }: TextFieldProps) {
  return (
    <TextField
      width="middle"
      inputMode="numeric"
      {...rest}
      value={value}
      onChange={onChange}
      onBlur={() => {
        const whole = readWhole(value);
        if (whole !== undefined) onChange(writeNumber(whole));
      }}
    />
  );
}
