import type { ReactNode } from 'react';

interface TableScrollProps {
  /** What the table is of. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table wider than a phone: moved sideways by finger or, once focused, by keys. */
export function TableScroll({ label, children }: TableScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
