import type { ClockView } from '@giam-sat/contract/http/clock-view';
import { writeDay } from '../../format/day.ts';

export interface ClockState {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
  readonly words: string;
}

/** How a clock stands, in words; the tone only says it again. */
export function clockState(
  clock: Pick<ClockView, 'state' | 'dueOn' | 'inTime' | 'stoppedOn' | 'overdue'>,
): ClockState {
  const { state, dueOn, inTime, stoppedOn, overdue } = clock;
  if (state === 'overdue') {
    return { tone: 'bad', words: `Quá hạn từ ${writeDay(overdue?.on ?? dueOn)}` };
  }
  if (state === 'running') return { tone: 'plain', words: `Đến hết ngày ${writeDay(dueOn)}` };
  const on = stoppedOn === undefined ? '' : ` (${writeDay(stoppedOn)})`;
  return inTime === true
    ? { tone: 'good', words: `Đúng hạn${on}` }
    : { tone: 'warn', words: `Quá hạn${on}` };
}
