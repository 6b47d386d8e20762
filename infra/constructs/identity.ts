import { Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { removalPolicy, type Stage } from '../stages.ts';

/** Who people are. Accounts are given out by an administrator; nobody signs themselves up. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Takes a password only from who may administer the pool by IAM: the smoke test signs in by it. */
  readonly pipelineClient: UserPoolClient;
  /** Cognito's own pages, where people type their password. */
  readonly signIn: UserPoolDomain;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.pool = userPool(this, stage);
    this.client = this.pool.addClient('Client', {
      authFlows: { userSrp: true },
      // Code and PKCE, back to the pages of the stage; without pages nobody signs in by them.
      ...(stage.pages.length === 0
        ? { disableOAuth: true }
        : {
            oAuth: {
              flows: { authorizationCodeGrant: true },
              scopes: [OAuthScope.OPENID],
              callbackUrls: [...stage.pages],
              logoutUrls: [...stage.pages],
            },
          }),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // So long somebody whose role was revoked can go on.
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
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
    // Where people sign in. The name has to be free in the whole region.
    const domainPrefix = `giam-sat-${stage.name}-${Stack.of(this).account}`;
    this.signIn = this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
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

  /** Every token asks first what the account is today; both kinds carry it (version 2). */
  askForClaims(claims: IFunction): void {
    const { PRE_TOKEN_GENERATION_CONFIG } = UserPoolOperation;
    this.pool.addTrigger(PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V2_0);
  }
}

function userPool(scope: Construct, stage: Stage): UserPool {
  return new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    // A user name, for those without an e-mail of their own; names of people are not kept here.
    signInAliases: { username: true, email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // Nothing reads them, since roles come from accounts; a pool's attributes can be added to, never
    // changed or removed: CloudFormation would have to replace the pool.
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
