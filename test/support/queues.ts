import { SQSClient } from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';

/** Real queues on a free port, for one test file. */
export async function testQueues() {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  const sqs = new SQSClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    sqs,
    inspectQueue: server.inspectQueue.bind(server),
    async stop() {
      sqs.destroy();
      await server.stop();
    },
  };
}

export type TestQueues = Awaited<ReturnType<typeof testQueues>>;
