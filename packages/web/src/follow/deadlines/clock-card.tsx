import type { ClockView } from '@giam-sat/contract/http/clock-view';
import { writeDay } from '../../format/day.ts';
import { clocks, ladderStep } from '../../glossary/follow.ts';
import { Facts } from '../../kit/facts.tsx';
import { More } from '../../kit/more.tsx';
import { Badge } from '../../kit/notice.tsx';
import { TableScroll } from '../../kit/table-scroll.tsx';
import { clockState } from './clock-state.ts';

/** One run of one clock: how it stands, why the day is what it is, and behind it each day counted. */
export function ClockCard({ clock }: { readonly clock: ClockView }) {
  const { tone, words } = clockState(clock);
  const { explanation, cycle } = clock;
  const again = cycle > 1 ? ` (lần ${cycle})` : '';
  return (
    <div className="clock">
      <p className="clock-head">
        <strong>
          {clocks[clock.clock]}
          {again}
        </strong>
        <Badge tone={tone}>{words}</Badge>
      </p>
      {clock.state !== 'stopped' && <p>{explanation.vi}</p>}
      {clock.state !== 'stopped' && <Press clock={clock} />}
      <More title="Vì sao là ngày này">
        {clock.state === 'stopped' && <p>{explanation.vi}</p>}
        <Facts items={whyFacts(clock)} />
        {explanation.rows.length > 0 && <Trace rows={explanation.rows} />}
      </More>
    </div>
  );
}

/** What is proposed because nothing came, or will be. */
function Press({ clock: { proposed, next } }: { readonly clock: ClockView }) {
  if (proposed !== undefined) {
    const to = proposed.to === null ? 'chưa xác định được cấp trên' : proposed.to.name;
    return (
      <p>
        Đề xuất từ {writeDay(proposed.on)}: {ladderStep(proposed.step)} ({to}).
      </p>
    );
  }
  if (next === undefined) return null;
  return (
    <p className="field-hint">
      Nếu vẫn chưa có, từ {writeDay(next.on)} đề xuất: {ladderStep(next.step)}.
    </p>
  );
}

function whyFacts({ explanation, start, startAssumed, firstDueOn, extensions }: ClockView) {
  const { rule, basis, verified, calendarVersion, calendarVerified } = explanation;
  const moved = extensions.map(
    ({ on, to, why }) => `đến ${writeDay(to)} (ngày ${writeDay(on)}: ${why})`,
  );
  return [
    ['Tính từ', `${writeDay(start)}${startAssumed ? ' (chưa ghi ngày nhận)' : ''}`],
    ['Quy định', rule === null ? 'ngày ghi trong văn bản' : `${rule.key}, bản ${rule.version}`],
    ['Căn cứ', `${basis}${verified ? '' : ' (chưa đối chiếu văn bản gốc)'}`],
    ['Lịch nghỉ', `bản ${calendarVersion}${calendarVerified ? '' : ' (chưa đối chiếu)'}`],
    ['Hạn đầu tiên', firstDueOn === undefined ? '' : writeDay(firstDueOn)],
    ['Gia hạn', moved.join('; ')],
  ] as const;
}

function Trace({ rows }: { readonly rows: ClockView['explanation']['rows'] }) {
  return (
    <TableScroll label="Từng ngày đã tính" isLong>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col" className="number">
              Thứ tự
            </th>
            <th scope="col">Vì sao</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, counted, why }) => (
            <tr key={day}>
              <td>{writeDay(day)}</td>
              <td className="number">{counted ?? '–'}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
