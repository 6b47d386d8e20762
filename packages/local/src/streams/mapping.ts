import * as z from 'zod';
import type { Template } from '../assembly/template.ts';
import { compilePattern, type EventPattern } from '../bus/event-pattern.ts';

const MappingProperties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().default(100),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) })
    .optional(),
  DestinationConfig: z
    .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
    .optional(),
});

/** An event source mapping from a table's stream to a function, as the template says it. */
export interface Mapping {
  readonly functionName: string;
  readonly streamArn: string;
  readonly batchSize: number;
  readonly windowMs: number;
  /** -1: for ever */
  readonly maximumRetries: number;
  /** -1: any age */
  readonly maximumAgeMs: number;
  readonly bisects: boolean;
  readonly reportsFailures: boolean;
  /** ARN of the queue that is told of records given up */
  readonly onFailure: string | undefined;
  readonly wants: EventPattern;
}

export function readMappings(template: Template): Mapping[] {
  return template.resources('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const mapping = MappingProperties.parse(template.properties(resource));
    if (!mapping.Enabled) return [];
    if (!mapping.EventSourceArn.includes(':dynamodb:')) {
      throw new Error(`${resource.path}: only streams of tables are known as event sources`);
    }
    const filters = mapping.FilterCriteria?.Filters.map(({ Pattern }) =>
      compilePattern(JSON.parse(Pattern)),
    );
    return {
      functionName: mapping.FunctionName.split(':').at(-1) ?? mapping.FunctionName,
      streamArn: mapping.EventSourceArn,
      batchSize: mapping.BatchSize,
      windowMs: mapping.MaximumBatchingWindowInSeconds * 1000,
      maximumRetries: mapping.MaximumRetryAttempts,
      maximumAgeMs: mapping.MaximumRecordAgeInSeconds * 1000,
      bisects: mapping.BisectBatchOnFunctionError,
      reportsFailures: mapping.FunctionResponseTypes.length > 0,
      onFailure: mapping.DestinationConfig?.OnFailure?.Destination,
      wants: (record) => filters === undefined || filters.some((filter) => filter(record)),
    };
  });
}
