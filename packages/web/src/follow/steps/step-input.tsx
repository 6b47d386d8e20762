import { CheckboxField } from '../../kit/checkbox-field.tsx';
import { Choices } from '../../kit/choices.tsx';
import { DayField } from '../../kit/day-field.tsx';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { PaperFields } from '../../kit/paper-fields.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { WholeField } from '../../kit/whole-field.tsx';
import type { Chosen } from '../../search/chosen.ts';
import type { Found } from '../../search/found.ts';
import { findBodies } from '../../search/found.ts';
import { SearchField } from '../../search/search-field.tsx';
import { SeveralField } from '../../search/several-field.tsx';
import { useAccount } from '../../sign-in/use-sign-in.ts';
import { OutcomesFields } from './outcomes-fields.tsx';
import type { StepField } from './step-field.ts';
import { isNeeded, type StepValues } from './step-values.ts';

export interface Filling {
  readonly values: StepValues;
  readonly type: (texts: StepValues['texts']) => void;
  readonly choose: (chosen: StepValues['chosen']) => void;
  readonly mistakes: MistakesByField;
  /** What can be picked, by the pointer of the field. */
  readonly offers: StepValues['chosen'];
}

/** One field of a step, whatever its type. */
export function StepInput({ field, ...filling }: Filling & { readonly field: StepField }) {
  const { values, type, mistakes } = filling;
  const { at, label, hint } = field;
  const asked = {
    id: at,
    label,
    ...(hint === undefined ? {} : { hint }),
    isRequired: isNeeded(field),
    value: values.texts[at] ?? '',
    error: mistakes[at],
    onChange: (text: string) => type({ [at]: text }),
  };
  switch (field.type) {
    case 'line':
      return <TextField {...asked} />;
    case 'prose':
      return <TextField {...asked} rows={field.rows ?? 3} />;
    case 'whole':
      return <WholeField {...asked} />;
    case 'day':
      return <DayField {...asked} />;
    case 'choice':
      return <Choices {...asked} options={field.options} />;
    case 'paper':
      return <Paper field={field} {...filling} />;
    case 'body':
    case 'bodies':
      return <Bodies field={field} {...filling} />;
    case 'picks':
      return <Picks field={field} {...filling} />;
    case 'outcomes':
      return <OutcomesFields at={at} title={label} {...{ values, type, mistakes }} />;
  }
}

type FieldProps = Filling & { readonly field: StepField };

function Paper({ field, values, type, mistakes }: FieldProps) {
  const { at, label, hint } = field;
  const { texts } = values;
  return (
    <div className="stack">
      <PaperFields
        at={at}
        name={label}
        isRequired={isNeeded(field)}
        value={{ number: texts[`${at}/number`] ?? '', on: texts[`${at}/on`] ?? '' }}
        mistakes={mistakes}
        onChange={({ number, on }) => type({ [`${at}/number`]: number, [`${at}/on`]: on })}
      />
      {hint !== undefined && <span className="field-hint">{hint}</span>}
    </div>
  );
}

function Bodies({ field, values, choose, mistakes, offers }: FieldProps) {
  const { at, label, hint } = field;
  const near = useAccount()?.unit;
  const offered = offers[at] ?? [];
  const find = async (text: string): Promise<readonly Found[]> =>
    text === '' && offered.length > 0 ? offered : findBodies(text, { near });
  const search = {
    id: at,
    label,
    find,
    ...(hint === undefined ? {} : { hint }),
    isRequired: isNeeded(field),
    error: mistakes[at],
  };
  const chosen = values.chosen[at] ?? [];
  if (field.type === 'bodies') {
    return <SeveralField {...search} values={chosen} onChange={(all) => choose({ [at]: all })} />;
  }
  const take = (one: Chosen | undefined) => choose({ [at]: one === undefined ? [] : [one] });
  return <SearchField {...search} value={chosen[0]} onChange={take} />;
}

function Picks({ field: { at, label, hint }, values, choose, mistakes, offers }: FieldProps) {
  const chosen = values.chosen[at] ?? [];
  const offered = offers[at] ?? [];
  if (offered.length === 0) return null;
  return (
    <fieldset className="amounts" id={at} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {hint !== undefined && <span className="field-hint">{hint}</span>}
      {mistakes[at] !== undefined && <span className="field-error">{mistakes[at]}</span>}
      {offered.map((one) => (
        <CheckboxField
          key={one.id}
          isSelected={chosen.some(({ id }) => id === one.id)}
          onChange={(isSelected) =>
            choose({
              [at]: isSelected ? [...chosen, one] : chosen.filter(({ id }) => id !== one.id),
            })
          }
        >
          {one.name}
        </CheckboxField>
      ))}
    </fieldset>
  );
}
