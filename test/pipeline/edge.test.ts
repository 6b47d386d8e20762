import { edgeOf, removeUnlessCopied } from '@giam-sat/pipeline/edge/edge';
import { Stopped } from '@giam-sat/pipeline/say';
import type { Deployed } from '@giam-sat/pipeline/stacks/deployed';
import { describe, expect, it, vi } from 'vitest';
import { stageOf } from '../../infra/stages.ts';

const REPLICATED =
  'Resource handler returned message: "Lambda was unable to delete arn:aws:lambda:us-east-1:1:function:f:1 because it is a replicated function."';

/** CloudFormation in the region of CloudFront, with a deletion that fails for a reason. */
function failing(ResourceStatusReason: string) {
  const waited = new Error('waiter: DELETE_FAILED');
  const remove = vi.fn(() => Promise.reject(waited));
  const deployed = {
    stack: async (StackName: string) => ({ StackName, StackStatus: 'DELETE_FAILED' }),
    resources: async () => [
      { ResourceType: 'AWS::Lambda::Version', ResourceStatus: 'DELETE_SKIPPED' },
      {
        ResourceType: 'AWS::Lambda::Function',
        ResourceStatus: 'DELETE_FAILED',
        ResourceStatusReason,
      },
    ],
    remove,
    close: () => undefined,
  } as unknown as Deployed;
  return { deployed, remove, waited };
}

describe('the stack at the edge', () => {
  it('stays while CloudFront has copies of its function, and the command goes on', async () => {
    const { deployed } = failing(REPLICATED);
    expect(await removeUnlessCopied(deployed, 'giam-sat-pr-1-edge')).toBe(false);
  });

  it('that can not be taken down for another reason ends the command', async () => {
    const { deployed, waited } = failing('Access denied');
    await expect(removeUnlessCopied(deployed, 'giam-sat-pr-1-edge')).rejects.toBe(waited);
  });

  it('is not deployed while a former one still goes away, which is said', async () => {
    const { deployed, remove } = failing(REPLICATED);
    const edge = edgeOf(stageOf('pr-1'), deployed);
    const refusal = await edge.deploy().catch((error: unknown) => error);
    edge.close();
    expect(refusal).toBeInstanceOf(Stopped);
    expect(String(refusal)).toContain('giam-sat-pr-1-edge');
    expect(String(refusal)).toContain('CloudFront giữ bản sao');
    expect(String(refusal)).toContain('Deploy again after that');
    expect(remove).toHaveBeenCalledOnce();
  });
});
