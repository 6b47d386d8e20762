import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about rules and the calendar of working days; a part of the one table. */
export const ruleRefusalTexts = {
  'calendar-day-outside-year': {
    status: 422,
    vi: 'Ngày {day} không thuộc năm đang khai.',
    en: '{day} does not lie in the year it is listed under.',
  },
  'calendar-day-twice': {
    status: 422,
    vi: 'Ngày {day} được khai hai lần.',
    en: '{day} is said twice.',
  },
  'calendar-empty': {
    status: 422,
    vi: 'Không có ngày nghỉ hay ngày làm bù nào được công bố.',
    en: 'No day off and no day worked is announced.',
  },
  'calendar-id-taken': {
    status: 409,
    vi: 'Đã có lịch mang mã {id}; bỏ trống "id" để hệ thống đặt mã tiếp theo.',
    en: 'There is a calendar {id} already; leave "id" out to get the next one.',
  },
  'calendar-not-set': {
    status: 409,
    vi: 'Chưa có lịch làm việc nào; hãy khai cả năm bằng "set" trước.',
    en: 'No calendar was set yet; set whole years with "set" first.',
  },
  'calendar-set-or-announce': {
    status: 422,
    vi: 'Khai cả năm ("set") hoặc công bố thêm ngày ("announce"), đúng một trong hai.',
    en: 'Set whole years ("set") or announce days ("announce"): exactly one of both.',
  },
  'calendar-worked-already': {
    status: 422,
    vi: 'Ngày {day} vốn là ngày làm việc, không thể là ngày làm bù.',
    en: '{day} is worked anyway; only a day off can be worked instead.',
  },
  'calendar-year-not-set': {
    status: 422,
    vi: 'Ngày {day}: chưa có lịch của năm đó; hãy khai cả năm bằng "set" trước.',
    en: '{day}: its year was not set; set the whole year with "set" first.',
  },
  'calendar-year-twice': {
    status: 422,
    vi: 'Năm {year} được khai hai lần.',
    en: 'The year {year} is set twice.',
  },
  'rule-days-reversed': {
    status: 422,
    vi: 'Ngày hết hiệu lực {to} trước ngày có hiệu lực {from}.',
    en: 'The last day {to} lies before the first day {from}.',
  },
  'rule-no-date': {
    status: 422,
    vi: 'Ngày trong tháng phải từ 1 đến 28, để tháng nào cũng có.',
    en: 'A day of the month lies between 1 and 28, so that every month has it.',
  },
  'rule-order-missing': {
    status: 422,
    vi: 'Bước của thang đôn đốc cần thứ tự ("order").',
    en: 'A step of a ladder needs its place ("order").',
  },
  'rule-start-missing': {
    status: 422,
    vi: 'Quy định về thời hạn cần nêu tính từ mốc nào ("startsFrom").',
    en: 'A rule that counts days must say from when ("startsFrom").',
  },
  'rule-too-long': {
    status: 422,
    vi: 'Thời hạn quá dài: tối đa {most} ({unit}).',
    en: 'Too long: at most {most} ({unit}).',
  },
  'rule-unit-wrong': {
    status: 422,
    vi: 'Đơn vị "{unit}" không dùng được cho "{step}".',
    en: 'The unit "{unit}" does not fit "{step}".',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
