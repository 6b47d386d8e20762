import type { Stage } from '../../../../infra/stages.ts';
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

/**
 * Makes the templates and assets of a stage. A nag finding without a written reason fails it.
 * @param address where its pages answer; unknown before they were deployed once
 */
export async function synthesize(
  { stage, outdir, app, despiteAlarms }: Synthesis,
  address?: string,
): Promise<void> {
  const context = {
    stage: stage.name,
    ...(address !== undefined && { address }),
    ...(despiteAlarms && { despiteAlarms: 'yes' }),
  };
  const env = { CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) };
  await run(process.execPath, [app], { env });
}

/** What an account needs before anything can be deployed to it: a bucket for assets, roles. */
export async function bootstrap(outdir: string): Promise<void> {
  await run('cdk', ['bootstrap', '--app', outdir, ...quiet]);
}

/** Deploys stacks of an assembly; CloudFormation itself rolls back one that fails. */
export async function deployStacks(outdir: string, stacks: readonly StackId[] = STACKS) {
  const args = ['--exclusively', '--require-approval', 'never', '--progress', 'events'];
  await run('cdk', ['deploy', ...stacks, '--app', outdir, ...args, ...quiet]);
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
