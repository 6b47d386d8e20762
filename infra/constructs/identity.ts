import { Duration, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { removalPolicy, type Stage } from '../stages.ts';

/** Who people are. Accounts are given out by an administrator; nobody signs themselves up. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Takes a password only from who may administer the pool by IAM: the smoke test signs in by it. */
  readonly pipelineClient: UserPoolClient;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.pool = userPool(this, stage);
    this.client = this.pool.addClient('Client', {
      authFlows: { userSrp: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      // Without this list a signed-in person could write their own organisation, unit and roles.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    this.client.applyRemovalPolicy(removalPolicy(stage));
    this.pipelineClient = this.pool.addClient('PipelineClient', {
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    this.pipelineClient.applyRemovalPolicy(removalPolicy(stage));
    Validations.of(this.pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'Offered, not forced: board heads are often elderly, share a phone or have others enter for them.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The Plus plan is 0.02 US$ a person and month, 200 US$ for ten thousand; the API throttles.',
      },
    );
  }
}

function userPool(scope: Construct, stage: Stage): UserPool {
  return new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    // A user name, for those without an e-mail of their own; names of people are not kept here.
    signInAliases: { username: true, email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // Added to, never changed or removed: CloudFormation would have to replace the pool.
    customAttributes: {
      org: new StringAttribute({ mutable: true, maxLen: 128 }),
      unit: new StringAttribute({ mutable: true, maxLen: 64 }),
      roles: new StringAttribute({ mutable: true, maxLen: 512 }),
    },
    featurePlan: FeaturePlan.ESSENTIALS,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    deletionProtection: stage.keepsData,
    removalPolicy: removalPolicy(stage),
  });
}
