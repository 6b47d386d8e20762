import { forms, kinds, sessionOf } from '../glossary/kinds.ts';
import { Choices } from '../kit/choices.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { formsOf, kindsFor } from './kind-of-account.ts';
import { type Editing, emptyForm } from './log-form.ts';

/** What is logged: its kind, and how it was done. */
export function KindPart({ form, change, mistakes }: Editing) {
  const offered = kindsFor(useAccount()?.org);
  const words = Object.fromEntries(offered.map((kind) => [kind, kinds[kind]]));
  const { kind } = form;
  return (
    <>
      {offered.length > 1 && (
        <Choices
          id="/kind"
          label="Loại"
          value={kind}
          options={words}
          error={mistakes['/kind']}
          onChange={(text) => {
            const chosen = offered.find((one) => one === text);
            if (chosen === undefined || chosen === kind) return;
            const { subject, topic, from, to, timing } = form;
            change({ ...emptyForm(chosen, undefined), subject, topic, from, to, timing });
          }}
        />
      )}
      {kind !== '' && formsOf(kind).length > 1 && (
        <SelectField
          id="/form"
          label={`Hình thức của ${sessionOf[kind]}`}
          value={form.form}
          options={Object.fromEntries(
            formsOf(kind).flatMap((one) =>
              one === 'through-boards' || one === 'GS-09' ? [] : [[one, forms[one]]],
            ),
          )}
          empty="Chọn hình thức"
          isRequired
          error={mistakes['/form']}
          onChange={(text) => change({ form: formsOf(kind).find((one) => one === text) ?? '' })}
        />
      )}
    </>
  );
}
