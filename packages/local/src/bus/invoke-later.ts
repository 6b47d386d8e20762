import * as z from 'zod';
import type { Template } from '../assembly/template.ts';
import type { FunctionHost } from '../lambda/function-host.ts';
import type { Queues } from './queues.ts';

const ConfigProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(2),
  MaximumEventAgeInSeconds: z.number().default(21_600),
  DestinationConfig: z
    .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
    .optional(),
});
type Config = z.output<typeof ConfigProperties>;

/** Calls a function without waiting for its answer, as buses and schedules do on Lambda. */
export type InvokeLater = (functionName: string, event: unknown) => Promise<void>;

// Lambda waits one minute and then two; nobody wants to wait that long beside a laptop.
const pauseMs = 500;

/**
 * Retries as the function's EventInvokeConfig says (twice without one), and sends what still fails
 * to its on-failure destination and its dead-letter queue. Resolves in the end either way.
 */
export function createInvokeLater(
  template: Template,
  queues: Queues,
  host: (functionName: string) => FunctionHost,
): InvokeLater {
  const configs = new Map<string, Config>();
  for (const resource of template.resources('AWS::Lambda::EventInvokeConfig')) {
    const config = ConfigProperties.parse(template.properties(resource));
    configs.set(nameOf(config.FunctionName), config);
  }
  return async (functionName, event) => {
    const config = configs.get(functionName) ?? ConfigProperties.parse({ FunctionName: '' });
    const since = Date.now();
    for (let attempt = 0; ; attempt += 1) {
      try {
        await host(functionName).invoke(event);
        return;
      } catch (error) {
        const isOld = Date.now() - since > config.MaximumEventAgeInSeconds * 1000;
        if (attempt >= config.MaximumRetryAttempts || isOld) {
          const { deadLetters } = host(functionName).definition;
          if (deadLetters !== undefined) queues.send(deadLetters, event);
          giveUp(queues, config, functionName, event, error);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs * (attempt + 1)));
      }
    }
  };
}

function giveUp(
  queues: Queues,
  { DestinationConfig, MaximumRetryAttempts }: Config,
  functionName: string,
  requestPayload: unknown,
  error: unknown,
): void {
  const destination = DestinationConfig?.OnFailure?.Destination;
  if (destination === undefined) return;
  queues.send(destination, {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      functionArn: functionName,
      condition: 'RetriesExhausted',
      approximateInvokeCount: MaximumRetryAttempts + 1,
    },
    requestPayload,
    responsePayload: { errorMessage: error instanceof Error ? error.message : String(error) },
  });
}

function nameOf(functionName: string): string {
  return functionName.split(':').at(-1) ?? functionName;
}
