import type { ChangePreview } from '@giam-sat/contract/http/preview-view';
import { Link } from 'wouter';
import { writeDay } from '../format/day.ts';
import { writeNumber } from '../format/number.ts';
import { clocks } from '../glossary/registers.ts';
import { Notice } from '../kit/notice.tsx';

/** What a change would do to deadlines that run; shown before it is made. */
export function Effect({ preview }: { readonly preview: ChangePreview }) {
  const { looked, isWhole, later, earlier, moves } = preview;
  const moved = later + earlier;
  return (
    <Notice
      tone={moved === 0 ? 'plain' : 'warn'}
      isLive
      takesFocus
      title={
        moved === 0
          ? 'Không thời hạn nào đang chạy bị dời'
          : `${writeNumber(moved)} thời hạn sẽ dời: ${writeNumber(later)} muộn hơn, ${writeNumber(earlier)} sớm hơn`
      }
    >
      <p>
        Đã tính lại {writeNumber(looked)} cuộc có thời hạn đang chạy
        {isWhole ? '.' : '; còn những cuộc khác chưa kịp xem nên số thật có thể lớn hơn.'} Thời hạn
        đã qua giữ nguyên.
      </p>
      {moves.length > 0 && (
        <ul className="moves">
          {moves.map(({ session, recommendation, subject, lead, clock, from, to }) => (
            <li key={`${session} ${recommendation} ${clock}`}>
              <Link
                href={
                  recommendation === null
                    ? `/sessions/${session}`
                    : `/recommendations/${recommendation}`
                }
              >
                {subject}
              </Link>
              <span className="field-hint">
                {lead} · {clocks[clock]}: {writeDay(from)} → <strong>{writeDay(to)}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
      {moves.length < moved && (
        <p>Chỉ liệt kê {writeNumber(moves.length)} thời hạn đầu mà tài khoản này được xem.</p>
      )}
    </Notice>
  );
}
