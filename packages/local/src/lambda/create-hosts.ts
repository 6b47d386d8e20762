import { join } from 'node:path';
import type { Template } from '../assembly/template.ts';
import { virtualShards } from '../streams/stream-record.ts';
import { defineFunction, type FunctionDefinition } from './function-definition.ts';
import type { FunctionError } from './function-error.ts';
import { FunctionHost } from './function-host.ts';
import type { RuntimeApi } from './runtime-api.ts';

export interface Endpoints {
  readonly dynamodb: string;
  readonly eventbridge: string;
  readonly sqs: string | undefined;
  readonly s3: string | undefined;
}

export interface HostsOptions {
  readonly template: Template;
  readonly api: RuntimeApi;
  readonly endpoints: Endpoints;
  readonly logs: string;
  /** Functions that follow a stream: they run once for each shard at the same time. */
  readonly followers: ReadonlySet<string>;
  readonly onError: (error: FunctionError) => void;
}

export interface Hosts {
  readonly all: readonly FunctionHost[];
  /** By the name on this machine. */
  byName(name: string): FunctionHost;
  /** By any short form that fits one function only, such as `record`. */
  find(name: string): FunctionHost;
}

const concurrencyOfOthers = 2;

export function createHosts({
  template,
  api,
  endpoints,
  logs,
  followers,
  onError,
}: HostsOptions): Hosts {
  const all = template.resources('AWS::Lambda::Function').map((resource) => {
    const definition = defineFunction(template, resource);
    const usual = followers.has(definition.name) ? virtualShards : concurrencyOfOthers;
    return new FunctionHost({
      definition,
      api,
      onError,
      environment: {
        ...definition.variables,
        ...lambdaEnvironment(definition, endpoints, template.region),
      },
      logFile: join(logs, `${definition.name}.log`),
      concurrency: Math.max(1, Math.min(usual, definition.reserved ?? usual)),
    });
  });
  const byName = new Map(all.map((host) => [host.definition.name, host]));
  return {
    all,
    byName(name) {
      const host = byName.get(name);
      if (host === undefined) throw new Error(`there is no function ${name}`);
      return host;
    },
    find: (name) => findHost(all, name),
  };
}

/** What Lambda itself puts into a function's environment, and where this machine's services are. */
function lambdaEnvironment(
  { name, memoryMb, handler, directory }: FunctionDefinition,
  { dynamodb, eventbridge, sqs, s3 }: Endpoints,
  region: string,
): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_EVENTBRIDGE: eventbridge,
    ...(s3 !== undefined && { AWS_ENDPOINT_URL_S3: s3 }),
    ...(sqs !== undefined && { AWS_ENDPOINT_URL_SQS: sqs }),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    // Not a secret: it tells the local endpoints which function is calling.
    AWS_ACCESS_KEY_ID: name,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: directory,
    LANG: 'en_US.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: 'UTC',
    _HANDLER: handler,
  };
}

function findHost(all: readonly FunctionHost[], name: string): FunctionHost {
  const wanted = name.toLowerCase();
  const named = ({ definition }: FunctionHost) => [
    definition.name,
    definition.resource.logicalId,
    ...definition.resource.path.split('/'),
  ];
  const exact = all.filter((host) => named(host).some((one) => one.toLowerCase() === wanted));
  const loose = all.filter((host) =>
    named(host).some((one) => one.toLowerCase().startsWith(wanted)),
  );
  const [only, ...more] = exact.length > 0 ? exact : loose;
  if (only === undefined || more.length > 0) {
    const names = all.map(({ definition }) => definition.name).join(', ');
    throw new Error(`${name} does not name one function of: ${names}`);
  }
  return only;
}
