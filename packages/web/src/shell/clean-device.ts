import { beforeSignOut, currentSignIn, onSignIn } from '../sign-in/sign-in.ts';

const drafts = () => import('../log/drafts.ts');

/** Milliseconds until the device is looked through: what somebody came for is shown first. */
const AFTER = 2000;

/**
 * What is kept on the device goes at sign-out, and when it is too old, whatever page is open: who
 * never comes back to the form leaves nothing behind either.
 */
export function cleanDevice(): void {
  beforeSignOut(async () => (await drafts()).forgetDrafts());
  const dropOld = () => setTimeout(() => void drafts().then((all) => all.dropOldDrafts()), AFTER);
  if (currentSignIn().state === 'in') {
    dropOld();
    return;
  }
  const stop = onSignIn(() => {
    if (currentSignIn().state !== 'in') return;
    stop();
    dropOld();
  });
}
