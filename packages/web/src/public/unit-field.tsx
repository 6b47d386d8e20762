import { SearchField } from '../search/search-field.tsx';
import { findPublicUnits, usePublicNames } from './find-public-units.ts';

interface UnitFieldProps {
  readonly unit: string | undefined;
  readonly onChange: (unit: string) => void;
}

/** A unit by typing, for somebody without an account; in a file of its own, because it brings much with it. */
export function UnitField({ unit, onChange }: UnitFieldProps) {
  const names = usePublicNames(unit === undefined ? [] : [unit]);
  return (
    <SearchField
      label="Đơn vị hành chính"
      hint="Tên bây giờ hoặc trước đây; để trống là cả nước."
      value={unit === undefined ? undefined : { id: unit, name: names.get(unit) ?? unit }}
      find={findPublicUnits}
      onChange={(one) => one !== undefined && onChange(one.id)}
    />
  );
}
