import { verify } from '@giam-sat/ledger/verify';
import { runCommand } from './run-command.ts';

await runCommand(async ({ ledger, log, progress, say }) => {
  const { positions, appends, faults } = await verify({ ledger, log }, (position) =>
    progress(`đã kiểm tra đến vị trí / checked to position ${position}`),
  );
  for (const fault of faults.slice(0, 100)) say(fault);
  say(
    `${positions} sự kiện, ${appends} lần ghi, ${faults.length} lỗi / ` +
      `${positions} events, ${appends} appends, ${faults.length} faults`,
  );
  return faults.length === 0 ? 0 : 1;
});
