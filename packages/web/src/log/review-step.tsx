import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { findingTypes, severities } from '../glossary/finding.ts';
import { forms, kinds, supervisedBodies } from '../glossary/kinds.ts';
import { Card } from '../kit/card.tsx';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { Facts } from '../kit/facts.tsx';
import type { Editing, FindingForm, LogForm } from './log-form.ts';

interface ReviewProps extends Editing {
  /** A text looked like an address or a number of a person: it is confirmed that it is not. */
  readonly mayBePersonal: boolean;
}

/** Third step: everything once more, and what has to be confirmed. */
export function ReviewStep({ form, change, mistakes, mayBePersonal }: ReviewProps) {
  return (
    <>
      <Card title="Xem lại">
        <Facts items={factsOf(form)} />
      </Card>
      {form.timing === 'held' &&
        form.findings.map((finding, at) => (
          <FindingReview key={at} form={form} finding={finding} index={at} />
        ))}
      <Card title="Xác nhận trước khi gửi">
        <CheckboxField
          id="/isWithoutSecrets"
          isSelected={form.isWithoutSecrets}
          error={mistakes['/isWithoutSecrets']}
          onChange={(isWithoutSecrets) => change({ isWithoutSecrets })}
        >
          Nội dung không chứa bí mật nhà nước
        </CheckboxField>
        {mayBePersonal && (
          <CheckboxField
            id="/isPersonalTextChecked"
            isSelected={form.isPersonalTextChecked}
            onChange={(isPersonalTextChecked) => change({ isPersonalTextChecked })}
          >
            Đã xem lại: phần được chỉ ra không phải số điện thoại, giấy tờ, thư điện tử của cá nhân
          </CheckboxField>
        )}
      </Card>
    </>
  );
}

function factsOf(form: LogForm) {
  const { kind } = form;
  if (kind === '') return [];
  const formWords: string = isKnownForm(form.form) ? forms[form.form] : '';
  const days = [form.from, form.to].filter((day) => day !== '').join(' – ');
  return [
    ['Loại', kinds[kind]],
    ['Hình thức', formWords],
    ['Cơ quan chủ trì', form.lead?.name],
    ['Nhập thay', form.isForOthers ? 'có' : ''],
    ['Nội dung', form.subject],
    [form.timing === 'held' ? 'Đã tiến hành' : 'Dự kiến', days],
    [
      'Kế hoạch',
      form.isPlanned === 'planned' ? `năm ${form.plan.year}, ${form.plan.number}` : 'đột xuất',
    ],
    ['Dự thảo', kindRules[kind].drafts ? form.draft.title : ''],
    ['Dự án', kind === 'community-supervision' ? form.project.name : ''],
    [supervisedBodies[kind], form.supervised.map(({ name }) => name).join('; ')],
    ['Nơi tiến hành', form.places.map(({ name }) => name).join('; ')],
  ] as const;
}

function isKnownForm(form: LogForm['form']): form is keyof typeof forms {
  return form in forms;
}

interface FindingReviewProps {
  readonly form: LogForm;
  readonly finding: FindingForm;
  readonly index: number;
}

function FindingReview({ form, finding, index }: FindingReviewProps) {
  const severity = finding.severity === '' ? '' : ` – ${severities[finding.severity]}`;
  return (
    <Card title={`${index + 1}. ${findingTypes[finding.type]}${severity}`}>
      <p>{finding.text}</p>
      {finding.recommendations.map((one, at) => {
        const letter = one.letter === undefined ? undefined : form.letters[one.letter];
        const sent = letter === undefined ? 'chưa gửi' : `${letter.number}, ngày ${letter.on}`;
        return (
          <Facts
            key={at}
            items={[
              [`Kiến nghị ${index + 1}.${at + 1}`, one.text],
              ['Cơ quan được kiến nghị', one.addressee?.name],
              ['Hạn thực hiện', one.due === 'day' ? one.dueOn : ''],
              ['Văn bản', sent],
            ]}
          />
        );
      })}
    </Card>
  );
}
