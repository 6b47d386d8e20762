import type { Worklist } from '@giam-sat/domain/worklist/worklist';
import { writeDay } from '../format/day.ts';

export interface DueWords {
  readonly tone: 'plain' | 'warn' | 'bad';
  readonly words: string;
}

const DUE: readonly Worklist[] = [
  'overdue-reply',
  'overdue-implementation',
  'overdue-duty',
  'due-soon',
];

/** How long there is, or since when it waits; the tone only says it again. */
export function dueWords(list: Worklist, on: string, daysLeft: number): DueWords {
  const day = writeDay(on);
  if (!DUE.includes(list)) {
    const waited = -daysLeft;
    return { tone: 'plain', words: waited > 0 ? `Chờ ${waited} ngày (từ ${day})` : `Từ ${day}` };
  }
  if (daysLeft < 0) return { tone: 'bad', words: `Quá hạn ${-daysLeft} ngày (hạn ${day})` };
  if (daysLeft === 0) return { tone: 'warn', words: `Hôm nay là ngày cuối (${day})` };
  return { tone: 'warn', words: `Còn ${daysLeft} ngày (hạn ${day})` };
}
