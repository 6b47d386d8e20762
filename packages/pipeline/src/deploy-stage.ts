import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '@giam-sat/local/web/build-web';
import { type Edge, edgeOf } from './edge/edge.ts';
import { enterFirstAppends } from './first-use/enter-first-appends.ts';
import { goBack } from './go-back.ts';
import { refuseLosses } from './guard/refuse-losses.ts';
import { refuseWideGrants } from './guard/wide-grants.ts';
import { pagesAddress } from './pages/pages-config.ts';
import { type PublishedPages, publishPages } from './pages/publish-pages.ts';
import type { DeployArguments } from './read-arguments.ts';
import type { Versions } from './roll-back.ts';
import { phase, Stopped, say } from './say.ts';
import { smoke } from './smoke/smoke.ts';
import { deployStacks, type Known, prepareAccount, synthesize } from './stacks/cdk.ts';
import { type Deployed, deployedIn } from './stacks/deployed.ts';
import { outputOf } from './stacks/output-of.ts';
import { run } from './stacks/run.ts';
import { STACKS, type StackId, stackName } from './stacks/stack-names.ts';

interface Deploying extends DeployArguments {
  /** The cloud assembly. */
  readonly outdir: string;
  readonly deployed: Deployed;
  readonly edge: Edge;
  /** A stack's template in the assembly. */
  readonly template: (id: StackId) => string;
}

/** The output that tells the id of the stage's distribution. */
const DISTRIBUTION = 'PagesDistribution';

/** @throws Stopped when it was refused, or failed and was rolled back */
export async function deployStage(asked: DeployArguments): Promise<void> {
  const { stage } = asked;
  const outdir = mkdtempSync(join(tmpdir(), `giam-sat-${stage.name}-`));
  const deployed = deployedIn(stage.region);
  const template = (id: StackId) => readFileSync(join(outdir, `${id}.template.json`), 'utf8');
  const edge = edgeOf(stage);
  const on = { ...asked, outdir, deployed, edge, template };
  try {
    if (!asked.skipsTests) {
      await phase('kiểm thử / tests', () => run('npm', ['test'], { isShown: true }));
    }
    const pages = await phase('dựng trang / pages', () => buildWeb());
    const known = await check(on);
    await prepareAccount(outdir, deployed);
    const before = await templatesOf(stage, deployed);
    const reword = await phase('câu chữ ở rìa mạng / wording at the edge', () => edge.deploy());
    await phase('triển khai / deployment', async () => {
      if (reword !== known.reword) await synthesize(on, { ...known, reword });
      await deployStacks(outdir);
    });
    if (known.address === undefined) await tellEachOther(on, reword);
    await prove(on, pages, () =>
      STACKS.map((id) => ({ id, before: before.get(id), after: template(id) })),
    );
    const outputs = await deployed.outputs(stage);
    const topics = [outputOf(outputs, 'AlarmTopic'), await edge.alarmTopic()];
    say(`cảnh báo, ai nhận thì đăng ký / alarms, for whoever subscribes ${topics.join(' ')}`);
    say(`giao diện, không qua trang / the interface by itself ${outputOf(outputs, 'ApiUrl')}`);
    say(`ready ${outputOf(outputs, 'PagesUrl')}`);
  } finally {
    edge.close();
    deployed.close();
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Everything that is looked at before anything is changed. @returns what is known of what is deployed */
async function check(on: Deploying): Promise<Known> {
  const outputs = await on.deployed.outputs(on.stage);
  const address = pagesAddress(outputs);
  const known = { address, reword: await on.edge.version() };
  const atEdge = await phase('dựng cấu hình, cdk-nag / synthesis', async () => {
    await synthesize(on, known);
    return on.edge.synthesize(outputs.get(DISTRIBUTION));
  });
  await phase('quyền ít nhất / least privilege', async () =>
    refuseWideGrants([...STACKS.map((id) => on.template(id)), atEdge]),
  );
  await phase('không mất gì phải giữ / nothing kept is lost', () => refuseLosses(on, on.deployed));
  return known;
}

/**
 * Once in a stage's life: the distribution leads to the API and has an address when it is made, which
 * sign-in and links must know, and an id, by which it is watched.
 */
async function tellEachOther(on: Deploying, reword: string): Promise<void> {
  const outputs = await on.deployed.outputs(on.stage);
  await phase('địa chỉ của trang / the address of the pages', async () => {
    await synthesize(on, { address: pagesAddress(outputs), reword });
    await deployStacks(on.outdir, ['Data', 'Service']);
  });
  await phase('cảnh báo ở rìa mạng / the alarm at the edge', async () => {
    await on.edge.synthesize(outputOf(outputs, DISTRIBUTION));
    await on.edge.deploy();
  });
}

/** The smoke test decides whether what was deployed stays. */
async function prove(
  on: Deploying,
  directory: string,
  versions: () => readonly Versions[],
): Promise<void> {
  const { stage, deployed } = on;
  let published: PublishedPages | undefined;
  try {
    const outputs = await deployed.outputs(stage);
    const ledger = outputOf(outputs, 'LedgerTable');
    const entered = await phase('lần đầu / first use', () =>
      enterFirstAppends(stage.region, ledger),
    );
    if (entered > 0) say(`  ${entered} mục đầu tiên / first records`);
    published = await phase('đưa trang lên / upload of the pages', () =>
      publishPages(stage, outputs, directory),
    );
    say(`  ${published.count} tệp / files`);
    await phase('chạy thử / smoke test', () => smoke(stage, outputs));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`✗ ${reason}`);
    const former = published?.former ?? [];
    await phase('quay lại / rollback', () => goBack({ ...on, former }, versions()));
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
