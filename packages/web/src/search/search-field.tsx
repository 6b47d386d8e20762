import { lazy, Suspense } from 'react';
import type { SearchBoxProps } from './search-box.tsx';

// Its list is a quarter of all script: it comes after the page that it stands on.
const SearchBox = lazy(async () => ({ default: (await import('./search-box.tsx')).SearchBox }));

/** Found by typing a part of the name, with or without accents; the list comes from the registers. */
export function SearchField(props: SearchBoxProps) {
  return (
    <Suspense fallback={<Coming {...props} />}>
      <SearchBox {...props} />
    </Suspense>
  );
}

/** As large as the field itself, so that nothing moves. */
function Coming({ label, hint, value, isRequired = false }: SearchBoxProps) {
  return (
    <div className="field">
      <span className="field-label">
        {label}
        {isRequired && <span className="field-must"> (bắt buộc)</span>}
      </span>
      {hint !== undefined && <span className="field-hint">{hint}</span>}
      <div className="input">{value?.name ?? 'Đang tải…'}</div>
    </div>
  );
}
