import { CORRECTED_MEMBERS } from '@giam-sat/domain/session/corrected-members';
import { corrected } from '../../glossary/corrected.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { CheckboxField } from '../../kit/checkbox-field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { ReasonCard } from './reason-card.tsx';
import type { useCorrecting } from './use-correcting.ts';

interface ReasonPartProps {
  readonly id: string;
  readonly correcting: ReturnType<typeof useCorrecting>;
}

/** What will be corrected, why, and the button that sends it. */
export function ReasonPart({ id, correcting }: ReasonPartProps) {
  const { changes, reason, isChecked, mistakes, isOffline, isSending, mayBePersonal } = correcting;
  const names = CORRECTED_MEMBERS.filter((member) => member in changes).map(
    (member) => corrected[member],
  );
  return (
    <ReasonCard {...{ names, reason }} error={mistakes['/reason']} onChange={correcting.setReason}>
      {(mayBePersonal || isChecked) && (
        <CheckboxField isSelected={isChecked} onChange={correcting.setChecked}>
          Đã xem lại: phần được chỉ ra không phải số điện thoại, giấy tờ, thư điện tử của cá nhân
        </CheckboxField>
      )}
      {isOffline && (
        <Notice tone="warn" title="Chưa gửi được: chưa có mạng" isLive>
          <p>Những gì đã sửa vẫn còn trên trang này. Có mạng thì bấm gửi lại.</p>
        </Notice>
      )}
      <div className="buttons">
        <Button look="main" isPending={isSending} onPress={() => void correcting.send()}>
          Ghi đính chính vào sổ
        </Button>
        <LinkButton href={`/sessions/${id}`}>Thôi, về hồ sơ</LinkButton>
      </div>
    </ReasonCard>
  );
}
