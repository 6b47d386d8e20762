import { useEffect, useRef } from 'react';
import type { MistakesByField } from './mistakes-by-field.ts';

interface MistakesProps {
  /** What was said at the last try; the same object until the next. */
  readonly mistakes: MistakesByField;
  /** What of it is not mended yet; all of it when left out. */
  readonly standing?: MistakesByField;
  /** The field that shows what is said of a pointer; the same when left out. */
  readonly fieldOf?: (pointer: string) => string;
}

/** All mistakes of a form, each leading to its field; takes the focus at every try, not as they are mended. */
export function Mistakes({ mistakes, standing = mistakes, fieldOf = same }: MistakesProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [mistakes]);
  const list = Object.entries(standing);
  const count = list.length;
  if (count === 0) return null;
  return (
    <div className="notice notice-bad" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">
        {count === 1 ? 'Có một chỗ cần sửa' : `Có ${count} chỗ cần sửa`}
      </p>
      <ul>
        {list.map(([pointer, text]) => (
          <li key={`${pointer} ${text}`}>
            {pointer === '' ? text : <GoTo field={fieldOf(pointer)}>{text}</GoTo>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const same = (pointer: string) => pointer;

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
