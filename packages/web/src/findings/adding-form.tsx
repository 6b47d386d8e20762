import type { ReactNode } from 'react';
import { Button, LinkButton } from '../kit/button.tsx';
import { CheckboxField } from '../kit/checkbox-field.tsx';
import { Mistakes } from '../kit/mistakes.tsx';
import type { MistakesByField } from '../kit/mistakes-by-field.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import type { LogForm } from '../log/log-form.ts';
import type { useAdding } from './use-adding.ts';

interface AddingFormProps {
  readonly title: string;
  readonly subject: string;
  /** Of the session. */
  readonly id: string;
  readonly form: LogForm;
  readonly change: (patch: Partial<LogForm>) => void;
  readonly adding: ReturnType<typeof useAdding>;
  /** Of the button. */
  readonly send?: string;
  readonly children: ReactNode;
}

/** What is wrong, what is added, what is confirmed, and the button that sends it. */
export function AddingForm(props: AddingFormProps) {
  const { title, subject, id, form, change, adding, send = 'Ghi vào sổ', children } = props;
  const { told, mistakes, isOffline, isSending, mayBePersonal } = adding;
  return (
    <Page title={title} lead={subject}>
      <Mistakes mistakes={told} standing={mistakes} />
      {children}
      <CheckboxField
        id="/isWithoutSecrets"
        isSelected={form.isWithoutSecrets}
        error={mistakes['/isWithoutSecrets']}
        onChange={(isWithoutSecrets) => change({ isWithoutSecrets })}
      >
        Nội dung không chứa bí mật nhà nước
      </CheckboxField>
      {(mayBePersonal || form.isPersonalTextChecked) && (
        <CheckboxField
          isSelected={form.isPersonalTextChecked}
          onChange={(isPersonalTextChecked) => change({ isPersonalTextChecked })}
        >
          Đã xem lại: phần được chỉ ra không phải số điện thoại, giấy tờ, thư điện tử của cá nhân
        </CheckboxField>
      )}
      {isOffline && (
        <Notice tone="warn" title="Chưa gửi được: chưa có mạng" isLive>
          <p>Những gì đã ghi vẫn còn trên trang này. Có mạng thì bấm gửi lại.</p>
        </Notice>
      )}
      <div className="buttons">
        <Button look="main" isPending={isSending} onPress={() => void adding.send()}>
          {send}
        </Button>
        <LinkButton href={`/sessions/${id}`}>Về hồ sơ</LinkButton>
      </div>
    </Page>
  );
}

export function checkSecrets({ isWithoutSecrets }: LogForm): MistakesByField {
  return isWithoutSecrets
    ? {}
    : { '/isWithoutSecrets': 'Hãy xác nhận nội dung không chứa bí mật nhà nước.' };
}
