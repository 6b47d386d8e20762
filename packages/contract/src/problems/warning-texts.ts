import type { Warning, WarningCode } from '@giam-sat/domain/warning';
import * as z from 'zod';
import { filledText } from './filled-text.ts';

/** What each warning says, where `{name}` is filled from its data. */
const warningTexts: Readonly<Record<WarningCode, { readonly vi: string; readonly en: string }>> = {
  'amount-over': {
    vi: '{amount}: số "{later}" ({value}) lớn hơn số "{earlier}" ({limit}); hãy xem lại.',
    en: '{amount}: "{later}" ({value}) is more than "{earlier}" ({limit}); please look again.',
  },
  'board-term-over': {
    vi: 'Nhiệm kỳ của Ban đã hết ngày {to} nhưng chưa ghi nhận Ban kết thúc.',
    en: "The board's term ended on {to}, but its end is not recorded.",
  },
  'board-too-small': {
    vi: 'Ban có {count} thành viên; quy định ít nhất {number}.',
    en: 'The board has {count} members; at least {number} are prescribed.',
  },
  'board-unit-ended': {
    vi: 'Đơn vị {unit} hết hiệu lực ngày {to} nhưng chưa ghi nhận Ban kết thúc; Ban vẫn được tính ở đơn vị đó.',
    en: 'Unit {unit} ended on {to}, but the end of the board is not recorded; it is still counted there.',
  },
  'deputies-too-many': {
    vi: 'Ban có {count} Phó Trưởng ban; quy định không quá {number}.',
    en: 'The board has {count} deputies; at most {number} are prescribed.',
  },
  'draft-late': {
    vi: 'Dự thảo nhận ngày {received}, trình cơ quan ban hành ngày {submitted}: gửi trước {days} ngày, quy định ít nhất {number} ngày.',
    en: 'The draft came on {received} and goes to the issuing authority on {submitted}: {days} days before, at least {number} are prescribed.',
  },
  'draft-level-differs': {
    vi: 'Cơ quan chủ trì soạn thảo thuộc cấp {owner}, bên chủ trì phản biện thuộc cấp {lead}: đối tượng phản biện là dự thảo của cơ quan nhà nước cùng cấp.',
    en: 'The drafting agency is of the level {owner}, who leads the criticism of {lead}: criticised are drafts of State agencies at the same level.',
  },
  'draft-missing': {
    vi: 'Cuộc phản biện chưa nêu dự thảo ở "draft"; phản biện chỉ thực hiện đối với dự thảo.',
    en: 'The criticism names no draft in "draft"; only drafts are criticised.',
  },
  'entered-before': {
    vi: 'Có thể đã ghi rồi: cùng cơ quan chủ trì, cùng ngày {day}, cùng nội dung với {ids}. Nếu trùng, hãy đính chính hồ sơ cũ thay vì ghi thêm.',
    en: 'Possibly entered before: same lead body, same day {day}, same subject as {ids}. If it is the same, correct that record instead of adding one.',
  },
  'notice-late': {
    vi: 'Kế hoạch gửi ngày {notice}; để tiến hành ngày {held} thì chậm nhất phải gửi ngày {due}.',
    en: 'The plan was sent on {notice}; for a session held on {held} it was due by {due}.',
  },
  'owner-notice-late': {
    vi: 'Thông báo cho chủ đầu tư ngày {notice}, bắt đầu giám sát ngày {start}: trước {days} ngày, quy định ít nhất {number} ngày.',
    en: 'The project owner was told on {notice}, supervision begins on {start}: {days} days before, at least {number} are prescribed.',
  },
  'project-completed': {
    vi: 'Dự án {id} đã hoàn thành ngày {completed}; Ban tự giải thể khi xong việc nhưng chưa ghi nhận giải thể.',
    en: 'Project {id} was completed on {completed}; the board dissolves itself then, but its end is not recorded.',
  },
  'resident-seats-too-many': {
    vi: 'Ban có {count} đại diện người dân; quy định không quá {number}.',
    en: 'The board has {count} resident seats; at most {number} are prescribed.',
  },
};

/** A warning as answered: what is worth a second look, from which rule, and whether that was verified. */
export const WarningView = z
  .object({
    code: z.string(),
    pointer: z.string(),
    vi: z.string(),
    en: z.string(),
    ids: z.array(z.string()).optional().meta({ description: 'the records it speaks of' }),
    basis: z.string().optional(),
    verified: z.boolean().optional(),
  })
  .meta({ id: 'Warning' });
export type WarningView = z.infer<typeof WarningView>;

export function warningView({ code, pointer, data = {}, basis, verified }: Warning): WarningView {
  const { vi, en } = warningTexts[code];
  return {
    code,
    pointer,
    vi: filledText(vi, data, 'vi'),
    en: filledText(en, data, 'en'),
    ...(Array.isArray(data.ids) ? { ids: data.ids.map(String) } : {}),
    ...(basis === undefined ? {} : { basis }),
    ...(verified === undefined ? {} : { verified }),
  };
}
