import { keptTypes } from './kept-types.ts';
import type { Loss } from './losses.ts';

/** What of a change in a CloudFormation change set is read. */
export interface PlannedChange {
  readonly LogicalResourceId?: string | undefined;
  readonly ResourceType?: string | undefined;
  readonly Action?: string | undefined;
  readonly Replacement?: string | undefined;
}

/** What CloudFormation itself says it would remove or replace of what is kept; "perhaps" counts. */
export function lossesIn(changes: readonly PlannedChange[]): Loss[] {
  return changes.flatMap(({ LogicalResourceId: id = '', ResourceType: type = '', ...change }) => {
    const kept = keptTypes.get(type);
    const said = kept && sayingOf(change);
    if (!said) return [];
    const vi = `${kept.vi} ${id}: CloudFormation ${said.vi}`;
    return [{ id, type, vi, en: `${kept.en} ${id}: CloudFormation ${said.en}` }];
  });
}

function sayingOf({ Action, Replacement }: PlannedChange): { vi: string; en: string } | undefined {
  if (Action === 'Remove') return { vi: 'sẽ xóa', en: 'would remove it' };
  if (Action === 'Dynamic') return { vi: 'chưa rõ sẽ làm gì', en: 'can not tell what it would do' };
  if (Replacement === 'True') return { vi: 'sẽ thay cái mới', en: 'would replace it' };
  if (Replacement === 'Conditional') return { vi: 'có thể thay cái mới', en: 'might replace it' };
  return undefined;
}
