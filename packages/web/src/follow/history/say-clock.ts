import type { EntryOf } from '@giam-sat/contract/http/history-view';
import { writeDay } from '../../format/day.ts';
import { clocks, ladderStep } from '../../glossary/follow.ts';
import type { EventType, Said, Sayings } from './said.ts';

type Type = Extract<EventType, `deadline.${string}` | 'step.proposed'>;
type Moved = EntryOf<'deadline.moved'>;

const because: Readonly<Record<Moved['data']['because'], string>> = {
  received: 'vì đã ghi ngày cơ quan nhận',
  'calendar-or-rule': 'vì lịch nghỉ hoặc quy định thay đổi',
  extension: 'gia hạn',
  correction: 'vì hồ sơ được đính chính',
};

/** What the clocks of a record say by themselves. */
export const clockSayings: Sayings<Type> = {
  'deadline.set': ({ data }) => ({
    title: `${clocks[data.clock]}: ${writeDay(data.deadline.dueOn)}`,
    isQuiet: true,
  }),
  'deadline.moved': moved,
  'deadline.due-soon': ({ data }) => ({
    title: `${clocks[data.clock]} còn ${data.days} ngày (${writeDay(data.dueOn)})`,
    isQuiet: true,
  }),
  'deadline.overdue': ({ data }) => ({
    title: `Quá ${lower(clocks[data.clock])} (${writeDay(data.dueOn)})`,
    ...{ isQuiet: true, isLate: true },
  }),
  'deadline.lifted': ({ data }) => ({
    title: `Không tính là quá ${lower(clocks[data.clock])} nữa`,
    detail: `Văn bản ngày ${writeDay(data.judgedOn)} là đúng hạn ${writeDay(data.dueOn)}`,
    isQuiet: true,
  }),
  'step.proposed': ({ data }) => ({
    title: `Đề xuất: ${lower(ladderStep(data.step))}`,
    detail: data.to === null ? 'Chưa xác định được cấp trên' : data.to.name,
    isQuiet: true,
  }),
};

function moved({ data }: Moved): Said {
  const { clock, from, to, because: why, deadline } = data;
  const days = `từ ${writeDay(from)} sang ${writeDay(to)}`;
  if (why !== 'extension') {
    return {
      title: `${clocks[clock]} chuyển ${days}`,
      detail: `Hệ thống tính lại ${because[why]}`,
      isQuiet: true,
    };
  }
  const last = deadline.extensions?.at(-1);
  return {
    title: `Gia ${lower(clocks[clock])} ${days}`,
    detail: last?.why,
    paper: last?.document?.number,
  };
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
