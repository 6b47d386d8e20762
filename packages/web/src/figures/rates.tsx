import type { FollowRow } from '@giam-sat/contract/http/follow-figures';
import { writeNumber } from '../format/number.ts';
import { counting } from '../glossary/figures.ts';
import { Card } from '../kit/card.tsx';
import { Bar } from './bar.tsx';

type RateName = keyof FollowRow['rates'];

const rateWords: Readonly<Record<RateName, readonly [name: string, of: string]>> = {
  repliedOnTime: ['Trả lời đúng hạn', 'kiến nghị đã hết thời hạn trả lời'],
  accepted: ['Tiếp thu (cả một phần)', 'kiến nghị được trả lời'],
  reportedDone: ['Cơ quan báo đã thực hiện', 'kiến nghị đã gửi'],
  verified: ['Đã kiểm chứng kết quả thực hiện', 'kiến nghị đã gửi'],
  dueVerified: ['Đến hạn đã thực hiện, được kiểm chứng', 'kiến nghị đến hạn trong kỳ'],
};

const rateNames: readonly RateName[] = [
  'repliedOnTime',
  'accepted',
  'reportedDone',
  'verified',
  'dueVerified',
];

/** Shares always with both their numbers, and how many days it took in the middle. */
export function Rates({ row }: { readonly row: FollowRow | undefined }) {
  const { rates = {}, medians = {} } = row ?? {};
  return (
    <Card title="Tỷ lệ và thời gian">
      <dl className="rates">
        {rateNames.map((name) => {
          const rate = rates[name];
          const [word, of] = rateWords[name];
          return (
            <div key={name}>
              <dt>{word}</dt>
              <dd>
                <strong className="rate">
                  {rate === undefined ? '—' : `${writeNumber(rate.percent)}%`}
                </strong>
                <Bar value={rate?.percent} of={100} />
                {rate === undefined
                  ? `chưa có ${of}`
                  : `${writeNumber(rate.part)} trong ${writeNumber(rate.of)} ${of}`}
              </dd>
            </div>
          );
        })}
        <Days word="Số ngày đến khi được trả lời" days={medians.daysToReply} />
        <Days word="Số ngày đến khi kết thúc" days={medians.daysToEnd} />
      </dl>
      <p className="field-hint">{counting.due}</p>
    </Card>
  );
}

function Days({ word, days }: { readonly word: string; readonly days: number | undefined }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        <strong className="rate">{days === undefined ? '—' : `${writeNumber(days)} ngày`}</strong>
        {days === undefined
          ? 'chưa có kiến nghị nào'
          : 'trung vị, tính từ ngày văn bản: một nửa không lâu hơn'}
      </dd>
    </div>
  );
}
