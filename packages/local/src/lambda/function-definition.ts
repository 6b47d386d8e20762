import * as z from 'zod';
import type { Resource } from '../assembly/load-assembly.ts';
import type { Template } from '../assembly/template.ts';

const Properties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
});

export interface FunctionDefinition {
  readonly name: string;
  readonly arn: string;
  readonly resource: Resource;
  readonly directory: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly reserved: number | undefined;
  /** ARN of the queue for events that were not waited for and failed for good */
  readonly deadLetters: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

export function defineFunction(template: Template, resource: Resource): FunctionDefinition {
  const properties = Properties.parse(template.properties(resource));
  const identity = template.identity(resource);
  if (!properties.Runtime.startsWith('nodejs')) {
    throw new Error(`${resource.path}: the runner runs Node functions, not ${properties.Runtime}`);
  }
  return {
    name: identity.ref,
    arn: identity.attributes.Arn ?? '',
    resource,
    directory: template.asset(resource, properties.Code.S3Key.replace(/\.zip$/, '')),
    handler: properties.Handler,
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    reserved: properties.ReservedConcurrentExecutions,
    deadLetters: properties.DeadLetterConfig?.TargetArn,
    variables: properties.Environment.Variables,
  };
}
