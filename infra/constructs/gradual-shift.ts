import { Validations } from 'aws-cdk-lib';
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { ServiceFunction } from './service-function.ts';

const configs = {
  'all-at-once': LambdaDeploymentConfig.ALL_AT_ONCE,
  'ten-percent-for-15-minutes': LambdaDeploymentConfig.CANARY_10PERCENT_15MINUTES,
} as const;

/**
 * New versions take over by CodeDeploy: it moves the alias `live`, watches the alarms meanwhile, and
 * moves it back when one is raised; CloudFormation then takes the whole deployment back. A quarter of
 * an hour, since an alarm on errors needs ten minutes to be sure.
 */
export class GradualShift extends Construct {
  private readonly stage: Stage;
  private readonly application: LambdaApplication;
  private readonly role: Role;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.stage = stage;
    this.application = new LambdaApplication(this, 'Application');
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    });
    Validations.of(this.role).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason:
        'CodeDeploy’s own policy for moving aliases; it changes with the service and runs no code of ours.',
    });
  }

  /** @param alarms what takes a new version of `subject` back; states that outlast their cause would stop its mend */
  watch(subject: ServiceFunction, alarms: readonly IAlarm[]): void {
    const { shift, despiteAlarms } = this.stage;
    if (shift === undefined || subject.live === undefined) return;
    new LambdaDeploymentGroup(this, subject.node.id, {
      application: this.application,
      role: this.role,
      alias: subject.live,
      deploymentConfig: configs[shift],
      alarms: [...alarms],
      ignoreAlarmConfiguration: despiteAlarms,
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
  }
}
