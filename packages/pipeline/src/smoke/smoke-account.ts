import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { Stopped } from '../say.ts';

export interface SignIn {
  readonly region: string;
  readonly poolId: string;
  /** The client that takes a password from whoever may administer the pool, and from nobody else. */
  readonly clientId: string;
}

export interface Claims {
  readonly org: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

const Username = 'pipeline-smoke-test';

/**
 * Signs in the account of the smoke test while `work` runs. Its password is made anew each time and
 * told to nobody; between two deployments the account is disabled.
 */
export async function asSmokeTester<Result>(
  { region, poolId: UserPoolId, clientId: ClientId }: SignIn,
  { org, unit, roles }: Claims,
  work: (token: string) => Promise<Result>,
): Promise<Result> {
  const client = new CognitoIdentityProviderClient({ region });
  const account = { UserPoolId, Username };
  const Password = `Aa1!${randomBytes(24).toString('base64url')}`;
  const UserAttributes = Object.entries({ org, unit, roles: roles.join(',') }).map(
    ([name, Value]) => ({ Name: `custom:${name}`, Value }),
  );
  try {
    await client
      .send(new AdminCreateUserCommand({ ...account, MessageAction: 'SUPPRESS' }))
      .catch((error: unknown) => {
        if (!(error instanceof UsernameExistsException)) throw error;
      });
    await client.send(new AdminEnableUserCommand(account));
    await client.send(new AdminUpdateUserAttributesCommand({ ...account, UserAttributes }));
    await client.send(new AdminSetUserPasswordCommand({ ...account, Password, Permanent: true }));
    const { AuthenticationResult } = await client.send(
      new AdminInitiateAuthCommand({
        ...{ UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' },
        AuthParameters: { USERNAME: Username, PASSWORD: Password },
      }),
    );
    const token = AuthenticationResult?.IdToken;
    if (token === undefined) throw new Stopped('không đăng nhập được / sign-in gave no token');
    return await work(token);
  } finally {
    await client.send(new AdminDisableUserCommand(account)).finally(() => client.destroy());
  }
}
