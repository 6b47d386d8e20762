import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { supervisedBodies } from '../glossary/kinds.ts';
import { legalBases } from '../glossary/session.ts';
import { More } from '../kit/more.tsx';
import { PaperFields } from '../kit/paper-fields.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { findBodies, findUnits } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { SeveralField } from '../search/several-field.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import type { Editing } from './log-form.ts';

/** What many sessions do not have, or nobody has at hand while entering. */
export function MorePart(editing: Editing) {
  const { form, change, mistakes } = editing;
  if (form.kind === '') return null;
  const rule = kindRules[form.kind];
  return (
    <More title="Thêm: nơi giám sát, cơ quan phối hợp, căn cứ, văn bản">
      <SeveralField
        id="/places"
        label="Nơi tiến hành"
        hint="Xã, phường, tỉnh; tìm được cả bằng tên cũ"
        values={form.places}
        error={mistakes['/places']}
        find={(text) => (text === '' ? Promise.resolve([]) : findUnits(text))}
        onChange={(places) => change({ places })}
      />
      <PartnersField {...editing} />
      {rule.guided && (
        <SearchField
          id="/guidedBy"
          label="Ủy ban MTTQ hướng dẫn"
          value={form.guidedBy}
          error={mistakes['/guidedBy']}
          find={(text) => findBodies(text, { types: ['front'], near: unitOf(form.lead?.id) })}
          onChange={(guidedBy) => change({ guidedBy })}
        />
      )}
      <BasisFields {...editing} />
      {rule.resolutions && <Resolutions {...editing} />}
      <PaperFields
        at="/notice"
        name="Thông báo, gửi kế hoạch"
        value={form.notice}
        mistakes={mistakes}
        onChange={(notice) => change({ notice })}
      />
      {form.timing === 'held' && (
        <PaperFields
          at="/report"
          name="Báo cáo kết quả"
          placeholder="21/BC-MTTQ"
          value={form.report}
          mistakes={mistakes}
          onChange={(report) => change({ report })}
        />
      )}
    </More>
  );
}

/** Who was supervised: asked for in the open, by the word of the kind. */
export function SupervisedField({ form, change, mistakes }: Editing) {
  const near = useAccount()?.unit;
  if (form.kind === '') return null;
  return (
    <SeveralField
      id="/supervisedBodies"
      label={supervisedBodies[form.kind]}
      values={form.supervised}
      error={mistakes['/supervisedBodies']}
      find={(text) => findBodies(text, { near, types: supervisedTypes })}
      onChange={(supervised) => change({ supervised })}
    />
  );
}

const supervisedTypes = [
  ...['peoples-committee', 'department', 'project-owner', 'party-committee', 'other'],
  ...['peoples-council', 'council-standing', 'council-committee'],
];

function unitOf(body: string | undefined): string | undefined {
  return body?.split(':')[1];
}

function PartnersField({ form, change, mistakes }: Editing) {
  const near = useAccount()?.unit;
  return (
    <SeveralField
      id="/partners"
      label="Cơ quan, tổ chức cùng tham gia"
      values={form.partners}
      error={mistakes['/partners']}
      find={(text) => findBodies(text, { near })}
      onChange={(chosen) =>
        change({
          partners: chosen.map(({ id, name }) => ({
            id,
            name,
            role: form.partners.find((one) => one.id === id)?.role ?? 'member',
          })),
        })
      }
    />
  );
}

function BasisFields({ form, change, mistakes }: Editing) {
  return (
    <>
      <SelectField
        id="/legalBasis/code"
        label="Căn cứ"
        value={form.basis}
        options={legalBases}
        empty="Không ghi"
        onChange={(basis) => change({ basis })}
      />
      {(form.form === 'delegation' || form.form === 'GS-05') && (
        <TextField
          id="/delegationNo"
          label="Số thứ tự Đoàn giám sát trong năm"
          width="middle"
          value={form.delegationNo}
          error={mistakes['/delegationNo']}
          onChange={(delegationNo) => change({ delegationNo })}
        />
      )}
    </>
  );
}

function Resolutions({ form, change, mistakes }: Editing) {
  return (
    <>
      <PaperFields
        at="/programmeResolution"
        name="Nghị quyết về chương trình giám sát"
        placeholder="45/NQ-HĐND"
        value={form.programmeResolution}
        mistakes={mistakes}
        onChange={(programmeResolution) => change({ programmeResolution })}
      />
      <PaperFields
        at="/delegationResolution"
        name="Nghị quyết thành lập Đoàn giám sát"
        placeholder="08/NQ-HĐND"
        value={form.delegationResolution}
        mistakes={mistakes}
        onChange={(delegationResolution) => change({ delegationResolution })}
      />
    </>
  );
}
