import { WORKLISTS, type Worklist } from '@giam-sat/domain/worklist/worklist';
import * as z from 'zod';

/** What the lists are called on pages and print. */
export const worklistLabels: Readonly<
  Record<Worklist, { readonly vi: string; readonly en: string }>
> = {
  'overdue-reply': { vi: 'Quá hạn trả lời', en: 'Reply overdue' },
  'overdue-implementation': { vi: 'Quá hạn thực hiện', en: 'Implementation overdue' },
  'overdue-duty': { vi: 'Quá hạn việc của cơ quan chủ trì', en: 'Own duty overdue' },
  proposed: { vi: 'Đề xuất đôn đốc, kiến nghị cấp trên', en: 'Urging or escalation proposed' },
  'superior-missing': { vi: 'Chưa xác định cấp trên', en: 'Superior not known' },
  successor: { vi: 'Chọn cơ quan kế thừa', en: 'Successor to choose' },
  'to-verify': { vi: 'Đã báo thực hiện, chờ kiểm chứng', en: 'Reported done, to verify' },
  'to-confirm': { vi: 'Chờ xác nhận', en: 'To confirm' },
  'to-issue': { vi: 'Chờ ban hành', en: 'To issue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'ready-to-close': { vi: 'Có thể kết thúc hồ sơ', en: 'Ready to close' },
  'no-deadline': { vi: 'Không có hạn', en: 'No deadline' },
};

const WorkItem = z.looseObject({
  list: z.enum(WORKLISTS),
  about: z.string().meta({ description: 'the recommendation, or the session itself' }),
  session: z.string().optional(),
  on: z.string().meta({ description: 'due day, day of the proposal, or since when it waits' }),
  daysLeft: z.int().meta({ description: 'to that day; negative when it has passed' }),
  step: z.string().optional().meta({ description: 'the proposed step of the ladder' }),
  to: z.string().optional().meta({ description: 'whom the proposed step goes to' }),
});

export const WorklistView = z
  .object({
    today: z.string(),
    lists: z.array(
      z.object({
        list: z.enum(WORKLISTS),
        vi: z.string(),
        en: z.string(),
        count: z.int(),
        items: z.array(WorkItem),
        /** The address that lists all of them. */
        all: z.string(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Worklist' });
