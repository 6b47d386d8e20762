import { parseArgs } from 'node:util';
import { putEvents } from '@giam-sat/bus/put-events';
import { sendEvents } from '@giam-sat/bus/send-events';
import { replayEvents } from '@giam-sat/operate/replay-events';
import { openServices } from './open-services.ts';
import { runOn } from './run-command.ts';
import { targetOf, targetOptions } from './target.ts';

const usage = `npm run replay -- --from POSITION --to POSITION [--queue URL] [--data DIR | --stage NAME]
  không có --queue: phát lại trên bus cho mọi bên / without --queue: on the bus, for every listener
`;
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { ...targetOptions, from: text, to: text, queue: text },
});
const [from, to] = [values.from, values.to].map((value) =>
  /^[1-9][0-9]{0,14}$/.test(value ?? '') ? Number(value) : undefined,
);

async function run(first: number, last: number): Promise<void> {
  const target = targetOf(values);
  const services = await openServices(target);
  const { client, name } = services.bus;
  const put = (events: Parameters<typeof putEvents>[2]) =>
    values.queue === undefined
      ? putEvents(client, name, events)
      : sendEvents(services.queues, values.queue, events);
  try {
    await runOn(target, async ({ progress, say, ...parts }) => {
      const done = await replayEvents(
        { ...parts, put, progress: (at) => progress(`vị trí / position ${at}`) },
        first,
        last,
      );
      say(`${done.events} sự kiện đến vị trí ${done.position} / events up to ${done.position}`);
      if (done.refused === undefined) return 0;
      say(`bị từ chối từ / refused from ${done.refused}`);
      return 1;
    });
  } finally {
    services.close();
  }
}

if (from === undefined || to === undefined || to < from) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  await run(from, to);
}
