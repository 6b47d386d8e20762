import { kinds } from '../glossary/kinds.ts';
import { Button } from '../kit/button.tsx';
import { More } from '../kit/more.tsx';
import { Badge } from '../kit/notice.tsx';
import { DRAFT_DAYS, type Draft, dropDraft } from './drafts.ts';

interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly onOpen: (draft: Draft) => void;
  readonly onChange: () => void;
}

/** What was begun on this device and not sent. */
export function DraftList({ drafts, onOpen, onChange }: DraftListProps) {
  if (drafts.length === 0) return null;
  return (
    <More title={`Bản đang nhập trên máy này (${drafts.length})`}>
      <p className="field-hint">
        Giữ {DRAFT_DAYS} ngày trên máy này; đăng xuất thì xóa. Bản chờ mạng tự gửi khi có mạng.
      </p>
      <ul className="taken">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>
              {nameOf(draft)} {draft.isWaiting && <Badge tone="warn">chờ mạng</Badge>}
            </span>
            <span className="buttons">
              <Button label={`Mở ${nameOf(draft)}`} onPress={() => onOpen(draft)}>
                Mở
              </Button>
              <Button
                look="quiet"
                label={`Xóa ${nameOf(draft)}`}
                onPress={() => void dropDraft(draft.id).then(onChange)}
              >
                Xóa
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </More>
  );
}

function nameOf({ form }: Draft): string {
  if (form.subject.trim() !== '') return form.subject;
  return form.kind === '' ? 'Bản chưa có nội dung' : kinds[form.kind];
}
