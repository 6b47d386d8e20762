import type { SignIn } from '../sign-in/sign-in.ts';
import type { ListedPage } from './page-list.ts';

/** Whether a page is shown to somebody; one without roles is for everybody. */
export function isFor({ roles }: Pick<ListedPage, 'roles'>, signIn: SignIn): boolean {
  if (roles === undefined) return true;
  return signIn.state === 'in' && roles.some((role) => signIn.account.roles.includes(role));
}
