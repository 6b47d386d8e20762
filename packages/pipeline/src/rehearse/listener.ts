import {
  DeleteRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

const Rule = 'rehearsal-listener';
const Name = 'rehearsal-listener';

/** Somebody who listens on the stage's bus, as another system would. */
export interface Listener {
  /** How many events came since it was asked last. */
  heard(): Promise<number>;
  stop(): Promise<void>;
}

export async function listenTo(
  EventBusName: string,
  env: Readonly<Record<string, string>>,
): Promise<Listener> {
  const config = {
    ...{ region: env.AWS_REGION ?? '', endpoint: env.AWS_ENDPOINT_URL ?? '' },
    credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'local' },
  };
  const queues = new SQSClient(config);
  const bus = new EventBridgeClient(config);
  const { QueueUrl = '' } = await queues.send(new CreateQueueCommand({ QueueName: Name }));
  const [, , , account = '', name = ''] = QueueUrl.split('/');
  const Arn = `arn:aws:sqs:${env.AWS_REGION}:${account}:${name}`;
  const EventPattern = JSON.stringify({ 'detail-type': [{ prefix: '' }] });
  await bus.send(new PutRuleCommand({ Name: Rule, EventBusName, EventPattern }));
  await bus.send(new PutTargetsCommand({ Rule, EventBusName, Targets: [{ Id: 'queue', Arn }] }));
  return {
    async heard() {
      let count = 0;
      for (let quiet = 0; quiet < 2; ) {
        const asked = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
        const { Messages = [] } = await queues.send(new ReceiveMessageCommand(asked));
        count += Messages.length;
        quiet = Messages.length === 0 ? quiet + 1 : 0;
      }
      return count;
    },
    async stop() {
      await bus.send(new RemoveTargetsCommand({ Rule, EventBusName, Ids: ['queue'] }));
      await bus.send(new DeleteRuleCommand({ Name: Rule, EventBusName }));
      await queues.send(new DeleteQueueCommand({ QueueUrl }));
      queues.destroy();
      bus.destroy();
    },
  };
}
