import { kindRules } from '@giam-sat/domain/session/kind-rules';
import type { Kind } from '@giam-sat/domain/session/kinds';
import type { Account } from '../sign-in/account.ts';

/** Whether somebody may enter what went out: a letter is signed, a board's recommendation confirmed. */
export function maySend(account: Account | undefined, kind: Kind | ''): boolean {
  const roles = account?.roles ?? [];
  const isConfirmed = kind !== '' && kindRules[kind].confirmed;
  return roles.includes('signer') && (!isConfirmed || roles.includes('confirmer'));
}
