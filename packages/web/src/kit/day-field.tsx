import { readDay, writeDay } from '../format/day.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A day typed as dd/mm/yyyy. The text stays as typed until it is left, then it is written in full. */
export function DayField({ onChange, value, ...rest }: TextFieldProps) {
  return (
    <TextField
      width="short"
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      {...rest}
      value={value}
      onChange={onChange}
      onBlur={() => {
        const day = readDay(value);
        if (day !== undefined) onChange(writeDay(day));
      }}
    />
  );
}
