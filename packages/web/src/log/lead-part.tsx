import { useEffect } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { readDay } from '../format/day.ts';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { findBodies } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { leadTypes, typeOfBody } from './kind-of-account.ts';
import type { Editing } from './log-form.ts';

/** Who led it: one's own organisation, or another one that is entered for. */
export function LeadPart({ form, change, mistakes }: Editing) {
  const account = useAccount();
  const types = leadTypes(form);
  const org = account?.org;
  const mayLead = org !== undefined && types.includes(typeOfBody(org));
  const own = useAnswer<{ id: string; name: string }>(
    org === undefined ? undefined : `/registers/bodies/${encodeURIComponent(org)}`,
  ).data;
  const isOther = form.isForOthers || !mayLead;
  const leadId = form.lead?.id;
  useEffect(() => {
    if (form.kind === '' || isOther || own === undefined || leadId === own.id) return;
    change({ lead: { id: own.id, name: own.name } });
  }, [form.kind, isOther, own, leadId, change]);
  if (form.kind === '') return null;
  return (
    <>
      {mayLead && (
        <CheckboxField
          isSelected={form.isForOthers}
          hint={form.isForOthers ? undefined : `Cơ quan chủ trì: ${own?.name ?? org}`}
          onChange={(isForOthers) => change({ isForOthers, lead: undefined })}
        >
          Nhập thay cho tổ chức khác
        </CheckboxField>
      )}
      {isOther && (
        <SearchField
          key={form.kind}
          id="/leadBody"
          label="Cơ quan, tổ chức chủ trì"
          hint="Người nhập và cơ quan chủ trì đều được ghi lại."
          isRequired
          value={form.lead}
          error={mistakes['/leadBody']}
          find={(text) => findBodies(text, { types, near: account?.unit, on: readDay(form.from) })}
          onChange={(lead) => change({ lead })}
        />
      )}
    </>
  );
}
