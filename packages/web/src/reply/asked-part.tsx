import type { ReplyPage as Asked } from '@giam-sat/contract/http/reply-page';
import { writeDay } from '../format/day.ts';
import { clocks, openDues } from '../glossary/follow.ts';
import { Card } from '../kit/card.tsx';
import { Facts } from '../kit/facts.tsx';
import { Badge } from '../kit/notice.tsx';

/** What was sent, and by when it is to be answered and carried out. */
export function AskedPart({ asked }: { readonly asked: Asked }) {
  const { recommendation, letter, deadlines, issuedBy, addressee } = asked;
  const { text, product, dueOn } = recommendation;
  return (
    <>
      <Card title="Nội dung kiến nghị">
        <p className="running">{text}</p>
        <Facts
          items={[
            ['Cơ quan gửi', issuedBy],
            ['Cơ quan được kiến nghị', addressee],
            ['Văn bản', `${letter.number}, ngày ${writeDay(letter.on)}`],
            ['Người ký', letter.signedBy],
            ['Kết quả phải có', product],
            ['Hạn ghi trong văn bản', openDues[dueOn] ?? writeDay(dueOn)],
          ]}
        />
      </Card>
      <Card title="Hạn">
        {deadlines.map(({ clock, dueOn: day, overdue, vi }) => (
          <div className="clock" key={clock}>
            <p className="clock-head">
              <strong>{clocks[clock]}</strong>
              {day !== null && (
                <Badge tone={overdue ? 'bad' : 'plain'}>
                  {overdue ? `Đã quá hạn ${writeDay(day)}` : `Đến hết ngày ${writeDay(day)}`}
                </Badge>
              )}
            </p>
            <p>{vi}</p>
          </div>
        ))}
      </Card>
    </>
  );
}
