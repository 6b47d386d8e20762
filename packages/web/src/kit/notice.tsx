import { type ReactNode, useEffect, useRef } from 'react';

type Tone = 'plain' | 'good' | 'warn' | 'bad';

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read out when it appears: a mistake at once, news when the reader is free. */
  readonly isLive?: boolean;
  /** It stands for what was pressed and has gone: the keys go on from here. */
  readonly takesFocus?: boolean;
}

export function Notice(props: NoticeProps) {
  const { tone = 'plain', title, children, isLive = false, takesFocus = false } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus, title]);
  const role = isLive ? (tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div
      ref={place}
      className={`notice notice-${tone}`}
      {...(role === undefined ? {} : { role })}
      {...(takesFocus ? { tabIndex: -1 } : {})}
    >
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
