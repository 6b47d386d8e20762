import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { grantFromOutside } from './accounts/grant-from-outside.ts';
import { poolUser } from './accounts/pool-user.ts';
import { readAdministratorArguments } from './read-arguments.ts';
import { runMain, say } from './say.ts';
import { deployedIn } from './stacks/deployed.ts';
import { outputOf } from './stacks/output-of.ts';

// Who grants roles can not be granted theirs by anybody on a stage that is new.
await runMain(async () => {
  const { stage, username, email } = readAdministratorArguments(process.argv.slice(2));
  const { region } = stage;
  const deployed = deployedIn(region);
  const outputs = await deployed.outputs(stage).finally(() => deployed.close());
  const pool = new CognitoIdentityProviderClient({ region });
  const database = documentClient({ region });
  try {
    const account = { UserPoolId: outputOf(outputs, 'UserPoolId'), Username: username };
    const ledger = ledgerOn(database, outputOf(outputs, 'LedgerTable'));
    const user = await poolUser(pool, account, email);
    const wanted = { roles: ['administrator'] } as const;
    const granted = await grantFromOutside(ledger, user.sub, wanted, new Date());
    say(
      granted.length > 0
        ? `ACCOUNT_GRANTED ${user.sub} administrator (${stage.name})`
        : `${user.sub}: đã là quản trị / is an administrator already (${stage.name})`,
    );
    if (email !== undefined && user.isNew) say(`lời mời đã gửi / invitation sent: ${email}`);
    if (user.password !== undefined) {
      say(`mật khẩu dùng một lần / password for the first sign-in only: ${user.password}`);
    }
  } finally {
    pool.destroy();
    database.destroy();
  }
});
