import type { ReactNode } from 'react';

interface MoreProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
}

/** What few need: closed until it is asked for. */
export function More({ title, children, isOpen = false }: MoreProps) {
  return (
    <details className="more" open={isOpen}>
      <summary>{title}</summary>
      <div className="more-body">{children}</div>
    </details>
  );
}
