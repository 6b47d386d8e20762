import type { ReactNode } from 'react';
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

/** The browser's own button: every page has one, and the library's brings 12 KB with it. */
export function Button(props: ButtonProps) {
  const { children, look = 'plain', label, type = 'button', onPress } = props;
  const { isPending = false, isDisabled = false, takesFocus: autoFocus = false } = props;
  return (
    <button
      type={type}
      disabled={isDisabled}
      {...(autoFocus ? { autoFocus } : {})}
      className={`button button-${look} ${isPending ? 'button-busy' : ''} no-print`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPending ? { 'aria-disabled': true } : {})}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
    >
      {isPending ? 'Đang gửi…' : children}
    </button>
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
