import { parseArgs } from 'node:util';
import { runOracle } from './system.oracle.ts';

/** `npm run oracle -- --commands 10000 --seed 1` */
const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '8' },
    days: { type: 'string', default: '6' },
    steady: { type: 'boolean', default: false },
  },
});
const since = performance.now();
const say = (line: string) => {
  const at = ((performance.now() - since) / 1000).toFixed(1).padStart(7);
  process.stdout.write(`${at} s  ${line}\n`);
};
const report = await runOracle({
  commands: Number(values.commands),
  seed: Number(values.seed),
  lanes: Number(values.lanes),
  days: Number(values.days),
  faults: !values.steady,
  say,
});
for (const fault of report.faults.slice(0, 50)) say(`FAULT ${fault}`);
const { commands, accepted, events, seconds, repeats, rows, lists, faults } = report;
say(`${commands} commands, ${accepted} accepted, ${events} events, ${repeats} sent again`);
say(`${(commands / seconds).toFixed(1)} commands/s`);
say(`${rows} rows and ${lists} lists compared, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
