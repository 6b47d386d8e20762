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
}

export function Button({
  children,
  look = 'plain',
  label,
  isPending = false,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={`button button-${look} no-print`}
      isPending={isPending}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
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
