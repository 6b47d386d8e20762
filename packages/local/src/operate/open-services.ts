import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { loadAssembly } from '../assembly/load-assembly.ts';
import { createTemplate } from '../assembly/template.ts';
import { synthesize } from '../synthesize.ts';
import { runningPorts } from './running.ts';
import { outputOf, stageOutputs, type Target } from './target.ts';

/** Functions that streams and schedules wake; each has dead letters. */
export const WOKEN = ['sequence', 'project', 'publish', 'sweep'] as const;
export type Woken = (typeof WOKEN)[number];

/** What a command reaches of a running system beside its tables. */
export interface Services {
  readonly queues: SQSClient;
  readonly bus: { readonly client: EventBridgeClient; readonly name: string };
  /** Address of a function's dead-letter queue. */
  deadLettersOf(name: Woken): Promise<string>;
  /** @throws Error when the function fails */
  invoke(name: Woken, payload: unknown): Promise<void>;
  close(): void;
}

/** @throws Error when no system runs on the data directory */
export async function openServices(target: Target): Promise<Services> {
  return 'stage' in target ? servicesOfStage(target.stage) : servicesHere(target.data);
}

async function servicesOfStage(stage: string): Promise<Services> {
  const outputs = await stageOutputs(stage);
  const named = (name: Woken, what: string) =>
    outputOf(outputs, `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${what}`);
  const queues = new SQSClient({});
  const lambda = new LambdaClient({});
  const client = new EventBridgeClient({});
  return {
    queues,
    bus: { client, name: outputOf(outputs, 'BusName') },
    deadLettersOf: async (name) => named(name, 'DeadLettersUrl'),
    invoke: (name, payload) => invoke(lambda, named(name, 'FunctionName'), payload),
    close() {
      for (const one of [queues, lambda, client]) one.destroy();
    },
  };
}

async function servicesHere(directory: string): Promise<Services> {
  const ports = runningPorts(directory);
  if (ports === undefined) {
    throw new Error(
      `không có hệ thống nào chạy trên ${directory} / no system runs on ${directory}: npm start`,
    );
  }
  const template = createTemplate(loadAssembly(await synthesize()));
  const config = (port: number, path = '') => ({
    endpoint: `http://127.0.0.1:${port}${path}`,
    region: template.region,
    credentials: { accessKeyId: 'operator', secretAccessKey: 'local' },
  });
  const queues = new SQSClient(config(ports.sqs));
  const lambda = new LambdaClient(config(ports.http, '/local'));
  const client = new EventBridgeClient(config(ports.eventbridge));
  const [bus] = template.resources('AWS::Events::EventBus');
  const letters = template.resources('AWS::SQS::Queue').map((one) => template.identity(one));
  return {
    queues,
    bus: { client, name: bus === undefined ? '' : template.identity(bus).ref },
    async deadLettersOf(name) {
      const wanted = `-${name}deadletters-`;
      const found = letters.find(({ ref }) => ref.toLowerCase().includes(wanted));
      const { QueueUrl = '' } = await queues.send(
        new GetQueueUrlCommand({ QueueName: found?.ref ?? name }),
      );
      return QueueUrl;
    },
    invoke: (name, payload) => invoke(lambda, name, payload),
    close() {
      for (const one of [queues, lambda, client]) one.destroy();
    },
  };
}

async function invoke(lambda: LambdaClient, FunctionName: string, payload: unknown): Promise<void> {
  const answer = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(payload) }),
  );
  if (answer.FunctionError === undefined) return;
  throw new Error(
    `${FunctionName}: ${answer.Payload?.transformToString() ?? answer.FunctionError}`,
  );
}
