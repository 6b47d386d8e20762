import { parseArgs } from 'node:util';
import { ledgerTable, logTable } from '@giam-sat/ledger/tables';
import { restoreTable } from '@giam-sat/operate/restore-table';
import { runOn } from './run-command.ts';
import { targetOf, targetOptions } from './target.ts';

const usage = `npm run restore -- --ledger-from TABLE [--log-from TABLE] [--data DIR | --stage NAME]
  chèn những gì thiếu từ bảng đã khôi phục, rồi: npm run catch-up && npm run verify
  inserts what is missing from a restored table; then: npm run catch-up && npm run verify
`;
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { ...targetOptions, 'ledger-from': text, 'log-from': text },
});

if (values['ledger-from'] === undefined && values['log-from'] === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  await runOn(targetOf(values), async ({ client, progress, say, ...stores }) => {
    const tables = [
      { from: values['ledger-from'], to: stores.ledgerTable, definition: ledgerTable },
      { from: values['log-from'], to: stores.logTable, definition: logTable },
    ];
    let code = 0;
    for (const { from, to, definition } of tables) {
      if (from === undefined) continue;
      const { looked, inserted, different } = await restoreTable({
        ...{ client, definition, from, to },
        progress: (done) => progress(`${from}: ${done}`),
      });
      say(
        `${from} → ${to}: ${looked} mục, ${inserted} chèn lại, ${different.length} khác / ` +
          `${looked} items, ${inserted} put back, ${different.length} different`,
      );
      for (const key of different.slice(0, 100)) say(`khác / differs: ${key}`);
      if (different.length > 0) code = 1;
    }
    return code;
  });
}
