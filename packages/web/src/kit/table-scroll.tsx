import type { ReactNode } from 'react';

interface TableScrollProps {
  /** What the table is of. */
  readonly label: string;
  /** With too many rows to stand whole on a page. */
  readonly isLong?: boolean;
  readonly children: ReactNode;
}

/** A table wider than a phone, or longer than a page: moved by finger or, once focused, by keys. */
export function TableScroll({ label, isLong = false, children }: TableScrollProps) {
  const look = isLong ? 'table-scroll table-scroll-long' : 'table-scroll';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={look} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
