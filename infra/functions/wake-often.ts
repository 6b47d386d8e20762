import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { ScheduledWakeUp } from '../constructs/scheduled-wake-up.ts';
import type { WokenFunction } from '../constructs/service-function.ts';

/** 8,640 wake-ups a month that read a cursor and one page of the Log: about one US cent each. */
export function wakeOften(scope: Construct, id: string, target: WokenFunction): void {
  new ScheduledWakeUp(scope, `${id}Often`, {
    description: `Wakes ${target.name} should a notification have been lost`,
    schedule: Schedule.rate(Duration.minutes(5)),
    target,
    input: {},
  });
}
