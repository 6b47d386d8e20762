import { rebuild } from '@giam-sat/views/rebuild';
import { runCommand } from './run-command.ts';

const doing = {
  clear: 'dọn phần dở dang / clearing leftovers',
  project: 'dựng lại đến vị trí / rebuilding to position',
  compare: 'đối chiếu / comparing',
} as const;

await runCommand(async (parts) => {
  const broken: string[] = [];
  const { from, to, position, items, differences } = await rebuild({
    ...parts,
    broken: (record, at, reason) => broken.push(`${record} (${at}): ${reason}`),
    progress: (what, done) => parts.progress(`${doing[what]} ${done}`),
  });
  for (const one of broken) parts.say(`không đọc được / broken: ${one}`);
  for (const key of differences.slice(0, 100)) parts.say(`khác / differs: ${key}`);
  parts.say(
    `${from} → ${to}, vị trí / position ${position}, ${items} mục / items, ` +
      `${differences.length} khác biệt / differences`,
  );
  return differences.length === 0 ? 0 : 1;
});
