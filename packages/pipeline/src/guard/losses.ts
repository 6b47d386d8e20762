import { isDeepStrictEqual } from 'node:util';
import { keptTypes } from './kept-types.ts';
import type { StackResource, StackTemplate } from './template.ts';

/** Why a change is not made: it would lose what must be kept. */
export interface Loss {
  readonly id: string;
  readonly type: string;
  readonly vi: string;
  readonly en: string;
}

/**
 * What of the deployed resources would be deleted, replaced by an empty one, or no longer be kept if
 * `planned` took the place of `deployed`.
 */
export function lossesBetween(deployed: StackTemplate, planned: StackTemplate): Loss[] {
  return Object.entries(deployed.Resources).flatMap(([id, before]) => {
    const kept = keptTypes.get(before.Type);
    if (!kept || forgets(before)) return [];
    const after = planned.Resources[id];
    return reasonsOf(before, after).map(({ vi, en }) => ({
      id,
      type: before.Type,
      vi: `${kept.vi} ${id}: ${vi}`,
      en: `${kept.en} ${id}: ${en}`,
    }));
  });
}

type Reason = Pick<Loss, 'vi' | 'en'>;

function reasonsOf(before: StackResource, after: StackResource | undefined): Reason[] {
  if (after === undefined) {
    return [
      {
        vi: 'sẽ bị xóa hoặc bỏ lại, vì không còn trong cấu hình (đổi tên cũng là xóa)',
        en: 'would be deleted or left behind: it is no longer in the template (another id is another resource)',
      },
    ];
  }
  if (after.Type !== before.Type) {
    return [
      {
        vi: `sẽ bị thay bằng loại khác (${before.Type} → ${after.Type})`,
        en: `would be replaced by another type (${before.Type} → ${after.Type})`,
      },
    ];
  }
  return [...replaced(before, after), ...shrunk(before, after), ...unprotected(before, after)];
}

function replaced(before: StackResource, after: StackResource): Reason[] {
  const { immutable = [] } = keptTypes.get(before.Type) ?? {};
  return immutable
    .filter((name) => !isDeepStrictEqual(before.Properties[name], after.Properties[name]))
    .map((name) => ({
      vi: `sẽ bị thay bằng cái mới và rỗng, vì ${name} đổi`,
      en: `would be replaced by a new, empty one: ${name} changes`,
    }));
}

function shrunk(before: StackResource, after: StackResource): Reason[] {
  const { growing = [] } = keptTypes.get(before.Type) ?? {};
  return growing
    .filter((name) => {
      const now = listOf(after.Properties[name]);
      return !listOf(before.Properties[name]).every((one) =>
        now.some((other) => isDeepStrictEqual(one, other)),
      );
    })
    .map((name) => ({
      vi: `${name} chỉ được thêm, không được bỏ hay sửa`,
      en: `${name} may only be added to, not changed or taken from`,
    }));
}

/** The first step of a loss in two steps. */
function unprotected(before: StackResource, after: StackResource): Reason[] {
  const weaker = (['DeletionPolicy', 'UpdateReplacePolicy'] as const).filter(
    (name) => isRetained(before[name]) && !isRetained(after[name]),
  );
  const off = isProtected(before.Properties) && !isProtected(after.Properties);
  const lapses = forgets(after) ? ['TimeToLiveSpecification'] : [];
  return [...weaker, ...(off ? ['DeletionProtection'] : []), ...lapses].map((name) => ({
    vi: `sẽ không còn được giữ (${name})`,
    en: `would no longer be kept (${name})`,
  }));
}

/** A table whose items expire by themselves holds nothing that must be kept. */
function forgets({ Properties }: StackResource): boolean {
  const { TimeToLiveSpecification: lapse } = Properties;
  return (
    typeof lapse === 'object' && lapse !== null && 'Enabled' in lapse && lapse.Enabled === true
  );
}

function isRetained(policy: string | undefined): boolean {
  return policy?.startsWith('Retain') === true;
}

/** Anywhere within: a global table says it for each replica, a pool with a word. */
function isProtected(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) =>
    name.startsWith('DeletionProtection')
      ? inner === true || inner === 'ACTIVE'
      : isProtected(inner),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
