import type { ReactNode } from 'react';

interface CardProps {
  readonly title?: ReactNode;
  /** Buttons in the head. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3;
  readonly id?: string;
}

export function Card({ title, actions, children, level = 2, id }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`card card-${level}`} {...(id === undefined ? {} : { id })}>
      {title !== undefined && (
        <div className="card-head">
          <Heading>{title}</Heading>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
