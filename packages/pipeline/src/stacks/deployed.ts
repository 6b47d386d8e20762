import {
  CloudFormationClient,
  CloudFormationServiceException,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateDescribeChangeSet,
  paginateListStackResources,
  type Stack,
  type StackResourceSummary,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import type { Stage } from '../../../../infra/stages.ts';
import type { PlannedChange } from '../guard/change-set-losses.ts';
import { STACKS, stackName } from './stack-names.ts';

/** What is deployed, as CloudFormation says; only `remove` changes something. */
export interface Deployed {
  /** undefined: there is no such stack, or it never came to be. */
  stack(name: string): Promise<Stack | undefined>;
  /** The template's text as it was sent. */
  template(name: string): Promise<string>;
  resources(nameOrId: string): Promise<StackResourceSummary[]>;
  /** The changes of a change set, which is gone afterwards; none when there is nothing to change. */
  takeChangeSet(name: string, changeSet: string): Promise<PlannedChange[]>;
  /** The outputs of a stage's stacks by name. */
  outputs(stage: Stage): Promise<ReadonlyMap<string, string>>;
  /** Takes a stack down, whatever its template is today. Resources that are retained stay. */
  remove(name: string): Promise<void>;
  close(): void;
}

export function deployedIn(region: string): Deployed {
  const client = new CloudFormationClient({ region });
  const stack = async (StackName: string) => {
    try {
      const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
      const [found] = Stacks;
      return found?.StackStatus === 'REVIEW_IN_PROGRESS' ? undefined : found;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  return {
    stack,
    template: async (StackName) => {
      const asked = new GetTemplateCommand({ StackName, TemplateStage: 'Original' });
      return (await client.send(asked)).TemplateBody ?? '{}';
    },
    async resources(StackName) {
      const found: StackResourceSummary[] = [];
      for await (const page of paginateListStackResources({ client }, { StackName })) {
        found.push(...(page.StackResourceSummaries ?? []));
      }
      return found;
    },
    takeChangeSet: (name, changeSet) => takeChangeSet(client, name, changeSet),
    async outputs(stage) {
      const found = new Map<string, string>();
      for (const id of STACKS) {
        const { Outputs = [] } = (await stack(stackName(stage, id))) ?? {};
        for (const { OutputKey = '', OutputValue = '' } of Outputs)
          found.set(OutputKey, OutputValue);
      }
      return found;
    },
    async remove(StackName) {
      await client.send(new DeleteStackCommand({ StackName }));
      const often = { client, minDelay: 1, maxDelay: 10, maxWaitTime: 3600 };
      await waitUntilStackDeleteComplete(often, { StackName });
    },
    close: () => client.destroy(),
  };
}

async function takeChangeSet(client: CloudFormationClient, StackName: string, name: string) {
  const asked = { StackName, ChangeSetName: name };
  const found: PlannedChange[] = [];
  try {
    for await (const { Changes = [] } of paginateDescribeChangeSet({ client }, asked)) {
      for (const { ResourceChange } of Changes) if (ResourceChange) found.push(ResourceChange);
    }
    await client.send(new DeleteChangeSetCommand(asked));
  } catch (error) {
    // The CDK command removes a change set without changes by itself.
    if (!isMissing(error)) throw error;
  }
  return found;
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof CloudFormationServiceException &&
    (error.name === 'ChangeSetNotFound' || /does not exist/.test(error.message))
  );
}
