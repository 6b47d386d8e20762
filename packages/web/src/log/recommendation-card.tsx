import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { AmountsFields } from '../kit/amounts-fields.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { DayField } from '../kit/day-field.tsx';
import { More } from '../kit/more.tsx';
import { PaperFields } from '../kit/paper-fields.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { WholeField } from '../kit/whole-field.tsx';
import { findBodies } from '../search/found.ts';
import { SearchField } from '../search/search-field.tsx';
import { useAccount } from '../sign-in/use-sign-in.ts';
import type { Editing, RecommendationForm } from './log-form.ts';

interface RecommendationCardProps extends Editing {
  readonly at: string;
  readonly title: string;
  readonly value: RecommendationForm;
  readonly onChange: (patch: Partial<RecommendationForm>) => void;
  readonly onRemove: () => void;
}

const dues = {
  none: 'Không nêu hạn',
  day: 'Đến ngày',
  continuous: 'Thường xuyên',
  'multi-year': 'Nhiều năm',
} as const;

export function RecommendationCard(props: RecommendationCardProps) {
  const { title, onRemove } = props;
  return (
    <Card
      level={3}
      title={title}
      actions={
        <Button look="quiet" label={`Xóa ${title}`} onPress={onRemove}>
          Xóa
        </Button>
      }
    >
      <RecommendationFields {...props} />
      <SentFields {...props} />
    </Card>
  );
}

type FieldsProps = Omit<RecommendationCardProps, 'title' | 'onRemove'> & {
  /** It went out: whom to and by when is in its letter. */
  readonly isIssued?: boolean;
};

/** What of a recommendation is typed in, beside the papers it went out under. */
export function RecommendationFields({ isIssued = false, ...props }: FieldsProps) {
  const { at, value, onChange, mistakes } = props;
  return (
    <>
      <TextField
        id={`${at}/text`}
        label="Kiến nghị"
        rows={3}
        isRequired
        value={value.text}
        error={mistakes[`${at}/text`]}
        onChange={(text) => onChange({ text })}
      />
      {!isIssued && <WhoAndWhen {...props} />}
      <AmountsFields
        at={at}
        value={value.amounts}
        mistakes={mistakes}
        onChange={(amounts) => onChange({ amounts })}
      />
      <More title="Thêm về kiến nghị" isOpen={isIssued}>
        <TextField
          id={`${at}/product`}
          label="Kết quả phải có"
          value={value.product}
          error={mistakes[`${at}/product`]}
          onChange={(product) => onChange({ product })}
        />
        {!isIssued && <FurtherFields {...props} />}
      </More>
    </>
  );
}

function WhoAndWhen({ at, value, onChange, mistakes }: FieldsProps) {
  const near = useAccount()?.unit;
  return (
    <>
      <SearchField
        id={`${at}/addressee`}
        label="Cơ quan được kiến nghị"
        isRequired
        value={value.addressee}
        error={mistakes[`${at}/addressee`]}
        find={(text) => findBodies(text, { near })}
        onChange={(addressee) => onChange({ addressee })}
      />
      <div className="beside">
        <SelectField
          id={`${at}/dueOn/kind`}
          label="Hạn thực hiện"
          value={value.due}
          options={dues}
          onChange={(due) => onChange({ due: due === '' ? 'none' : due })}
        />
        {value.due === 'day' && (
          <DayField
            id={`${at}/dueOn`}
            label="Hạn đến ngày"
            isRequired
            value={value.dueOn}
            error={mistakes[`${at}/dueOn`]}
            onChange={(dueOn) => onChange({ dueOn })}
          />
        )}
      </div>
    </>
  );
}

/** Whether it went out, under which letter, and for a community board the Front's confirmation. */
function SentFields({ at, form, value, onChange, mistakes }: RecommendationCardProps) {
  const letters = Object.fromEntries(
    form.letters.map(({ number }, index) => [
      String(index),
      number.trim() === '' ? `Văn bản ${index + 1}` : `Văn bản ${number}`,
    ]),
  );
  const isConfirmer = useAccount()?.roles.includes('confirmer') === true;
  const isConfirmed = isConfirmer && form.kind !== '' && kindRules[form.kind].confirmed;
  return (
    <>
      {isConfirmed && (
        <PaperFields
          at={`${at}/confirmation`}
          name="Ủy ban MTTQ cấp xã xác nhận"
          value={value.confirmation}
          mistakes={mistakes}
          onChange={(confirmation) => onChange({ confirmation })}
        />
      )}
      {form.letters.length > 0 && (
        <SelectField
          id={`${at}/letter`}
          label="Gửi theo văn bản"
          value={value.letter === undefined ? '' : String(value.letter)}
          options={letters}
          empty="Chưa gửi"
          onChange={(text) => onChange({ letter: text === '' ? undefined : Number(text) })}
        />
      )}
    </>
  );
}

function FurtherFields({ at, value, onChange, mistakes }: FieldsProps) {
  return (
    <>
      <CheckboxField isSelected={value.isComplex} onChange={(isComplex) => onChange({ isComplex })}>
        Vụ việc phức tạp (có thể được thêm thời gian trả lời)
      </CheckboxField>
      <WholeField
        id={`${at}/peopleDisciplined`}
        label="Số người bị kiến nghị xử lý"
        value={value.peopleDisciplined}
        error={mistakes[`${at}/peopleDisciplined`]}
        onChange={(peopleDisciplined) => onChange({ peopleDisciplined })}
      />
      <WholeField
        id={`${at}/casesTransferred`}
        label="Số vụ chuyển cơ quan điều tra"
        value={value.casesTransferred}
        error={mistakes[`${at}/casesTransferred`]}
        onChange={(casesTransferred) => onChange({ casesTransferred })}
      />
    </>
  );
}
