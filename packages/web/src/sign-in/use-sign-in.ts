import { useSyncExternalStore } from 'react';
import type { Account } from './account.ts';
import { currentSignIn, onSignIn, type SignIn } from './sign-in.ts';

export function useSignIn(): SignIn {
  return useSyncExternalStore(onSignIn, currentSignIn);
}

/** Who is signed in; nothing for the public and while it is looked up. */
export function useAccount(): Account | undefined {
  const signIn = useSignIn();
  return signIn.state === 'in' ? signIn.account : undefined;
}
