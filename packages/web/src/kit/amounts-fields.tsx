import { amountStages, amounts as words } from '../glossary/amounts.ts';
import type { AmountKind, AmountsForm } from './amounts-form.ts';
import { keysOf } from './keys-of.ts';
import type { MistakesByField } from './mistakes-by-field.ts';
import { More } from './more.tsx';
import { WholeField } from './whole-field.tsx';

interface AmountsFieldsProps {
  /** Pointer of what the amounts belong to. */
  readonly at: string;
  readonly value: AmountsForm;
  readonly onChange: (value: AmountsForm) => void;
  readonly mistakes: MistakesByField;
}

/** Money and land, each proposed, decided and in fact recovered: three numbers that are never mixed. */
export function AmountsFields({ at, value, onChange, mistakes }: AmountsFieldsProps) {
  const hasAny = Object.keys(value).length > 0;
  return (
    <More title="Tiền, đất" isOpen={hasAny}>
      {keysOf(words).map((kind) => (
        <fieldset key={kind} className="amounts">
          <legend className="field-label">
            {words[kind]} ({isLand(kind) ? 'm²' : 'đồng'})
          </legend>
          <div className="beside">
            {keysOf(amountStages).map((stage) => (
              <WholeField
                key={stage}
                id={`${at}/amounts/${kind}/${stage}`}
                label={amountStages[stage]}
                value={value[kind]?.[stage] ?? ''}
                error={mistakes[`${at}/amounts/${kind}/${stage}`]}
                onChange={(typed) =>
                  onChange({ ...value, [kind]: { ...value[kind], [stage]: typed } })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
    </More>
  );
}

function isLand(kind: AmountKind): boolean {
  return kind === 'landRecovered' || kind === 'otherLand';
}
