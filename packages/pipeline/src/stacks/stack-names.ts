import type { Stage } from '../../../../infra/stages.ts';

/** A stage's stacks in the order they are made; taken down in the other one. */
export const STACKS = ['Data', 'Service', 'Web'] as const;
export type StackId = (typeof STACKS)[number];

export function stackName(stage: Stage, id: StackId): string {
  return `giam-sat-${stage.name}-${id.toLowerCase()}`;
}

/** Beside them in the region of CloudFront: made first, taken down last. */
export function edgeStackName(stage: Stage): string {
  return `giam-sat-${stage.name}-edge`;
}
