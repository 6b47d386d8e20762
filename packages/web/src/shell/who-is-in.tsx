import { useAnswer } from '../api/use-answer.ts';
import { writeWho } from '../glossary/roles.ts';
import type { Account } from '../sign-in/account.ts';

/** For which body somebody is signed in, and as what. */
export function WhoIsIn({ account }: { readonly account: Account }) {
  const { org } = account;
  const body = useAnswer<{ readonly name: string }>(
    org === undefined ? undefined : `/registers/bodies/${encodeURIComponent(org)}`,
  );
  return <span>{writeWho(account, body.data?.name ?? (body.error && org))}</span>;
}
