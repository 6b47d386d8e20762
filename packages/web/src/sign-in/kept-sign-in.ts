import { accountOf } from './account.ts';
import { keptUser } from './kept-user.ts';
import type { SignIn } from './sign-in.ts';

export function signInOf(token: string | undefined): SignIn {
  const account = token === undefined ? undefined : accountOf(token);
  return account === undefined ? { state: 'out' } : { state: 'in', account };
}

/** Who was signed in before a reload. */
export function keptSignIn(): SignIn {
  return signInOf(keptUser()?.token);
}
