import { useEffect, useRef } from 'react';

export interface Mistake {
  /** Id of the field it is about; nothing when it is about the whole. */
  readonly field?: string | undefined;
  readonly text: string;
}

/** All mistakes of a form, each leading to its field; takes the focus when it appears. */
export function Mistakes({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  const box = useRef<HTMLDivElement>(null);
  const count = mistakes.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div className="notice notice-bad" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">
        {count === 1 ? 'Có một chỗ cần sửa' : `Có ${count} chỗ cần sửa`}
      </p>
      <ul>
        {mistakes.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {field === undefined ? text : <GoTo field={field}>{text}</GoTo>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The address's fragment is the page, so a field is gone to by hand. */
function GoTo({ field, children }: { readonly field: string; readonly children: string }) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        const target = document.getElementById(field);
        for (let up = target?.parentElement; up; up = up.parentElement) {
          if (up instanceof HTMLDetailsElement) up.open = true;
        }
        target?.scrollIntoView({ block: 'center' });
        target?.focus();
      }}
    >
      {children}
    </button>
  );
}
