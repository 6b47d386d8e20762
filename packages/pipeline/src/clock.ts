import { readClockArguments } from './read-arguments.ts';
import { phase, runMain, say } from './say.ts';
import { deployedIn } from './stacks/deployed.ts';
import { outputOf } from './stacks/output-of.ts';
import { checkMove, clockOf } from './stage-clock.ts';

await runMain(async () => {
  const { stage, to } = readClockArguments(process.argv.slice(2));
  const deployed = deployedIn(stage.region);
  const outputs = await deployed.outputs(stage).finally(() => deployed.close());
  const tables = outputOf(outputs, 'LedgerTable');
  const clock = clockOf(stage, tables, outputOf(outputs, 'SweepFunctionName'));
  try {
    const from = await clock.today();
    checkMove(from, to);
    const passed = await phase(`${from} → ${to}`, () => clock.moveTo(to));
    say(`${passed.length} ngày đã qua / days passed`);
  } finally {
    clock.close();
  }
});
