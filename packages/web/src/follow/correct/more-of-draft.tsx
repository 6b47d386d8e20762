import { TextField } from '../../kit/text-field.tsx';
import type { Correcting } from './correct-form.ts';

/** A drafting agency that is in no register is told in words. */
export function MoreOfDraft({ form, change, mistakes }: Correcting) {
  const { draft } = form;
  if (draft.ownerBody !== undefined) return null;
  return (
    <TextField
      id="/draft/owner"
      label="Cơ quan chủ trì soạn thảo (ghi bằng chữ, khi không có trong danh mục)"
      value={draft.owner}
      error={mistakes['/draft/owner']}
      onChange={(owner) => change({ draft: { ...draft, owner } })}
    />
  );
}
