import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { grantFromOutside, type WantedStanding } from '../accounts/grant-from-outside.ts';
import { madeUpPassword, poolUser } from '../accounts/pool-user.ts';
import { Stopped } from '../say.ts';

export interface SignIn {
  readonly region: string;
  readonly poolId: string;
  /** The client that takes a password from whoever may administer the pool, and from nobody else. */
  readonly clientId: string;
  readonly ledgerTable: string;
}

export interface Tester extends WantedStanding {
  /** One account for each post, as for people. */
  readonly username: string;
}

/**
 * Signs in an account of the smoke test while `work` runs: an account as everybody's, with its grants
 * in the Ledger. Its password is made anew each time and told to nobody; between two deployments it is
 * disabled.
 */
export async function asSmokeTester<Result>(
  signIn: SignIn,
  { username: Username, ...standing }: Tester,
  work: (token: string) => Promise<Result>,
): Promise<Result> {
  const { region, poolId: UserPoolId, clientId: ClientId } = signIn;
  const client = new CognitoIdentityProviderClient({ region });
  const account = { UserPoolId, Username };
  const Password = madeUpPassword();
  try {
    const { sub } = await poolUser(client, account);
    await granted(signIn, sub, standing);
    await client.send(new AdminEnableUserCommand(account));
    await client.send(new AdminSetUserPasswordCommand({ ...account, Password, Permanent: true }));
    const { AuthenticationResult } = await client.send(
      new AdminInitiateAuthCommand({
        ...{ UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' },
        AuthParameters: { USERNAME: Username, PASSWORD: Password },
      }),
    );
    const token = AuthenticationResult?.AccessToken;
    if (token === undefined) throw new Stopped('không đăng nhập được / sign-in gave no token');
    return await work(token);
  } finally {
    await client.send(new AdminDisableUserCommand(account)).finally(() => client.destroy());
  }
}

async function granted({ region, ledgerTable }: SignIn, sub: string, standing: WantedStanding) {
  const database = documentClient({ region });
  const ledger = ledgerOn(database, ledgerTable);
  await grantFromOutside(ledger, sub, standing, new Date()).finally(() => database.destroy());
}
