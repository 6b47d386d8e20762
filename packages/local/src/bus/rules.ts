import * as z from 'zod';
import { isRecord } from '../assembly/is-record.ts';
import type { Resource } from '../assembly/load-assembly.ts';
import type { Template } from '../assembly/template.ts';
import { compilePattern, type EventPattern } from './event-pattern.ts';
import type { InvokeLater } from './invoke-later.ts';
import type { Queues } from './queues.ts';

const RuleProperties = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.string().optional(),
        InputPath: z.string().optional(),
        DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
      }),
    )
    .default([]),
});

export type Target = z.output<typeof RuleProperties>['Targets'][number];

export interface Rule {
  readonly resource: Resource;
  readonly bus: string;
  readonly isEnabled: boolean;
  readonly matches: EventPattern;
  readonly schedule: string | undefined;
  readonly targets: readonly Target[];
}

export function readRules(template: Template): Rule[] {
  return template.resources('AWS::Events::Rule').map((resource) => {
    const rule = RuleProperties.parse(template.properties(resource));
    for (const { InputPath } of rule.Targets) {
      if (InputPath !== undefined && !/^\$(\.[\w-]+)*$/.test(InputPath)) {
        throw new Error(`${resource.path}: the input path ${InputPath} is not known`);
      }
    }
    return {
      resource,
      bus: rule.EventBusName.split('/').at(-1) ?? rule.EventBusName,
      isEnabled: rule.State !== 'DISABLED',
      matches: rule.EventPattern === undefined ? () => false : compilePattern(rule.EventPattern),
      schedule: rule.ScheduleExpression,
      targets: rule.Targets,
    };
  });
}

export type Deliver = (target: Target, event: unknown) => Promise<void>;

/**
 * Hands an event to a queue or a function. What can not be handed over at all goes to the target's
 * dead-letter queue; a function that fails is retried by Lambda and not by the bus.
 */
export function createDeliver(queues: Queues, invokeLater: InvokeLater): Deliver {
  return async (target, event) => {
    const input = inputOf(target, event);
    try {
      if (target.Arn.includes(':sqs:')) queues.send(target.Arn, input);
      else if (target.Arn.includes(':lambda:')) {
        await invokeLater(target.Arn.split(':').at(-1) ?? '', input);
      } else throw new Error(`targets such as ${target.Arn} are not known`);
    } catch (error) {
      if (target.DeadLetterConfig === undefined) throw error;
      queues.send(target.DeadLetterConfig.Arn, input);
    }
  };
}

function inputOf({ Input, InputPath }: Target, event: unknown): unknown {
  if (Input !== undefined) return JSON.parse(Input);
  const names = (InputPath ?? '$').split('.').slice(1);
  return names.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), event);
}
