import type { ReactNode } from 'react';

type Tone = 'plain' | 'good' | 'warn' | 'bad';

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read out when it appears: a mistake at once, news when the reader is free. */
  readonly isLive?: boolean;
}

export function Notice({ tone = 'plain', title, children, isLive = false }: NoticeProps) {
  const role = isLive ? (tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div className={`notice notice-${tone}`} {...(role === undefined ? {} : { role })}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}

export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

/** Nothing there yet: says so and what to do. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
