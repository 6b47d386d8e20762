import type { ReplyPage as Asked } from '@giam-sat/contract/http/reply-page';
import { CommandForm } from '../follow/steps/command-form.tsx';
import { writeDay } from '../format/day.ts';
import { Card } from '../kit/card.tsx';
import { Notice } from '../kit/notice.tsx';
import { replyForms } from './reply-forms.ts';

interface AnsweringProps {
  readonly asked: Asked;
  readonly token: string;
  readonly onDone: (answer: Asked) => void;
}

/** The step the link was made for, with the number and day of the agency's own paper. */
export function Answering({ asked, token, onDone }: AnsweringProps) {
  const { purpose, until, possible } = asked;
  if (!possible) {
    return (
      <Notice title="Chưa đến bước này">
        <p>
          {purpose === 'reply'
            ? 'Kiến nghị này hiện không chờ trả lời.'
            : 'Báo kết quả được nhận sau khi cơ quan đã trả lời kiến nghị.'}{' '}
          Đường dẫn vẫn dùng được đến hết {writeDay(until)}.
        </p>
      </Notice>
    );
  }
  const isReply = purpose === 'reply';
  return (
    <Card title={isReply ? 'Trả lời của cơ quan' : 'Kết quả đã thực hiện'}>
      <p className="soft">
        Ghi theo văn bản đã ký của cơ quan. Gửi được một lần, đến hết {writeDay(until)}.
      </p>
      <CommandForm<Asked>
        path="/reply"
        form={replyForms[purpose]}
        also={{ purpose }}
        headers={{ 'reply-token': token }}
        submit={isReply ? 'Gửi trả lời' : 'Gửi báo cáo'}
        onDone={onDone}
      />
    </Card>
  );
}
