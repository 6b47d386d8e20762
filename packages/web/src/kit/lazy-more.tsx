import { type ReactNode, useState } from 'react';

interface LazyMoreProps {
  readonly title: ReactNode;
  /** Made when it is opened for the first time. */
  readonly children: () => ReactNode;
  readonly isOpen?: boolean;
}

/** What few need and what has to be asked for: nothing is loaded until it is opened. */
export function LazyMore({ title, children, isOpen = false }: LazyMoreProps) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  return (
    <details
      className="more"
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}
    >
      <summary>{title}</summary>
      <div className="more-body">{wasOpen && children()}</div>
    </details>
  );
}
