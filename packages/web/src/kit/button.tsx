import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link } from 'wouter';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: Look;
  readonly type?: 'button' | 'submit';
  /** At work: stays in the tab order, does nothing when pressed. */
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  /** What it is about, where the words alone do not tell ("Xóa" → "Xóa kiến nghị 2"). */
  readonly label?: string;
  readonly onPress?: () => void;
  /** It comes back where something was open: the focus comes back with it. */
  readonly takesFocus?: boolean;
}

// Not react-aria's own "pending": it leaves an announcement behind that names a button that has gone.
export function Button(props: ButtonProps) {
  const { children, look = 'plain', label, isPending = false, onPress, ...others } = props;
  const { takesFocus: autoFocus = false, ...rest } = others;
  return (
    <AriaButton
      {...rest}
      {...(autoFocus ? { autoFocus } : {})}
      className={`button button-${look} ${isPending ? 'button-busy' : ''} no-print`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPending || onPress === undefined ? {} : { onPress })}
    >
      {isPending ? 'Đang gửi…' : children}
    </AriaButton>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly look?: Look;
  readonly children: ReactNode;
}

/** Goes to another page, looks like a button. */
export function LinkButton({ href, look = 'plain', children }: LinkButtonProps) {
  return (
    <Link href={href} className={`button button-${look} no-print`}>
      {children}
    </Link>
  );
}
