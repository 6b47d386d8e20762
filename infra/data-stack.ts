import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Alarm, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ledgerTable, logTable, viewsTable } from '../packages/ledger/src/tables.ts';
import { evidenceFiles } from './constructs/evidence-files.ts';
import { GradualShift } from './constructs/gradual-shift.ts';
import { allowRead } from './constructs/grants.ts';
import { Identity } from './constructs/identity.ts';
import { keptTable } from './constructs/kept-table.ts';
import { OldBackups } from './constructs/old-backups.ts';
import { type PersonalStore, personalStore } from './constructs/personal-store.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { removalPolicy, type Stage } from './stages.ts';

export interface DataStackProps extends StackProps {
  readonly stage: Stage;
}

/**
 * What is kept. It refers to nothing of the service, so the service can be torn down and made
 * again. The ids of these constructs are never changed: another id is another, empty, table.
 */
export class DataStack extends Stack {
  readonly ledger: TableV2;
  readonly log: TableV2;
  readonly views: TableV2;
  readonly personal: PersonalStore;
  readonly identity: Identity;
  readonly claims: ServiceFunction;
  readonly bus: EventBus;
  readonly evidence: Bucket;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    const { stage } = props;
    this.ledger = keptTable(this, 'Ledger', { definition: ledgerTable, stage, recovery: true });
    this.log = keptTable(this, 'Log', { definition: logTable, stage, recovery: true });
    this.views = keptTable(this, 'Views', { definition: viewsTable, stage, recovery: false });
    this.personal = personalStore(this, stage);
    Validations.of(this.views).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason:
        'Views are rebuilt from Ledger and Log to the same bytes; a backup would only be older.',
    });
    if (stage.keepsData) {
      new OldBackups(this, 'OldBackups', { stage, tables: [this.ledger, this.log] });
    }
    this.evidence = evidenceFiles(this, 'Evidence', stage);
    this.identity = new Identity(this, 'Identity', stage);
    this.claims = this.claimsOfTokens(stage);
    // Kept because others hang their rules on it; it stores nothing.
    this.bus = new EventBus(this, 'Bus', {
      // CloudFormation demands a name here, and CDK's own would be the same in every stage.
      eventBusName: `giam-sat-${stage.name}`,
      description: 'What became known: CloudEvents of recorded sessions, findings, recommendations',
    });
    this.bus.applyRemovalPolicy(removalPolicy(stage));
    this.publishNames();
  }

  /**
   * Kept beside the pool, which asks it for every token: a trigger in the service would make the pool
   * refer to what can be torn down, and nobody could sign in meanwhile.
   */
  private claimsOfTokens(stage: Stage): ServiceFunction {
    const claims = new ServiceFunction(this, 'Claims', {
      name: 'claims',
      environment: {
        LEDGER_TABLE: this.ledger.tableName,
        MOVABLE_CLOCK: stage.movableClock ? 'yes' : 'no',
      },
      memoryMb: 1024,
      // Cognito gives up after five.
      timeoutSeconds: 5,
      hurts: 'Nobody can sign in, or go on after a quarter of an hour.',
      stage,
    });
    allowRead(this.ledger, claims, 'pages');
    if (stage.shift !== undefined) this.shiftClaims(claims, stage);
    this.identity.askForClaims(claims.called);
    return claims;
  }

  /** The service's alarms are not reached from here; this one wakes nobody, those do. */
  private shiftClaims(claims: ServiceFunction, stage: Stage): void {
    const errors = new Alarm(this, 'ClaimsErrors', {
      alarmDescription: 'Takes a new version of claims back while it takes over; wakes nobody.',
      metric: claims.function.metricErrors({ period: Duration.minutes(1), statistic: Stats.SUM }),
      threshold: 1,
      evaluationPeriods: 5,
      datapointsToAlarm: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    new GradualShift(this, 'ClaimsShift', stage).watch(claims, [errors]);
  }

  /** For commands run from outside (catch-up, rebuild, verify, smoke test). */
  private publishNames(): void {
    const names = {
      LedgerTable: this.ledger.tableName,
      LogTable: this.log.tableName,
      ViewsTable: this.views.tableName,
      PersonalTable: this.personal.name,
      BusName: this.bus.eventBusName,
      UserPoolId: this.identity.pool.userPoolId,
      UserPoolClientId: this.identity.client.userPoolClientId,
      SignInUrl: this.identity.signIn.baseUrl(),
      PipelineClientId: this.identity.pipelineClient.userPoolClientId,
    };
    for (const [name, value] of Object.entries(names)) {
      new CfnOutput(this, name, { value });
    }
  }
}
