import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { corrected } from '../../glossary/corrected.ts';
import { supervisedBodies } from '../../glossary/kinds.ts';
import { Card } from '../../kit/card.tsx';
import { CheckboxField } from '../../kit/checkbox-field.tsx';
import { leadTypes } from '../../log/kind-of-account.ts';
import { findBodies, findUnits } from '../../search/found.ts';
import { SearchField } from '../../search/search-field.tsx';
import { SeveralField } from '../../search/several-field.tsx';
import { useAccount } from '../../sign-in/use-sign-in.ts';
import type { Correcting } from './correct-form.ts';

/** Who led it, who took part, who was supervised, and where. */
export function WhoPart({ form, change, mistakes }: Correcting) {
  const near = useAccount()?.unit;
  if (form.kind === '') return null;
  return (
    <Card title="Cơ quan, nơi tiến hành">
      <SearchField
        id="/leadBody"
        label={corrected.leadBody}
        isRequired
        value={form.lead}
        error={mistakes['/leadBody']}
        find={(text) => findBodies(text, { types: leadTypes(form), near })}
        onChange={(lead) => change({ lead })}
      />
      {form.form === 'joined' && (
        <SearchField
          id="/hostBody"
          label={corrected.hostBody}
          isRequired
          value={form.host}
          error={mistakes['/hostBody']}
          find={(text) => findBodies(text, { near })}
          onChange={(host) => change({ host })}
        />
      )}
      <Partners form={form} change={change} mistakes={mistakes} />
      {kindRules[form.kind].guided && (
        <SearchField
          id="/guidedBy"
          label={corrected.guidedBy}
          value={form.guidedBy}
          error={mistakes['/guidedBy']}
          find={(text) => findBodies(text, { types: ['front'], near })}
          onChange={(guidedBy) => change({ guidedBy })}
        />
      )}
      <SeveralField
        id="/supervisedBodies"
        label={supervisedBodies[form.kind]}
        values={form.supervised}
        error={mistakes['/supervisedBodies']}
        find={(text) => findBodies(text, { near })}
        onChange={(supervised) => change({ supervised })}
      />
      <SeveralField
        id="/places"
        label={corrected.places}
        hint="Xã, phường, tỉnh; tìm được cả bằng tên cũ"
        values={form.places}
        error={mistakes['/places']}
        find={(text) => (text === '' ? Promise.resolve([]) : findUnits(text))}
        onChange={(places) => change({ places })}
      />
    </Card>
  );
}

function Partners({ form, change, mistakes }: Correcting) {
  const near = useAccount()?.unit;
  const roleOf = (id: string) => form.partners.find((one) => one.id === id)?.role ?? 'member';
  return (
    <SeveralField
      id="/partners"
      label={corrected.partners}
      values={form.partners}
      error={mistakes['/partners']}
      find={(text) => findBodies(text, { near })}
      beside={({ id }) => (
        <CheckboxField
          isSelected={roleOf(id) === 'co-chair'}
          onChange={(isCoChair) =>
            change({
              partners: form.partners.map((one) =>
                one.id === id ? { ...one, role: isCoChair ? 'co-chair' : 'member' } : one,
              ),
            })
          }
        >
          Đồng chủ trì
        </CheckboxField>
      )}
      onChange={(chosen) =>
        change({ partners: chosen.map(({ id, name }) => ({ id, name, role: roleOf(id) })) })
      }
    />
  );
}
