import type { UserManager } from 'oidc-client-ts';
import { config } from '../api/config.ts';
import type { Account } from './account.ts';
import { keptSignIn, signInOf } from './kept-sign-in.ts';
import { keptUser, secondsLeft } from './kept-user.ts';

export type SignIn =
  | { readonly state: 'looking' }
  | { readonly state: 'out' }
  | { readonly state: 'in'; readonly account: Account };

let now: SignIn = isComingBack() ? { state: 'looking' } : keptSignIn();
const listeners = new Set<() => void>();
const cleaners = new Set<() => Promise<void>>();
let manager: Promise<UserManager> | undefined;

export function currentSignIn(): SignIn {
  return now;
}

export function onSignIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is kept on the device for a person goes when they sign out. */
export function beforeSignOut(clean: () => Promise<void>): void {
  cleaners.add(clean);
}

function change(next: SignIn): void {
  now = next;
  for (const listener of listeners) listener();
}

/** The library comes only to sign in, out or to renew: a citizen's phone never loads it. */
function userManager(): Promise<UserManager> {
  manager ??= Promise.all([import('oidc-client-ts'), config()])
    .then(([{ UserManager, WebStorageStateStore }, { issuer, clientId }]) => {
      const kept = new WebStorageStateStore({ store: sessionStorage });
      const made = new UserManager({
        authority: issuer,
        client_id: clientId,
        redirect_uri: `${location.origin}/`,
        post_logout_redirect_uri: `${location.origin}/`,
        response_type: 'code',
        scope: 'openid',
        userStore: kept,
        stateStore: kept,
        automaticSilentRenew: true,
        monitorSession: false,
      });
      made.events.addUserLoaded(({ access_token }) => enter(access_token));
      made.events.addAccessTokenExpired(() => change({ state: 'out' }));
      return made;
    })
    .catch((error: unknown) => {
      manager = undefined;
      throw error;
    });
  return manager;
}

function enter(token: string): void {
  change(signInOf(token));
}

/** Whether the address is the issuer's answer. */
function isComingBack(): boolean {
  const answered = new URLSearchParams(location.search);
  return answered.has('state') && (answered.has('code') || answered.has('error'));
}

/** Seconds before its end that the library must be there to renew a token; it begins at 60. */
const TO_RENEW = 120;

/** Comes back from the issuer, or goes on after a reload and is renewed in time. */
export function resumeSignIn(): void {
  if (isComingBack()) {
    void comeBack().catch(() => change({ state: 'out' }));
    return;
  }
  const user = keptUser();
  const left = user === undefined ? undefined : secondsLeft(user);
  if (left === undefined) return;
  // Without network it does not come; then the end of the token signs out.
  const renew = () => void userManager().catch(() => undefined);
  setTimeout(renew, Math.max(0, left - TO_RENEW) * 1000);
}

async function comeBack(): Promise<void> {
  const back = (hash: string) => {
    history.replaceState(null, '', `/${hash}`);
    // A replaced address tells nobody: the page shown would stay that of the answer's address.
    dispatchEvent(new PopStateEvent('popstate'));
  };
  try {
    const user = await (await userManager()).signinRedirectCallback();
    back(typeof user.state === 'string' ? user.state : '');
    enter(user.access_token);
  } catch (error) {
    back('#/sign-in-failed');
    throw error;
  }
}

/** Leaves for the issuer's page, and comes back to where the person was. */
export async function signIn(): Promise<void> {
  await (await userManager()).signinRedirect({ state: location.hash });
}

/** Forgets everything that was kept on this device for the person, then leaves. */
export async function signOut(): Promise<void> {
  await Promise.allSettled([...cleaners].map((clean) => clean()));
  const made = await userManager();
  const { logout } = await config();
  await made.removeUser();
  sessionStorage.clear();
  change({ state: 'out' });
  location.assign(logout ?? '/#/');
}

/** @returns the token to call the interface with; nothing for the public */
export function accessToken(): string | undefined {
  if (now.state !== 'in') return undefined;
  const user = keptUser();
  if (user === undefined) change({ state: 'out' });
  return user?.token;
}
