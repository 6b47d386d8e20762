import type { Stage } from '../../../../infra/stages.ts';
import { phase } from '../say.ts';
import type { Deployed } from './deployed.ts';
import { run } from './run.ts';
import { STACKS, type StackId } from './stack-names.ts';

/** Options of every call: nothing is asked, nobody is told, no notices are fetched. */
const quiet = ['--no-notices', '--no-version-reporting', '--ci'] as const;

export interface Synthesis {
  readonly stage: Stage;
  readonly outdir: string;
  /** The file that makes the app. */
  readonly app: string;
  /** New versions take over whatever the alarms say. */
  readonly despiteAlarms: boolean;
}

/** What a synthesis needs of what is deployed; unknown before it was deployed once. */
export interface Known {
  /** Where the stage's pages answer. */
  readonly address: string | undefined;
  /** The version of the function that words refusals. */
  readonly reword: string | undefined;
}

/** Makes the templates and assets of a stage. A nag finding without a written reason fails it. */
export async function synthesize(
  { stage, outdir, app, despiteAlarms }: Synthesis,
  { address, reword }: Known,
): Promise<void> {
  await make(app, outdir, {
    stage: stage.name,
    ...(address !== undefined && { address }),
    ...(reword !== undefined && { reword }),
    ...(despiteAlarms && { despiteAlarms: 'yes' }),
  });
}

/** Makes the template and asset of what is at the edge. */
export async function synthesizeEdge(
  stage: Stage,
  outdir: string,
  distribution: string | undefined,
): Promise<void> {
  await make('infra/edge-app.ts', outdir, {
    stage: stage.name,
    ...(distribution !== undefined && { distribution }),
  });
}

async function make(app: string, outdir: string, context: Readonly<Record<string, string>>) {
  const env = { CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) };
  await run(process.execPath, [app], { env });
}

/** What an account needs in a region before anything can be deployed to it: a bucket for assets, roles. */
export async function prepareAccount(outdir: string, deployed: Deployed): Promise<void> {
  if ((await deployed.stack('CDKToolkit')) !== undefined) return;
  await phase('chuẩn bị tài khoản / bootstrap', () =>
    run('cdk', ['bootstrap', '--app', outdir, ...quiet]),
  );
}

/** Deploys stacks of an assembly; CloudFormation itself rolls back one that fails. */
export async function deployStacks(outdir: string, stacks: readonly StackId[] = STACKS) {
  const args = ['--exclusively', '--require-approval', 'never', '--progress', 'events'];
  await run('cdk', ['deploy', ...stacks, '--app', outdir, ...args, ...quiet]);
}

/** Deploys what is at the edge. */
export async function deployEdgeStack(outdir: string): Promise<void> {
  const args = ['--require-approval', 'never', '--progress', 'events'];
  await run('cdk', ['deploy', 'Edge', '--app', outdir, ...args, ...quiet]);
}

/** Makes a change set that is only looked at. */
export async function prepareChangeSet(outdir: string, stack: StackId, name: string) {
  const method = ['--method', 'prepare-change-set', '--change-set-name', name];
  const args = ['--exclusively', '--require-approval', 'never', ...method];
  await run('cdk', ['deploy', stack, '--app', outdir, ...args, ...quiet]);
}

/** Takes stacks down; resources that are retained stay in the account. */
export async function destroyStacks(outdir: string, stacks: readonly StackId[]): Promise<void> {
  await run('cdk', ['destroy', ...stacks, '--app', outdir, '--exclusively', '--force', ...quiet]);
}
