import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { CheckboxField } from '../../kit/checkbox-field.tsx';
import { Mistakes } from '../../kit/mistakes.tsx';
import type { MistakesByField } from '../../kit/mistakes-by-field.ts';
import { Notice } from '../../kit/notice.tsx';
import { useMistakes } from '../../kit/use-mistakes.ts';
import { checkStep } from './check-step.ts';
import { StepInput } from './step-input.tsx';
import { stepPayload } from './step-payload.ts';
import { firstValues, isAsked, type StepValues } from './step-values.ts';
import { type Command, useCommand } from './use-command.ts';

interface CommandFormProps<Answer> extends Command {
  /** What can be picked, by the pointer of the field. */
  readonly offers?: StepValues['chosen'];
  /** What stands in the fields at first. */
  readonly first?: Partial<StepValues>;
  readonly submit: string;
  readonly onDone: (answer: Answer) => void;
  readonly onCancel?: () => void;
}

/** The fields of one step, what is wrong beside them, and the button that sends it. */
export function CommandForm<Answer>(props: CommandFormProps<Answer>) {
  const { form, submit, onDone, onCancel, offers = {}, first } = props;
  const [values, setValues] = useState(() => firstValues(form, first));
  const [confirmed, setConfirmed] = useState<Readonly<Record<string, string>>>({});
  const check = () => ({
    ...checkStep(form, values),
    ...unconfirmed(form.hasContents, confirmed),
  });
  const { told, standing: mistakes, find, tell } = useMistakes(check);
  const command = useCommand<Answer>(props);
  const send = async () => {
    if (find(check())) return;
    const sent = await command.send(stepPayload(form, values), confirmed);
    if ('answer' in sent) onDone(sent.answer);
    else tell(sent.mistakes);
  };
  const filling = {
    values,
    mistakes,
    offers,
    type: (texts: StepValues['texts']) =>
      setValues((old) => ({ ...old, texts: { ...old.texts, ...texts } })),
    choose: (chosen: StepValues['chosen']) =>
      setValues((old) => ({ ...old, chosen: { ...old.chosen, ...chosen } })),
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.isSending) void send();
      }}
    >
      <Mistakes mistakes={told} standing={mistakes} />
      {form.fields
        .filter((field) => isAsked(field, values))
        .map((field) => (
          <StepInput key={`${field.type} ${field.at}`} field={field} {...filling} />
        ))}
      <Confirmations
        {...{ confirmed, mistakes }}
        hasContents={form.hasContents === true}
        mayBePersonal={command.mayBePersonal || 'personal-text' in confirmed}
        onChange={setConfirmed}
      />
      {command.isOffline && <NoAnswer />}
      <div className="buttons">
        <Button type="submit" look="main" isPending={command.isSending}>
          {submit}
        </Button>
        {onCancel !== undefined && <Button onPress={onCancel}>Thôi</Button>}
      </div>
    </form>
  );
}

function unconfirmed(
  hasContents: boolean | undefined,
  confirmed: Readonly<Record<string, string>>,
): MistakesByField {
  if (hasContents !== true || 'no-state-secrets' in confirmed) return {};
  return { '/isWithoutSecrets': 'Hãy xác nhận nội dung không chứa bí mật nhà nước.' };
}

function NoAnswer() {
  return (
    <Notice tone="warn" title="Chưa gửi được: chưa có mạng" isLive>
      <p>Những gì đã ghi vẫn còn trên trang này. Có mạng thì bấm gửi lại, chỉ được ghi một lần.</p>
    </Notice>
  );
}

interface ConfirmationsProps {
  readonly confirmed: Readonly<Record<string, string>>;
  readonly mistakes: MistakesByField;
  readonly hasContents: boolean;
  readonly mayBePersonal: boolean;
  readonly onChange: (confirmed: Readonly<Record<string, string>>) => void;
}

/** What the interface wants confirmed, as headers. */
function Confirmations(props: ConfirmationsProps) {
  const { confirmed, mistakes, hasContents, mayBePersonal, onChange } = props;
  const toggle = (header: string, value: string) => (isSelected: boolean) => {
    const { [header]: _old, ...others } = confirmed;
    onChange(isSelected ? { ...others, [header]: value } : others);
  };
  return (
    <>
      {hasContents && (
        <CheckboxField
          id="/isWithoutSecrets"
          isSelected={'no-state-secrets' in confirmed}
          error={mistakes['/isWithoutSecrets']}
          onChange={toggle('no-state-secrets', 'confirmed')}
        >
          Nội dung không chứa bí mật nhà nước
        </CheckboxField>
      )}
      {mayBePersonal && (
        <CheckboxField
          isSelected={'personal-text' in confirmed}
          onChange={toggle('personal-text', 'checked')}
        >
          Đã xem lại: phần được chỉ ra không phải số điện thoại, giấy tờ, thư điện tử của cá nhân
        </CheckboxField>
      )}
    </>
  );
}
