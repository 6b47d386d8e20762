import { parseArgs } from 'node:util';
import { redrive } from '@giam-sat/operate/redrive';
import { openServices, WOKEN } from './open-services.ts';
import { targetOf, targetOptions } from './target.ts';

/** `npm run redrive -- [--function NAME]`: given-up wake-ups are called again and leave their queue. */
const { values } = parseArgs({ options: { ...targetOptions, function: { type: 'string' } } });
const wanted = WOKEN.filter((name) => values.function === undefined || name === values.function);
if (wanted.length === 0) {
  process.stderr.write(`--function: ${WOKEN.join(' | ')}\n`);
  process.exitCode = 2;
} else {
  const services = await openServices(targetOf(values));
  try {
    for (const name of wanted) {
      const queue = await services.deadLettersOf(name);
      const { done, failed } = await redrive({
        queues: services.queues,
        queue,
        invoke: (payload) => services.invoke(name, payload),
      });
      process.stdout.write(
        `${name}: ${done} đã gọi lại, ${failed} còn lại / ${done} called again, ${failed} left\n`,
      );
      if (failed > 0) process.exitCode = 1;
    }
  } finally {
    services.close();
  }
}
