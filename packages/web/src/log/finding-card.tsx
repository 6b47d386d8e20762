import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { findingTypes, severities } from '../glossary/finding.ts';
import { AmountsFields } from '../kit/amounts-fields.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { keysOf } from '../kit/keys-of.ts';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { type Editing, emptyRecommendation, type FindingForm } from './log-form.ts';
import { RecommendationCard } from './recommendation-card.tsx';

export interface FindingCardProps extends Editing {
  /** 0 is the first. */
  readonly index: number;
  readonly value: FindingForm;
  readonly onChange: (patch: Partial<FindingForm>) => void;
  readonly onRemove: () => void;
}

export function FindingCard(props: FindingCardProps) {
  const { form, index, value, onChange, onRemove } = props;
  const isOpinions = form.kind !== '' && kindRules[form.kind].collects === 'opinions';
  const title = `${isOpinions ? 'Ý kiến' : 'Phát hiện'} ${index + 1}`;
  const add = () => {
    const letter = form.letters.length > 0 ? 0 : undefined;
    onChange({ recommendations: [...value.recommendations, emptyRecommendation(letter)] });
  };
  return (
    <Card
      title={title}
      actions={
        <Button look="quiet" label={`Xóa ${title}`} onPress={onRemove}>
          Xóa
        </Button>
      }
    >
      <FindingFields {...props} />
      {value.recommendations.map((one, at) => (
        <RecommendationCard
          key={at}
          form={form}
          change={props.change}
          mistakes={props.mistakes}
          at={`/findings/${index}/recommendations/${at}`}
          title={`Kiến nghị ${index + 1}.${at + 1}`}
          value={one}
          onChange={(patch) =>
            onChange({
              recommendations: value.recommendations.map((old, place) =>
                place === at ? { ...old, ...patch } : old,
              ),
            })
          }
          onRemove={() =>
            onChange({ recommendations: value.recommendations.filter((_, place) => place !== at) })
          }
        />
      ))}
      <div className="buttons">
        <Button onPress={add}>+ Thêm kiến nghị</Button>
      </div>
    </Card>
  );
}

/** What of a finding is typed in. */
export function FindingFields(props: Omit<FindingCardProps, 'onRemove'>) {
  const { form, index, value, onChange, mistakes } = props;
  const at = `/findings/${index}`;
  const isOpinions = form.kind !== '' && kindRules[form.kind].collects === 'opinions';
  const types = Object.fromEntries(
    keysOf(findingTypes).flatMap((type) =>
      type === 'general' || (type === 'opinion') === isOpinions ? [[type, findingTypes[type]]] : [],
    ),
  );
  const isOpinion = value.type === 'opinion';
  return (
    <>
      <div className="beside">
        <SelectField
          id={`${at}/type`}
          label="Loại"
          value={value.type}
          options={types}
          error={mistakes[`${at}/type`]}
          onChange={(text) =>
            onChange({ type: keysOf(findingTypes).find((one) => one === text) ?? value.type })
          }
        />
        {(value.type === 'violation' || value.type === 'shortcoming') && (
          <SelectField
            id={`${at}/severity`}
            label="Mức độ"
            value={value.severity}
            options={severities}
            empty="Chưa đánh giá"
            onChange={(severity) => onChange({ severity })}
          />
        )}
      </div>
      {isOpinion && (
        <TextField
          id={`${at}/clause`}
          label="Về điều, khoản"
          width="middle"
          value={value.clause}
          error={mistakes[`${at}/clause`]}
          onChange={(clause) => onChange({ clause })}
        />
      )}
      <TextField
        id={`${at}/text`}
        label={isOpinion ? 'Nội dung ý kiến' : 'Nội dung'}
        hint="Không ghi tên, số điện thoại, giấy tờ của cá nhân"
        rows={3}
        isRequired
        value={value.text}
        error={mistakes[`${at}/text`]}
        onChange={(text) => onChange({ text })}
      />
      {isOpinion ? (
        <OpinionFields {...{ at, value, onChange }} />
      ) : (
        <>
          <TextField
            id={`${at}/evidence`}
            label="Căn cứ, tài liệu chứng minh"
            value={value.evidence}
            error={mistakes[`${at}/evidence`]}
            onChange={(evidence) => onChange({ evidence })}
          />
          <AmountsFields
            at={at}
            value={value.amounts}
            mistakes={mistakes}
            onChange={(amounts) => onChange({ amounts })}
          />
        </>
      )}
    </>
  );
}

type OpinionProps = Pick<FindingCardProps, 'value' | 'onChange'> & { readonly at: string };

function OpinionFields({ at, value, onChange }: OpinionProps) {
  return (
    <>
      <TextField
        id={`${at}/argument`}
        label="Lý do"
        rows={2}
        value={value.argument}
        onChange={(argument) => onChange({ argument })}
      />
      <TextField
        id={`${at}/proposal`}
        label="Đề nghị sửa thành"
        rows={2}
        value={value.proposal}
        onChange={(proposal) => onChange({ proposal })}
      />
    </>
  );
}
