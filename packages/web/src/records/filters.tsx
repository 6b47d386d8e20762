import { useLocation } from 'wouter';
import { query } from '../api/use-answer.ts';
import { findingStates } from '../glossary/finding.ts';
import { kinds } from '../glossary/kinds.ts';
import { recommendationStates } from '../glossary/recommendation.ts';
import { sessionStates } from '../glossary/session.ts';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { More } from '../kit/more.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { findUnits } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { useNamedUnit } from './use-named-unit.ts';

const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sessions': sessionStates,
  '/findings': findingStates,
  '/recommendations': recommendationStates,
};

interface FiltersProps {
  readonly list: string;
  readonly search: URLSearchParams;
}

/** What a list can be narrowed to; each change is an address of its own, which can be sent on. */
export function Filters({ list, search }: FiltersProps) {
  const [, go] = useLocation();
  const words = states[list];
  if (words === undefined) return null;
  const narrow = (name: string, value: string) => {
    const { cursor: _cursor, ...others } = Object.fromEntries(search);
    go(`${list}${query({ ...others, [name]: value })}`, { replace: true });
  };
  return (
    <More title="Lọc" isOpen={search.has('state') || search.has('overdue') || search.size === 0}>
      <div className="beside">
        <SelectField
          label="Tình trạng"
          value={search.get('state') ?? ''}
          options={words}
          empty="Mọi tình trạng"
          onChange={(state) => narrow('state', state)}
        />
        <SelectField
          label="Loại"
          value={search.get('kind') ?? ''}
          options={kinds}
          empty="Mọi loại"
          onChange={(kind) => narrow('kind', kind)}
        />
        <UnitFilter
          id={search.get('unit')}
          to={search.get('to')}
          onChange={(unit) => narrow('unit', unit)}
        />
      </div>
      {list === '/recommendations' && (
        <CheckboxField
          isSelected={search.has('overdue')}
          onChange={(isSelected) => narrow('overdue', isSelected ? 'true' : '')}
        >
          Chỉ kiến nghị đang quá hạn
        </CheckboxField>
      )}
    </More>
  );
}

interface UnitFilterProps {
  readonly id: string | null;
  readonly to: string | null;
  readonly onChange: (unit: string) => void;
}

function UnitFilter({ id, to, onChange }: UnitFilterProps) {
  const unit = useNamedUnit(id, to);
  const value = id === null ? undefined : (unit ?? { id, name: id });
  return (
    <SearchField
      label="Đơn vị hành chính"
      value={value}
      find={(text) => findUnits(text)}
      onChange={(unit) => onChange(unit?.id ?? '')}
    />
  );
}
