import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, type Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { WokenFunction } from './service-function.ts';

export interface ScheduledWakeUpProps {
  readonly description: string;
  readonly schedule: Schedule;
  readonly target: WokenFunction;
  readonly input: Readonly<Record<string, string>>;
}

export class ScheduledWakeUp extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledWakeUpProps) {
    super(scope, id);
    const target = new LambdaFunction(props.target.called, {
      event: RuleTargetInput.fromObject(props.input),
      deadLetterQueue: props.target.deadLetters.queue,
      retryAttempts: 2,
      // Older than this, a later wake-up has done its work.
      maxEventAge: Duration.hours(1),
    });
    new Rule(this, 'Rule', {
      description: props.description,
      schedule: props.schedule,
      targets: [target],
    });
  }
}
