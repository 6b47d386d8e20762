const metadata = (path: string) => ({ Metadata: { 'aws:cdk:path': path } });

export const dataTemplate = {
  Resources: {
    LedgerAA11BB22: {
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: {
        AttributeDefinitions: [
          { AttributeName: 'record', AttributeType: 'S' },
          { AttributeName: 'version', AttributeType: 'N' },
        ],
        KeySchema: [
          { AttributeName: 'record', KeyType: 'HASH' },
          { AttributeName: 'version', KeyType: 'RANGE' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
        Replicas: [{ Region: { Ref: 'AWS::Region' }, PointInTimeRecoverySpecification: {} }],
      },
      ...metadata('Data/Ledger/Resource'),
    },
    BusCC33DD44: {
      Type: 'AWS::Events::EventBus',
      Properties: { Name: 'fixture' },
      ...metadata('Data/Bus/Resource'),
    },
    Pool11223344: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {},
      ...metadata('Data/Pool/Resource'),
    },
    Client11223344: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { UserPoolId: { Ref: 'Pool11223344' } },
      ...metadata('Data/Client/Resource'),
    },
  },
  Outputs: Object.fromEntries(
    [
      ['Ledger', { Ref: 'LedgerAA11BB22' }],
      ['LedgerArn', { 'Fn::GetAtt': ['LedgerAA11BB22', 'Arn'] }],
      ['Stream', { 'Fn::GetAtt': ['LedgerAA11BB22', 'StreamArn'] }],
      ['Bus', { Ref: 'BusCC33DD44' }],
      ['BusArn', { 'Fn::GetAtt': ['BusCC33DD44', 'Arn'] }],
      ['Pool', { Ref: 'Pool11223344' }],
      ['Client', { Ref: 'Client11223344' }],
    ].map(([name, Value]) => [`Export${name}`, { Value, Export: { Name: `Data:${name}` } }]),
  ),
};

const imported = (name: string) => ({ 'Fn::ImportValue': `Data:${name}` });
const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

function lambda(name: string, logicalId: string, more: object = {}) {
  return {
    [logicalId]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's placeholder
        Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}' }, S3Key: `${name}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        MemorySize: 128,
        Timeout: 1,
        Role: arnOf(`${logicalId}Role`),
        Environment: { Variables: { LEDGER_TABLE: imported('Ledger'), BUS_NAME: imported('Bus') } },
        ...more,
      },
      ...metadata(`Service/${logicalId.slice(0, -8)}/Resource`),
    },
    [`${logicalId}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: {} },
      ...metadata(`Service/${logicalId.slice(0, -8)}Role/Resource`),
    },
  };
}

function policy(logicalId: string, statements: object[]) {
  return {
    [`${logicalId}Policy`]: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: logicalId,
        Roles: [{ Ref: `${logicalId}Role` }],
        PolicyDocument: { Version: '2012-10-17', Statement: statements },
      },
    },
  };
}

function route(id: string, key: string, isOpen = false) {
  return {
    [id]: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: key,
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        ...(!isOpen && { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } }),
      },
    },
  };
}

export const serviceTemplate = {
  Parameters: { BootstrapVersion: { Type: 'String', Default: '6' } },
  Resources: {
    ...lambda('write', 'Write00000000'),
    ...policy('Write00000000', [
      { Effect: 'Allow', Action: 'dynamodb:PartiQLInsert', Resource: imported('LedgerArn') },
    ]),
    ...lambda('relay', 'Relay00000000', {
      DeadLetterConfig: { TargetArn: arnOf('Dead00000000') },
    }),
    ...policy('Relay00000000', [
      // Not enough on purpose: it puts events.
      { Effect: 'Allow', Action: ['events:Describe*'], Resource: imported('BusArn') },
    ]),
    ...lambda('tick', 'Tick00000000', { DeadLetterConfig: { TargetArn: arnOf('Dead00000000') } }),
    Dead00000000: {
      Type: 'AWS::SQS::Queue',
      Properties: { MessageRetentionPeriod: 1_209_600 },
      ...metadata('Service/Dead/Resource'),
    },
    Heard00000000: { Type: 'AWS::SQS::Queue', ...metadata('Service/Heard/Resource') },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        BatchSize: 10,
        EventSourceArn: imported('Stream'),
        FunctionName: { Ref: 'Relay00000000' },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: -1,
        StartingPosition: 'TRIM_HORIZON',
        FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      },
    },
    Schedule00000000: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(5 minutes)',
        State: 'ENABLED',
        Targets: [{ Arn: arnOf('Tick00000000'), Id: 'Target0', Input: '{"fail":true}' }],
      },
    },
    Listen00000000: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: imported('Bus'),
        EventPattern: { source: ['fixture'], detail: { id: [{ prefix: 'heard-' }] } },
        Targets: [{ Arn: arnOf('Heard00000000'), Id: 'Target0', InputPath: '$.detail' }],
      },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'fixture', ProtocolType: 'HTTP' } },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
    },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Api' },
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: {
          Audience: [imported('Client')],
          Issuer: {
            'Fn::Join': [
              '',
              ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', imported('Pool')],
            ],
          },
        },
      },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arnOf('Write00000000'),
        PayloadFormatVersion: '2.0',
      },
    },
    ...route('Health', 'GET /health', true),
    ...route('Everything', 'ANY /{proxy+}'),
  },
};
