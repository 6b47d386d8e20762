import { useAnswer } from '../api/use-answer.ts';
import { roles as words } from '../glossary/roles.ts';
import { keysOf } from '../kit/keys-of.ts';
import type { Account } from '../sign-in/account.ts';

/** For which body somebody is signed in, and as what. */
export function WhoIsIn({ account }: { readonly account: Account }) {
  const { org, roles } = account;
  const body = useAnswer<{ readonly name: string }>(
    org === undefined ? undefined : `/registers/bodies/${encodeURIComponent(org)}`,
  );
  const as = keysOf(words)
    .filter((role) => roles.includes(role))
    .map((role) => words[role])
    .join(', ');
  return (
    <span>
      {body.data?.name ?? org ?? 'Không thuộc tổ chức nào'} ({as || 'chưa được giao vai trò'})
    </span>
  );
}
