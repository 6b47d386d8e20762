import type { Resource } from './load-assembly.ts';

/** What `Ref` and `Fn::GetAtt` answer for a resource on this machine. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export const localAccount = '000000000000';
export const defaultRegion = 'ap-southeast-1';

/**
 * A name from the construct's path and not from the logical id, whose hash changes with any
 * parent: data on disk is found again after the code was moved about.
 */
export function physicalName({ path }: Resource): string {
  return path.replace(/\/(Resource|Default)$/, '').replace(/[^A-Za-z0-9_.-]+/g, '-');
}

/**
 * Identities that follow from the name alone. What only exists once something has started (the
 * stream of a table, the address of a queue) is added by whoever started it.
 */
export function identityOf(resource: Resource, region: string): Identity {
  const name = physicalName(resource);
  const arn = (service: string, rest: string) =>
    `arn:aws:${service}:${region}:${localAccount}:${rest}`;
  const poolId = `${region}_${name.replace(/[^A-Za-z0-9]/g, '')}`;
  const bus = String(resource.properties.Name ?? name);
  const provider = `cognito-idp.${region}.amazonaws.com/${poolId}`;
  const byType: Readonly<Record<string, Identity>> = {
    'AWS::DynamoDB::GlobalTable': named(name, { Arn: arn('dynamodb', `table/${name}`) }),
    'AWS::DynamoDB::Table': named(name, { Arn: arn('dynamodb', `table/${name}`) }),
    'AWS::S3::Bucket': named(name.toLowerCase(), { Arn: `arn:aws:s3:::${name.toLowerCase()}` }),
    'AWS::SQS::Queue': named(name, { Arn: arn('sqs', name), QueueName: name }),
    'AWS::Lambda::Function': named(name, { Arn: arn('lambda', `function:${name}`) }),
    'AWS::IAM::Role': named(name, {
      Arn: `arn:aws:iam::${localAccount}:role/${name}`,
      RoleId: name,
    }),
    'AWS::Events::EventBus': named(bus, { Arn: arn('events', `event-bus/${bus}`), Name: bus }),
    'AWS::Events::Rule': named(name, { Arn: arn('events', `rule/${name}`) }),
    'AWS::ApiGatewayV2::Api': named('local', { ApiId: 'local' }),
    'AWS::Cognito::UserPool': named(poolId, {
      Arn: arn('cognito-idp', `userpool/${poolId}`),
      ProviderName: provider,
      ProviderURL: `https://${provider}`,
      UserPoolId: poolId,
    }),
    'AWS::Cognito::UserPoolClient': named(name, { ClientId: name, Name: name }),
    'AWS::Cognito::UserPoolResourceServer': named(
      String(resource.properties.Identifier ?? name),
      {},
    ),
    'AWS::Logs::LogGroup': named(name, { Arn: `${arn('logs', `log-group:${name}`)}:*` }),
    'AWS::SNS::Topic': named(arn('sns', name), { TopicArn: arn('sns', name), TopicName: name }),
    'AWS::KMS::Key': named(name, { Arn: arn('kms', `key/${name}`), KeyId: name }),
    'AWS::CloudWatch::Alarm': named(name, { Arn: arn('cloudwatch', `alarm:${name}`) }),
    'AWS::CloudWatch::CompositeAlarm': named(name, { Arn: arn('cloudwatch', `alarm:${name}`) }),
  };
  return byType[resource.type] ?? named(resource.logicalId, { Id: resource.logicalId });
}

function named(ref: string, attributes: Readonly<Record<string, string>>): Identity {
  return { ref, attributes };
}
