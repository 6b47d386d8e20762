import type { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import { clocks as words } from '../glossary/follow.ts';
import { Badge } from '../kit/notice.tsx';
import { clockState } from './deadlines/clock-state.ts';
import type { OfferedStep } from './steps/step-bar.tsx';

interface WaitsNowProps {
  readonly steps: readonly OfferedStep[];
  /** Of this recommendation. */
  readonly clocks: DeadlinesView['clocks'];
}

/** How much time there is; where nothing is the reader's turn, that too. */
export function WaitsNow({ steps, clocks }: WaitsNowProps) {
  const running = clocks.filter(({ state }) => state !== 'stopped');
  const isMine = steps.some(({ isExpected }) => isExpected === true);
  return (
    <>
      {running.map((clock) => {
        const { tone, words: state } = clockState(clock);
        return (
          <p className="clock-head" key={clock.clock}>
            {words[clock.clock]}: <Badge tone={tone}>{state}</Badge>
          </p>
        );
      })}
      {!isMine && (
        <p>
          Chưa đến lượt tài khoản này.
          {steps.length > 0 && ' Khi có văn bản, hoặc cần làm thêm, hãy chọn:'}
        </p>
      )}
    </>
  );
}
