import { type ReactNode, useEffect, useRef } from 'react';

interface OpenedProps {
  readonly label: string;
  readonly look?: 'card' | 'stack';
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** What opens in place of a button takes the focus that the button had, so that the keys go on from here. */
export function Opened({ label, look = 'card', takesFocus = true, children }: OpenedProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  return (
    <section className={look} aria-label={label} tabIndex={-1} ref={place}>
      {children}
    </section>
  );
}
