import type { ReplyPage as Asked } from '@giam-sat/contract/http/reply-page';
import { writeDay } from '../format/day.ts';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';

/** What was recorded, and what comes next. */
export function Thanks({ asked }: { readonly asked: Asked }) {
  const { recorded, purpose, issuedBy, deadlines, letter } = asked;
  const implementation = deadlines.find(({ clock }) => clock === 'implementation')?.dueOn;
  const next =
    purpose === 'reply'
      ? [
          `${issuedBy} xem văn bản trả lời và theo dõi việc thực hiện.`,
          implementation === undefined || implementation === null
            ? 'Khi làm xong, cơ quan báo kết quả bằng văn bản; cơ quan gửi kiến nghị cấp đường dẫn khác để báo.'
            : `Hạn thực hiện: hết ngày ${writeDay(implementation)}. Khi làm xong, cơ quan báo kết quả bằng văn bản; cơ quan gửi kiến nghị cấp đường dẫn khác để báo.`,
        ]
      : [
          `${issuedBy} kiểm chứng kết quả thực hiện và thông báo bằng văn bản.`,
          'Nếu chưa đáp ứng, cơ quan được yêu cầu thực hiện tiếp.',
        ];
  return (
    <Page title="Đã nhận" lead={`Về kiến nghị theo văn bản ${letter.number}`}>
      <Notice tone="good" title="Đã ghi vào sổ. Đường dẫn này không dùng được nữa." isLive />
      {recorded !== undefined && (
        <Card>
          <Facts
            items={[
              ['Văn bản', recorded.number],
              ['Ngày văn bản', writeDay(recorded.on)],
              ['Cơ quan nhận', issuedBy],
            ]}
          />
        </Card>
      )}
      <Card title="Việc tiếp theo">
        <ul className="plain-list">
          {next.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}
