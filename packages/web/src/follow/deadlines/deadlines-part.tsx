import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import { useAnswer } from '../../api/use-answer.ts';
import { clocks } from '../../glossary/follow.ts';
import { Answered } from '../../kit/answered.tsx';
import { ClockCard } from './clock-card.tsx';

/** Both clocks of a recommendation, each with its explanation; also what has no deadline. */
export function DeadlinesPart({ id }: { readonly id: string }) {
  const answer = useAnswer<DeadlinesView>(`/recommendations/${id}/deadlines`);
  return <Answered answer={answer}>{(view) => <Deadlines view={view} about={id} />}</Answered>;
}

interface DeadlinesProps {
  readonly view: DeadlinesView;
  readonly about: string;
}

export function Deadlines({ view, about }: DeadlinesProps) {
  const own = view.clocks.filter((clock) => clock.about === about);
  const without = view.withoutDeadline.filter((one) => one.about === about);
  if (own.length === 0 && without.length === 0) {
    return <p className="field-hint">Chưa có hạn nào: hạn tính từ khi kiến nghị được gửi.</p>;
  }
  return (
    <div className="stack">
      {own.map((clock) => (
        <ClockCard key={`${clock.clock} ${clock.cycle}`} clock={clock} />
      ))}
      {without.map(({ clock, vi }) => (
        <div className="clock" key={clock}>
          <p>
            <strong>{clocks[clock]}</strong>
          </p>
          <p>{vi}</p>
        </div>
      ))}
    </div>
  );
}
