import { Duration, RemovalPolicies, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { removalPolicy, type Stage } from '../stages.ts';

export interface OldBackupsProps {
  readonly stage: Stage;
  /** What is true by itself; what is computed from it is rebuilt. */
  readonly tables: readonly ITableV2[];
}

/**
 * What protects day 36: point-in-time recovery ends after 35. Weekly copies are kept for 13 months, a
 * monthly one for ten years, in a vault whose lock lets nobody shorten or remove them, not even the
 * account's root. Put back by inserting what is missing (`npm run restore`), never by swapping tables.
 */
export class OldBackups extends Construct {
  constructor(scope: Construct, id: string, { stage, tables }: OldBackupsProps) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      removalPolicy: removalPolicy(stage),
      // Three days to think it over; from then on it can not be loosened.
      lockConfiguration: { minRetention: Duration.days(30), changeableFor: Duration.days(3) },
    });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(rule('Weekly', { weekDay: 'SUN', hour: '19', minute: '30' }, Duration.days(400)));
    plan.addRule(rule('Monthly', { day: '1', hour: '20', minute: '30' }, Duration.days(3660)));
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup'),
      ],
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason:
        'AWS Backup’s own policy; it changes with the service and reads the tables it copies.',
    });
    plan.addSelection('Tables', {
      role,
      resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)),
      disableDefaultBackupPolicy: true,
    });
    // Copies go on being made should the stack be taken away: the tables stay too.
    RemovalPolicies.of(this).apply(removalPolicy(stage));
  }
}

function rule(ruleName: string, at: Parameters<typeof Schedule.cron>[0], deleteAfter: Duration) {
  return new BackupPlanRule({ ruleName, scheduleExpression: Schedule.cron(at), deleteAfter });
}
