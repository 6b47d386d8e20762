import { catchUp } from '@giam-sat/ledger/catch-up';
import { liveGeneration } from '@giam-sat/views/generation';
import { projectLog } from '@giam-sat/views/project-log';
import { runCommand } from './run-command.ts';

/** Publishing is left to its own function, which looks every few minutes: only it may reach the bus. */
await runCommand(async (parts) => {
  const placed = await catchUp(parts, undefined, (appends) =>
    parts.progress(`đã xem / looked at ${appends} appends`),
  );
  const generation = await liveGeneration(parts.views);
  const broken: string[] = [];
  const { position } = await projectLog({
    ...parts,
    generation,
    progress: (at) => parts.progress(`vị trí / position ${at}`),
    broken: (record) => broken.push(record),
  });
  for (const record of broken) parts.say(`không đọc được / broken: ${record}`);
  parts.say(
    `${placed} lần ghi được xếp vị trí, số liệu đến ${position} / ` +
      `${placed} appends placed, views at ${position}`,
  );
  return broken.length === 0 ? 0 : 1;
});
