import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterFirstAppends } from './first-use/enter-first-appends.ts';
import { goBack } from './go-back.ts';
import { refuseLosses } from './guard/refuse-losses.ts';
import { refuseWideGrants } from './guard/wide-grants.ts';
import type { DeployArguments } from './read-arguments.ts';
import type { Versions } from './roll-back.ts';
import { phase, Stopped, say } from './say.ts';
import { smoke } from './smoke/smoke.ts';
import { bootstrap, deployStacks, synthesize } from './stacks/cdk.ts';
import { type Deployed, deployedIn } from './stacks/deployed.ts';
import { outputOf } from './stacks/output-of.ts';
import { run } from './stacks/run.ts';
import { STACKS, stackName } from './stacks/stack-names.ts';

/** @throws Stopped when it was refused, or failed and was rolled back */
export async function deployStage({ stage, skipsTests, app }: DeployArguments): Promise<void> {
  const outdir = mkdtempSync(join(tmpdir(), `giam-sat-${stage.name}-`));
  const deployed = deployedIn(stage.region);
  const template = (id: string) => readFileSync(join(outdir, `${id}.template.json`), 'utf8');
  try {
    if (!skipsTests) {
      await phase('kiểm thử / tests', () => run('npm', ['test'], { isShown: true }));
    }
    await phase('dựng cấu hình, cdk-nag / synthesis', () => synthesize(stage.name, outdir, app));
    await phase('quyền ít nhất / least privilege', async () =>
      refuseWideGrants(STACKS.map((id) => template(id))),
    );
    await phase('không mất gì phải giữ / nothing kept is lost', () =>
      refuseLosses({ stage, outdir, template }, deployed),
    );
    if ((await deployed.stack('CDKToolkit')) === undefined) {
      await phase('chuẩn bị tài khoản / bootstrap', () => bootstrap(outdir));
    }
    const before = await templatesOf(stage, deployed);
    await phase('triển khai / deployment', () => deployStacks(outdir));
    await prove({ stage, outdir, deployed }, () =>
      STACKS.map((id) => ({ id, before: before.get(id), after: template(id) })),
    );
    say(`ready ${outputOf(await deployed.outputs(stage), 'ApiUrl')}`);
  } finally {
    deployed.close();
    rmSync(outdir, { recursive: true, force: true });
  }
}

interface Proven {
  readonly stage: DeployArguments['stage'];
  readonly outdir: string;
  readonly deployed: Deployed;
}

/** The smoke test decides whether what was deployed stays. */
async function prove(proven: Proven, versions: () => readonly Versions[]): Promise<void> {
  const { stage, deployed } = proven;
  try {
    const outputs = await deployed.outputs(stage);
    const ledger = outputOf(outputs, 'LedgerTable');
    const entered = await phase('lần đầu / first use', () =>
      enterFirstAppends(stage.region, ledger),
    );
    if (entered > 0) say(`  ${entered} mục đầu tiên / first records`);
    await phase('chạy thử / smoke test', () => smoke(stage, outputs));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`✗ ${reason}`);
    await phase('quay lại / rollback', () => goBack(proven, versions()));
    throw new Stopped(
      'triển khai không đạt và đã quay lại; dữ liệu không đổi / the deployment failed its smoke test and was rolled back; data is untouched',
    );
  }
}

async function templatesOf(stage: DeployArguments['stage'], deployed: Deployed) {
  const found = new Map<string, string>();
  for (const id of STACKS) {
    const name = stackName(stage, id);
    if (await deployed.stack(name)) found.set(id, await deployed.template(name));
  }
  return found;
}
