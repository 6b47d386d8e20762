import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { corrected } from '../../glossary/corrected.ts';
import { legalBases } from '../../glossary/session.ts';
import { Card } from '../../kit/card.tsx';
import { PaperFields } from '../../kit/paper-fields.tsx';
import { SelectField } from '../../kit/select-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { findBodies } from '../../search/found.ts';
import { SearchField } from '../../search/search-field.tsx';
import { useAccount } from '../../sign-in/use-sign-in.ts';
import type { Correcting } from './correct-form.ts';

/** On what it rests, and what it belongs to. */
export function WhyPart(correcting: Correcting) {
  const { form, change, mistakes } = correcting;
  const line = (at: 'delegationNo' | 'programmeId' | 'position', label: string) => (
    <TextField
      id={at === 'position' ? '/aboutPerson/position' : `/${at}`}
      label={label}
      value={form[at]}
      error={mistakes[at === 'position' ? '/aboutPerson/position' : `/${at}`]}
      onChange={(text) => change({ [at]: text })}
    />
  );
  return (
    <Card title="Căn cứ, chương trình">
      <SelectField
        id="/legalBasis/code"
        label={corrected.legalBasis}
        value={form.basis}
        options={legalBases}
        empty="Không ghi"
        error={mistakes['/legalBasis']}
        onChange={(basis) => change({ basis })}
      />
      {form.basis !== '' && (
        <TextField
          id="/legalBasis/text"
          label="Căn cứ: ghi rõ"
          value={form.basisText}
          error={mistakes['/legalBasis/text']}
          onChange={(basisText) => change({ basisText })}
        />
      )}
      {line('delegationNo', corrected.delegationNo)}
      {line('programmeId', corrected.programmeId)}
      {form.kind !== '' && kindRules[form.kind].resolutions && <Resolutions {...correcting} />}
      {form.kind === 'supervision' && line('position', corrected.aboutPerson)}
    </Card>
  );
}

const resolutions = [
  ['programmeResolution', 'programmeBody'],
  ['delegationResolution', 'delegationBody'],
] as const;

function Resolutions({ form, change, mistakes }: Correcting) {
  const near = useAccount()?.unit;
  return resolutions.map(([paper, body]) => (
    <div className="stack" key={paper}>
      <PaperFields
        at={`/${paper}`}
        name={corrected[paper]}
        value={form[paper]}
        mistakes={mistakes}
        onChange={(value) => change({ [paper]: value })}
      />
      <SearchField
        id={`/${paper}/body`}
        label={`${corrected[paper]}: cơ quan ban hành`}
        value={form[body]}
        error={mistakes[`/${paper}/body`]}
        find={(text) => findBodies(text, { near })}
        onChange={(chosen) => change({ [body]: chosen })}
      />
    </div>
  ));
}
