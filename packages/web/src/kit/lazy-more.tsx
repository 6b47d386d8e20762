import { type ReactNode, useState } from 'react';

interface LazyMoreProps {
  readonly title: ReactNode;
  /** Made when it is opened for the first time. */
  readonly children: () => ReactNode;
  /** Opens it; only people close it, or what they look at would move away under them. */
  readonly isOpen?: boolean;
}

/** What few need and what has to be asked for: nothing is loaded until it is opened. */
export function LazyMore({ title, children, isOpen = false }: LazyMoreProps) {
  const [isShown, show] = useState(isOpen);
  const [wasOpen, setWasOpen] = useState(isOpen);
  return (
    <details
      className="more"
      open={isOpen || isShown}
      onToggle={({ currentTarget }) => {
        show(currentTarget.open);
        if (currentTarget.open) setWasOpen(true);
      }}
    >
      <summary>{title}</summary>
      <div className="more-body">{wasOpen && children()}</div>
    </details>
  );
}
