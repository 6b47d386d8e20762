import { draftKinds } from '../glossary/session.ts';
import { Card } from '../kit/card.tsx';
import { DayField } from '../kit/day-field.tsx';
import { More } from '../kit/more.tsx';
import { PaperFields } from '../kit/paper-fields.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { findBodies } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import type { DraftForm, Editing } from './log-form.ts';

/** The draft document that opinions are about. */
export function DraftPart({ form, change, mistakes }: Editing) {
  const { draft, kind } = form;
  const near = useAccount()?.unit;
  const set = (patch: Partial<DraftForm>) => change({ draft: { ...draft, ...patch } });
  return (
    <Card title="Dự thảo" level={3}>
      <TextField
        id="/draft/title"
        label="Tên dự thảo"
        isRequired={kind === 'criticism'}
        rows={2}
        value={draft.title}
        error={mistakes['/draft/title']}
        onChange={(title) => set({ title })}
      />
      <SearchField
        id="/draft/ownerBody"
        label="Cơ quan chủ trì soạn thảo"
        value={draft.ownerBody}
        error={mistakes['/draft/ownerBody']}
        find={(text) => findBodies(text, { near, types: draftingTypes })}
        onChange={(ownerBody) => set({ ownerBody })}
      />
      <div className="beside">
        <DayField
          id="/draft/receivedOn"
          label="Ngày nhận dự thảo"
          value={draft.receivedOn}
          error={mistakes['/draft/receivedOn']}
          onChange={(receivedOn) => set({ receivedOn })}
        />
        <DayField
          id="/draft/submitOn"
          label="Ngày trình ban hành"
          value={draft.submitOn}
          error={mistakes['/draft/submitOn']}
          onChange={(submitOn) => set({ submitOn })}
        />
      </div>
      <More title="Thêm về dự thảo">
        <SelectField
          id="/draft/kind"
          label="Loại văn bản"
          value={draft.kind}
          options={draftKinds}
          empty="Chưa chọn"
          onChange={(chosen) => set({ kind: chosen })}
        />
        <TextField
          id="/draft/number"
          label="Số, lần dự thảo"
          value={draft.number}
          onChange={(number) => set({ number })}
        />
        <TextField
          id="/draft/issuingAuthority"
          label="Cơ quan ban hành"
          value={draft.issuingAuthority}
          onChange={(issuingAuthority) => set({ issuingAuthority })}
        />
        <PaperFields
          at="/draft/requestedBy"
          name="Văn bản đề nghị"
          value={draft.requestedBy}
          mistakes={mistakes}
          onChange={(requestedBy) => set({ requestedBy })}
        />
      </More>
    </Card>
  );
}

const draftingTypes = [
  'peoples-committee',
  'department',
  'peoples-council',
  'council-standing',
  'other',
];
