import { join } from 'node:path';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import * as z from 'zod';
import type { Template } from '../assembly/template.ts';

const QueueProperties = z.object({
  ContentBasedDeduplication: z.unknown().optional(),
  DelaySeconds: z.unknown().optional(),
  FifoQueue: z.unknown().optional(),
  MessageRetentionPeriod: z.unknown().optional(),
  RedrivePolicy: z.unknown().optional(),
  VisibilityTimeout: z.unknown().optional(),
});

export interface Queues {
  /** undefined when the template has no queue */
  readonly endpoint: string | undefined;
  /** @param arn of a queue of the template */
  send(arn: string, body: unknown): void;
  /** How many messages wait in a queue, by its name or ARN. */
  count(queue: string): number;
  stop(): Promise<void>;
}

/** The template's queues, in this process; not even started when there are none. */
export async function startQueues(template: Template, dataDir: string): Promise<Queues> {
  const resources = template.resources('AWS::SQS::Queue');
  const buckets = template.resources('AWS::S3::Bucket');
  if (resources.length + buckets.length === 0) return noQueues;
  const server = await startFauxqs({
    port: 0,
    host: '127.0.0.1',
    logger: false,
    defaultRegion: template.region,
    dataDir,
    s3StorageDir: join(dataDir, 'files'),
  });
  for (const bucket of buckets) server.createBucket(template.identity(bucket).ref);
  const region = template.region;
  // A queue may name its dead-letter queue, which then has to be there first.
  const ordered = resources.toSorted(
    (left, right) =>
      Number('RedrivePolicy' in left.properties) - Number('RedrivePolicy' in right.properties),
  );
  for (const resource of ordered) {
    const name = template.identity(resource).ref;
    const attributes = attributesOf(template.properties(resource));
    const known = server.inspectQueue(name);
    const url = known?.url ?? server.createQueue(name, { region, attributes }).queueUrl;
    template.identify(resource, { ref: url });
  }
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    send(arn, body) {
      server.sendMessage(nameOf(arn), JSON.stringify(body), { region });
    },
    count: (queue) => countMessages(server, nameOf(queue)),
    stop: () => server.stop(),
  };
}

const noQueues: Queues = {
  endpoint: undefined,
  send: noQueue,
  count: noQueue,
  stop: async () => {},
};

function noQueue(queue: string): never {
  throw new Error(`there is no queue ${queue}`);
}

function attributesOf(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const present = Object.entries(QueueProperties.parse(properties)).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(
    present.map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
}

function nameOf(arn: string): string {
  return arn.split(':').at(-1) ?? arn;
}

function countMessages(server: FauxqsServer, name: string): number {
  const queue = server.inspectQueue(name);
  if (queue === undefined) throw new Error(`there is no queue ${name}`);
  const { ready, delayed, inflight } = queue.messages;
  return ready.length + delayed.length + inflight.length;
}
