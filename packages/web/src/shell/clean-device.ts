import { beforeSignOut, currentSignIn, onSignIn } from '../sign-in/sign-in.ts';

const drafts = () => import('../log/drafts.ts');

/**
 * What is kept on the device goes at sign-out, and when it is too old, whatever page is open: who
 * never comes back to the form leaves nothing behind either.
 */
export function cleanDevice(): void {
  beforeSignOut(async () => (await drafts()).forgetDrafts());
  const stop = onSignIn(() => {
    if (currentSignIn().state !== 'in') return;
    stop();
    void drafts().then(({ dropOldDrafts }) => dropOldDrafts());
  });
}
