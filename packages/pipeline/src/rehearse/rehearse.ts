import { join } from 'node:path';
import { stageOf } from '../../../../infra/stages.ts';
import { runMain, Stopped, say } from '../say.ts';
import { run } from '../stacks/run.ts';
import { type Commands, commandsOn } from './commands.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { listenTo } from './listener.ts';
import { emulatorFolder, installPython } from './python.ts';

const STAGE = 'pr-rehearsal';
/** What the emulator has no code for, whatever is asked of it; the template checks cover these. */
const beyond = [
  'IAM: roles are stored and nobody is refused; the least-privilege checks are of the templates',
  'alarms are stored; whether one would be raised is not computed',
  'a client of the user pool may sign in by flows it does not allow',
  'the distribution keeps nothing, so whether an invalidation reaches its edges is not seen',
  'Lambda@Edge: the emulator’s own distribution calls none; ours does it as the documentation says (lambda_at_edge.py), without copies that go away hours later',
  'CodeDeploy: a stage of its own has no gradual shift; templates of production are checked for it',
];

await runMain(async () => {
  const bin = await installPython().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    say(`rehearsal skipped, because the emulator could not be installed: ${why}`);
    return undefined;
  });
  if (bin === undefined) return;
  const since = performance.now();
  await withEmulator(bin, everything);
  await withEmulator(bin, ({ deploy, destroy }) =>
    deploy({ code: 0, saying: [`ready http`] }).then(() => destroy({ code: 0, saying: [] })),
  );
  say(`\ndiễn tập xong / rehearsed in ${((performance.now() - since) / 1000).toFixed(0)} s`);
});

async function withEmulator(
  bin: string,
  work: (commands: Commands, emulator: Emulator) => Promise<void>,
): Promise<void> {
  const emulator = await startEmulator(bin, stageOf(STAGE).region);
  say(`\n== từ con số không / from nothing (${emulator.env.AWS_ENDPOINT_URL})`);
  try {
    await work(commandsOn(emulator, STAGE), emulator);
    const left = await run(join(bin, 'python'), [join(emulatorFolder, 'left.py'), STAGE], {
      env: emulator.env,
    });
    if (left.trim() !== '') throw new Stopped(`còn lại / left behind:\n${left}`);
    say('✓ không còn gì của giai đoạn / nothing of the stage is left');
    say('Không giả lập được / not emulated:');
    for (const one of [...emulator.notEmulated(), ...beyond]) say(`  - ${one}`);
  } finally {
    await emulator.stop();
  }
}

async function everything(
  { deploy, administrator, destroy }: Commands,
  { env }: Emulator,
): Promise<void> {
  const smokeGreen = 'record → feed → figure → overdue';
  const worded = 'the gateway’s refusals are worded';
  await deploy({ code: 0, saying: ['bootstrap', 'first records', worded, smokeGreen] });
  await administrator({ code: 0, saying: ['ACCOUNT_GRANTED', 'password for the first sign-in'] });
  await administrator({ code: 0, saying: ['is an administrator already'] });
  const listener = await listenTo(`giam-sat-${STAGE}`, env);
  try {
    await deploy({ code: 0, saying: ['0 thay đổi / changes', smokeGreen] });
    const heard = await listener.heard();
    if (heard < 3) throw new Stopped(`${heard} events on the bus after a smoke test`);
    say(`✓ ${heard} sự kiện trên kênh / events on the bus`);
    await deploy(
      { code: 1, saying: ['as it was before', smokeGreen, 'rolled back'] },
      'broken-consult',
    );
    await deploy({ code: 3, saying: ['REFUSED', 'KeySchema changes'] }, 'other-ledger');
  } finally {
    await listener.stop();
  }
  await destroy({ code: 0, saying: ['CDKToolkit'] });
}
