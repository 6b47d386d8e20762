import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { Stopped } from '../say.ts';

export interface PoolUser {
  /** What tokens and accounts call them. */
  readonly sub: string;
  /** Made just now; the password they sign in with once, unless it went to them by e-mail. */
  readonly isNew: boolean;
  readonly password?: string;
}

/** Finds a user of the pool, or makes one. @param email where Cognito sends the invitation */
export async function poolUser(
  client: CognitoIdentityProviderClient,
  account: { readonly UserPoolId: string; readonly Username: string },
  email?: string,
): Promise<PoolUser> {
  const found = await client.send(new AdminGetUserCommand(account)).catch((error: unknown) => {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  });
  if (found) return { sub: subOf(found.UserAttributes), isNew: false };
  const TemporaryPassword = madeUpPassword();
  const { User } = await client.send(
    new AdminCreateUserCommand({
      ...account,
      TemporaryPassword,
      ...(email === undefined
        ? { MessageAction: 'SUPPRESS' }
        : {
            DesiredDeliveryMediums: ['EMAIL'],
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
            ],
          }),
    }),
  );
  const sub = subOf(User?.Attributes);
  return { sub, isNew: true, ...(email === undefined && { password: TemporaryPassword }) };
}

/** One that meets the pool's rules whatever is drawn. */
export function madeUpPassword(): string {
  return `Aa1!${randomBytes(24).toString('base64url')}`;
}

function subOf(
  attributes: readonly { Name?: string | undefined; Value?: string | undefined }[] = [],
) {
  const sub = attributes.find(({ Name }) => Name === 'sub')?.Value;
  if (sub === undefined) throw new Stopped('tài khoản không có mã / the user has no sub');
  return sub;
}
