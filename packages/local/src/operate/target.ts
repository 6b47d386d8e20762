import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** What a command works on: a data directory of this machine, or a deployed stage. */
export type Target = { readonly data: string } | { readonly stage: string };

export const targetOptions = {
  data: { type: 'string', default: '.data' },
  stage: { type: 'string' },
} as const;

export function targetOf(values: { data: string; stage?: string | undefined }): Target {
  return values.stage === undefined ? { data: values.data } : { stage: values.stage };
}

/** The outputs of both stacks of a deployed stage, by name. Region and credentials are the caller's own. */
export async function stageOutputs(stage: string): Promise<ReadonlyMap<string, string>> {
  const client = new CloudFormationClient({});
  const found = new Map<string, string>();
  try {
    for (const part of ['data', 'service']) {
      const StackName = `giam-sat-${stage}-${part}`;
      const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
      for (const { OutputKey = '', OutputValue = '' } of Stacks[0]?.Outputs ?? []) {
        found.set(OutputKey, OutputValue);
      }
    }
  } finally {
    client.destroy();
  }
  return found;
}

/** @throws Error that names the output which a deployed stage lacks */
export function outputOf(outputs: ReadonlyMap<string, string>, name: string): string {
  const value = outputs.get(name);
  if (value === undefined) throw new Error(`giai đoạn chưa có / the stage has no output ${name}`);
  return value;
}
