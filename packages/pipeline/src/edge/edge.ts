import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EDGE_REGION } from '../../../../infra/edge-stack.ts';
import type { Stage } from '../../../../infra/stages.ts';
import { Stopped } from '../say.ts';
import { deployEdgeStack, prepareAccount, synthesizeEdge } from '../stacks/cdk.ts';
import { type Deployed, deployedIn } from '../stacks/deployed.ts';
import { edgeStackName } from '../stacks/stack-names.ts';

/**
 * What of a stage is in the region of CloudFront. It holds nothing and is never taken back: the stage's
 * own stack names the version it uses, and every version stays as long as the function.
 */
export interface Edge {
  /** Makes its template, with an alarm on a distribution that is there. @returns the text */
  synthesize(distribution: string | undefined): Promise<string>;
  /** The version that was deployed last, as an ARN; undefined where there is none. */
  version(): Promise<string | undefined>;
  /** Where its alarms are told, as an ARN; undefined where it was not deployed. */
  alarmTopic(): Promise<string | undefined>;
  /** @returns the version that is there then @throws Stopped while a former one still goes away */
  deploy(): Promise<string>;
  close(): void;
}

export function edgeOf(stage: Stage, deployed: Deployed = deployedIn(EDGE_REGION)): Edge {
  const outdir = mkdtempSync(join(tmpdir(), `giam-sat-${stage.name}-edge-`));
  const name = edgeStackName(stage);
  const output = async (key: string) => {
    const { Outputs = [] } = (await deployed.stack(name)) ?? {};
    return Outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
  };
  const version = () => output('RewordVersion');
  return {
    async synthesize(distribution) {
      await synthesizeEdge(stage, outdir, distribution);
      return readFileSync(join(outdir, 'Edge.template.json'), 'utf8');
    },
    version,
    alarmTopic: () => output('AlarmTopic'),
    async deploy() {
      await finishDeletion(deployed, name);
      await prepareAccount(outdir, deployed);
      await deployEdgeStack(outdir);
      const made = await version();
      if (made === undefined) throw new Stopped(`${name}: không có phiên bản / has no version`);
      return made;
    },
    close() {
      deployed.close();
      rmSync(outdir, { recursive: true, force: true });
    },
  };
}

/** A stack that could not be taken down whole can not be deployed either. */
async function finishDeletion(deployed: Deployed, name: string): Promise<void> {
  if ((await deployed.stack(name))?.StackStatus !== 'DELETE_FAILED') return;
  if (await removeUnlessCopied(deployed, name)) return;
  throw new Stopped(
    `${name}: đang chờ gỡ; ${copies.vi}. Triển khai lại sau đó. / is still being taken down; ${copies.en}. Deploy again after that.`,
  );
}

export const copies = {
  vi: 'CloudFront giữ bản sao của hàm thêm vài giờ sau khi không còn ai dùng',
  en: 'CloudFront keeps copies of the function for some hours after the last use',
} as const;

/**
 * Takes the stack down. AWS deletes no function of which the edge still has copies.
 * @returns whether it is gone @throws when it stays for any other reason
 */
export async function removeUnlessCopied(deployed: Deployed, name: string): Promise<boolean> {
  try {
    await deployed.remove(name);
    return true;
  } catch (error) {
    const failed = (await deployed.resources(name)).filter(
      ({ ResourceStatus }) => ResourceStatus === 'DELETE_FAILED',
    );
    const isCopied = failed.some(({ ResourceStatusReason = '' }) =>
      /replicated function/i.test(ResourceStatusReason),
    );
    if (!isCopied) throw error;
    return false;
  }
}
