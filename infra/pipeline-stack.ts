import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  OidcProviderNative,
  PolicyStatement,
  Role,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { EDGE_REGION } from './edge-stack.ts';

export interface PipelineStackProps extends StackProps {
  /** `owner/name` of the repository whose workflows may deploy. */
  readonly repository: string;
  /** The environments of that repository, one a lasting stage; their protection rules are its own. */
  readonly environments: readonly string[];
}

const issuer = 'token.actions.githubusercontent.com';

const BOOTSTRAP_ROLES = ['deploy', 'file-publishing', 'lookup'] as const;

/**
 * Who may deploy from a hosted CI: one role an environment, taken by a short-lived token and never by a
 * stored key. It may take CDK's bootstrap roles, which do the deploying, read what is deployed, and
 * what the smoke test of its own stage needs.
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const provider = new OidcProviderNative(this, 'Provider', {
      url: `https://${issuer}`,
      clientIds: ['sts.amazonaws.com'],
    });
    for (const environment of props.environments) {
      const subject = `repo:${props.repository}:environment:${environment}`;
      const role = new Role(this, `Deploy-${environment}`, {
        description: `Deploys the stage ${environment} from ${props.repository}`,
        // Tests, and new versions that take over step by step, twice.
        maxSessionDuration: Duration.hours(2),
        assumedBy: new WebIdentityPrincipal(provider.oidcProviderArn, {
          StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: subject },
        }),
      });
      for (const statement of this.deploying(environment)) role.addToPolicy(statement);
      this.explain(role, environment);
      new CfnOutput(this, `RoleOf-${environment}`, { value: role.roleArn });
    }
  }

  private deploying(stage: string): PolicyStatement[] {
    const { account, partition, region } = this;
    const arn = (service: string, rest: string, where = region) =>
      `arn:${partition}:${service}:${where}:${account}:${rest}`;
    const ofStage = { StringEquals: { 'aws:ResourceTag/giam-sat:stage': stage } };
    return [
      new PolicyStatement({
        actions: ['sts:AssumeRole'],
        resources: BOOTSTRAP_ROLES.map(
          (one) => `arn:${partition}:iam::${account}:role/cdk-hnb659fds-${one}-role-*`,
        ),
      }),
      new PolicyStatement({
        actions: [
          'cloudformation:DescribeStacks',
          'cloudformation:GetTemplate',
          'cloudformation:ListStackResources',
          'cloudformation:DescribeChangeSet',
          'cloudformation:DeleteChangeSet',
        ],
        resources: [region, EDGE_REGION].flatMap((one) => [
          arn('cloudformation', `stack/giam-sat-${stage}-*`, one),
          arn('cloudformation', 'stack/CDKToolkit/*', one),
        ]),
      }),
      new PolicyStatement({
        actions: [
          'cognito-idp:AdminCreateUser',
          'cognito-idp:AdminDisableUser',
          'cognito-idp:AdminEnableUser',
          'cognito-idp:AdminGetUser',
          'cognito-idp:AdminInitiateAuth',
          'cognito-idp:AdminSetUserPassword',
        ],
        resources: [arn('cognito-idp', 'userpool/*')],
        conditions: ofStage,
      }),
      // First use and the stage's clock: reads, and inserts that can not touch what is there.
      new PolicyStatement({
        actions: ['dynamodb:Query', 'dynamodb:PartiQLInsert'],
        resources: [arn('dynamodb', `table/giam-sat-${stage}-data-Ledger*`)],
      }),
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [arn('lambda', `function:giam-sat-${stage}-service-Sweep*`)],
      }),
      ...this.publishingPages(stage),
    ];
  }

  /** Puts the pages where they are read, sees what was there, and has the distribution ask again. */
  private publishingPages(stage: string): PolicyStatement[] {
    const bucket = `arn:${this.partition}:s3:::giam-sat-${stage}-web-files*`;
    return [
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
        resources: [bucket],
      }),
      new PolicyStatement({
        actions: ['cloudfront:CreateInvalidation'],
        resources: [`arn:${this.partition}:cloudfront::${this.account}:distribution/*`],
        conditions: { StringEquals: { 'aws:ResourceTag/giam-sat:stage': stage } },
      }),
    ];
  }

  /** Names end in what CloudFormation makes up, so each of these ends in a star. */
  private explain(role: Role, stage: string): void {
    const inAccount = (service: string, rest: string, where = this.region) =>
      `arn:<AWS::Partition>:${service}:${where}:<AWS::AccountId>:${rest}`;
    const bootstrapRoles = BOOTSTRAP_ROLES.map(
      (one) => `arn:<AWS::Partition>:iam::<AWS::AccountId>:role/cdk-hnb659fds-${one}-role-*`,
    );
    const resources = [
      ...bootstrapRoles,
      ...[this.region, EDGE_REGION].flatMap((one) => [
        inAccount('cloudformation', `stack/giam-sat-${stage}-*`, one),
        inAccount('cloudformation', 'stack/CDKToolkit/*', one),
      ]),
      inAccount('cognito-idp', 'userpool/*'),
      inAccount('dynamodb', `table/giam-sat-${stage}-data-Ledger*`),
      inAccount('lambda', `function:giam-sat-${stage}-service-Sweep*`),
      `arn:<AWS::Partition>:s3:::giam-sat-${stage}-web-files*`,
      'arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/*',
    ];
    for (const resource of resources) {
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${resource}]`,
        reason: 'The name begins with the stage, or the statement asks for the tag of the stage.',
      });
    }
  }
}
