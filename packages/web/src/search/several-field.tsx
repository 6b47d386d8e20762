import { Button } from '../kit/button.tsx';
import type { Chosen } from './chosen.ts';
import type { SearchBoxProps } from './search-box.tsx';
import { SearchField } from './search-field.tsx';

interface SeveralFieldProps extends Omit<SearchBoxProps, 'value' | 'onChange'> {
  readonly values: readonly Chosen[];
  readonly onChange: (values: readonly Chosen[]) => void;
  /** What can be said of each of the chosen. */
  readonly beside?: (chosen: Chosen, at: number) => React.ReactNode;
}

/** Any number of them: each chosen one moves into the list above, which can be taken from. */
export function SeveralField({ values, onChange, beside, ...search }: SeveralFieldProps) {
  const add = (one: Chosen | undefined) => {
    if (one !== undefined && values.every(({ id }) => id !== one.id)) onChange([...values, one]);
  };
  return (
    <div className="stack">
      <SearchField key={values.length} {...search} value={undefined} onChange={add} />
      {values.length > 0 && (
        <ul className="taken">
          {values.map((one, at) => (
            <li key={one.id}>
              <span>{one.name}</span>
              {beside?.(one, at)}
              <Button
                look="quiet"
                label={`Bỏ ${one.name}`}
                onPress={() => onChange(values.filter(({ id }) => id !== one.id))}
              >
                Bỏ
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
