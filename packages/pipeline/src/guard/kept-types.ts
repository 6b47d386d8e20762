/** What of a resource CloudFormation can only change by making another, empty, one. */
interface KeptType {
  readonly vi: string;
  readonly en: string;
  /** Properties whose change replaces it, or that CloudFormation refuses to change at all. */
  readonly immutable: readonly string[];
  /** Lists that may only grow. */
  readonly growing?: readonly string[];
}

/**
 * Resources that hold what can not be made again, or that others hang on. Source of the properties:
 * "Update requires" in CloudFormation's resource reference.
 */
export const keptTypes: ReadonlyMap<string, KeptType> = new Map([
  table('AWS::DynamoDB::GlobalTable'),
  table('AWS::DynamoDB::Table'),
  [
    'AWS::Cognito::UserPool',
    {
      vi: 'kho tài khoản',
      en: 'user pool',
      immutable: ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
      growing: ['Schema'],
    },
  ],
  [
    'AWS::S3::Bucket',
    { vi: 'kho tệp', en: 'bucket', immutable: ['BucketName', 'ObjectLockEnabled'] },
  ],
  [
    'AWS::Backup::BackupVault',
    { vi: 'kho sao lưu', en: 'backup vault', immutable: ['BackupVaultName', 'EncryptionKeyArn'] },
  ],
  ['AWS::Events::EventBus', { vi: 'kênh sự kiện', en: 'event bus', immutable: ['Name'] }],
  [
    'AWS::KMS::Key',
    { vi: 'khóa mã hóa', en: 'key', immutable: ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'] },
  ],
]);

function table(type: string): readonly [string, KeptType] {
  const immutable = [
    'TableName',
    'KeySchema',
    'LocalSecondaryIndexes',
    'ImportSourceSpecification',
  ];
  return [type, { vi: 'bảng', en: 'table', immutable }];
}
