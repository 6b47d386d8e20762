import { knownEdge } from './known-edge.ts';
import { knownPages } from './known-pages.ts';
import { access, type KnownType, label, money, storage, watching } from './known-type.ts';

const table: KnownType = {
  honours: [
    'AttributeDefinitions',
    'GlobalSecondaryIndexes.IndexName',
    'GlobalSecondaryIndexes.KeySchema',
    'GlobalSecondaryIndexes.Projection',
    'KeySchema',
    'LocalSecondaryIndexes',
    'StreamSpecification.StreamViewType',
    'TimeToLiveSpecification',
  ],
  ignores: {
    BillingMode: money,
    ContributorInsightsSpecification: watching,
    DeletionProtectionEnabled: storage,
    OnDemandThroughput: money,
    PointInTimeRecoverySpecification: storage,
    Replicas: 'one machine is one region',
    ResourcePolicy: access,
    SSESpecification: storage,
    TableClass: money,
    Tags: label,
    WarmThroughput: money,
    WriteOnDemandThroughputSettings: money,
    WriteProvisionedThroughputSettings: money,
  },
};

export const knownResources: Readonly<Record<string, KnownType>> = {
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::SQS::Queue': {
    honours: [
      'ContentBasedDeduplication',
      'DelaySeconds',
      'FifoQueue',
      'MessageRetentionPeriod',
      'RedrivePolicy',
      'VisibilityTimeout',
    ],
    ignores: { KmsMasterKeyId: storage, SqsManagedSseEnabled: storage, Tags: label },
  },
  'AWS::S3::Bucket': {
    honours: ['CorsConfiguration'],
    ignores: {
      BucketEncryption: storage,
      LifecycleConfiguration: 'what was never completed stays here until the data are thrown away',
      OwnershipControls: access,
      PublicAccessBlockConfiguration: 'nothing is given out here without a signature',
      Tags: label,
      VersioningConfiguration: 'the local store keeps one version; keys are never used twice',
    },
  },
  'AWS::S3::BucketPolicy': { honours: [], ignores: { Bucket: access, PolicyDocument: access } },
  'AWS::SQS::QueuePolicy': { honours: [], ignores: { PolicyDocument: access, Queues: access } },
  'AWS::Lambda::Function': {
    honours: [
      'Code.S3Bucket',
      'Code.S3Key',
      'DeadLetterConfig.TargetArn',
      'Environment.Variables',
      'Handler',
      'MemorySize',
      'ReservedConcurrentExecutions',
      'Role',
      'Runtime',
      'Timeout',
    ],
    ignores: {
      Architectures: 'the machine has the processor it has; bundles hold no native code',
      Description: label,
      LoggingConfig: 'logs go to a file for each function',
      Tags: label,
      TracingConfig: watching,
    },
  },
  'AWS::Lambda::Permission': {
    honours: [],
    ignores: {
      Action: access,
      FunctionName: access,
      Principal: access,
      SourceAccount: access,
      SourceArn: access,
    },
  },
  'AWS::Lambda::EventSourceMapping': {
    honours: [
      'BatchSize',
      'BisectBatchOnFunctionError',
      'DestinationConfig.OnFailure.Destination',
      'Enabled',
      'EventSourceArn',
      'FilterCriteria.Filters.Pattern',
      'FunctionName',
      'FunctionResponseTypes',
      'MaximumBatchingWindowInSeconds',
      'MaximumRecordAgeInSeconds',
      'MaximumRetryAttempts',
    ],
    ignores: {
      MetricsConfig: watching,
      ParallelizationFactor: 'records are dealt to four virtual shards whatever it says',
      StartingPosition: 'stream records do not outlive the runner: it starts at the latest',
      Tags: label,
    },
  },
  'AWS::Lambda::EventInvokeConfig': {
    honours: [
      'DestinationConfig.OnFailure.Destination',
      'FunctionName',
      'MaximumEventAgeInSeconds',
      'MaximumRetryAttempts',
    ],
    ignores: { Qualifier: 'there is one version of a function' },
  },
  'AWS::IAM::Role': {
    honours: ['Policies'],
    ignores: {
      AssumeRolePolicyDocument: access,
      Description: label,
      ManagedPolicyArns: 'logs and traces only',
      Tags: label,
    },
  },
  'AWS::IAM::Policy': {
    honours: ['PolicyDocument', 'Roles'],
    ignores: { PolicyName: label },
  },
  'AWS::Events::EventBus': {
    honours: ['Name'],
    ignores: {
      DeadLetterConfig: 'for targets in other accounts',
      Description: label,
      KmsKeyIdentifier: storage,
      LogConfig: watching,
      Tags: label,
    },
  },
  'AWS::Events::Rule': {
    honours: [
      'EventBusName',
      'EventPattern',
      'ScheduleExpression',
      'State',
      'Targets.Arn',
      'Targets.DeadLetterConfig.Arn',
      'Targets.Id',
      'Targets.Input',
      'Targets.InputPath',
      'Targets.RetryPolicy',
    ],
    ignores: { Description: label, Name: label, Tags: label },
  },
  ...knownEdge,
  ...knownPages,
  'AWS::CDK::Metadata': { honours: [], ignores: { Analytics: 'counts uses of CDK' } },
};

/** Types that exist to watch, alert, encrypt or count: every property of theirs may be ignored. */
export const ignoredTypes: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': watching,
  'AWS::CloudWatch::CompositeAlarm': watching,
  'AWS::CloudWatch::Dashboard': watching,
  'AWS::KMS::Alias': storage,
  'AWS::KMS::Key': storage,
  'AWS::Logs::LogGroup': watching,
  'AWS::Logs::MetricFilter': watching,
  'AWS::SNS::Subscription': watching,
  'AWS::SNS::Topic': watching,
  'AWS::SNS::TopicPolicy': watching,
};
