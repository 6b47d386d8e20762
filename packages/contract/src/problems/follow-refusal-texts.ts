import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about following recommendations and their deadlines; a part of the one table. */
export const followRefusalTexts = {
  'addressee-in-force': {
    status: 409,
    vi: 'Cơ quan {id} vẫn đang hoạt động, không có cơ quan kế thừa; nếu việc thuộc thẩm quyền nơi khác thì dùng bước chuyển ("transfer").',
    en: 'Body {id} still exists and has no successor; if another agency is competent, use "transfer".',
  },
  'deadline-passed': {
    status: 409,
    vi: 'Hạn {dueOn} đã qua, không gia hạn được nữa.',
    en: 'The deadline {dueOn} has passed and can not be extended any more.',
  },
  'document-missing': {
    status: 422,
    vi: 'Kiến nghị {id} đã ban hành; cần số và ngày của văn bản.',
    en: 'Recommendation {id} was issued; number and day of the document are needed.',
  },
  'extension-days-or-day': {
    status: 422,
    vi: 'Gia hạn thêm một số ngày ("days") hoặc đến một ngày ("to"), đúng một trong hai.',
    en: 'Extend by days or to a day: exactly one of "days" and "to".',
  },
  'extension-not-later': {
    status: 422,
    vi: 'Ngày mới phải sau hạn hiện nay {dueOn}.',
    en: 'The new day must lie after the present deadline {dueOn}.',
  },
  'extension-too-long': {
    status: 422,
    vi: 'Gia hạn quá dài; tổng các lần gia hạn được đến hết ngày {latest}.',
    en: 'Too long; all extensions together may reach {latest}.',
  },
  'extension-too-many': {
    status: 409,
    vi: 'Đã gia hạn đủ {most} lần.',
    en: 'Extended {most} times already, which is the most.',
  },
  'letter-stands': {
    status: 409,
    vi: 'Kiến nghị đã gửi theo văn bản: "{member}" không đính chính được; chỉ đính chính chỗ nhập sai ở {allowed}. Chuyển cơ quan thì dùng "transfer", đổi hạn thì dùng "extend".',
    en: 'It went out under its letter: "{member}" can not be corrected, only what was typed wrong in {allowed}. Another agency is a "transfer", another day an "extend".',
  },
  'no-deadline': {
    status: 409,
    vi: 'Kiến nghị không có hạn đang chạy cho "{clock}".',
    en: 'No deadline is running for "{clock}".',
  },
  'outcome-stands': {
    status: 409,
    vi: 'Kiến nghị {id} đã có trả lời, báo cáo hoặc kiểm chứng: số quyết định, số thực hiện ghi ở các bước ấy, không đính chính ở đây.',
    en: 'Recommendation {id} was replied to, reported on or verified: what was decided and recovered is told by those steps and not corrected here.',
  },
  'own-report': {
    status: 403,
    vi: 'Người hoặc cơ quan đã báo thực hiện không được tự kiểm chứng kiến nghị {id}; cần người theo dõi khác.',
    en: 'Whoever reported {id} done can not verify it; another monitor must.',
  },
  'reason-missing': {
    status: 422,
    vi: 'Không tiếp thu hoặc tiếp thu một phần thì phải có giải trình ("reason").',
    en: 'A reply that is not full acceptance needs its explanation ("reason").',
  },
  'same-person': {
    status: 422,
    vi: 'Người ghi kiến nghị không tự xác nhận; người khác (Ủy ban MTTQ xã hoặc cấp trên) xác nhận, hoặc ghi số văn bản xác nhận đã ký ("number").',
    en: 'Who entered a recommendation does not confirm it: another person (of the commune\'s Front or a higher one) does, or the number of the signed confirmation is given ("number").',
  },
  'same-addressee': {
    status: 422,
    vi: '{id} đang là cơ quan được kiến nghị; hãy chọn cơ quan khác.',
    en: '{id} is the addressee already; choose another body.',
  },
  'superior-missing': {
    status: 422,
    vi: 'Danh mục chưa có cấp trên của cơ quan này; hãy nêu rõ cơ quan nhận ("to").',
    en: 'The registers know no superior of this body; name the body asked ("to").',
  },
  'too-far-back': {
    status: 422,
    vi: 'Ngày {day} quá xa; chỉ nhập được từ ngày {first} (không quá {number} ngày trước).',
    en: '{day} lies too far back; entries reach back to {first} ({number} days).',
  },
  'deadline-out-of-range': {
    status: 422,
    vi: 'Thời hạn tính ra có ngày {day}, ngoài khoảng hệ thống ghi được ({first} đến {last}).',
    en: 'The deadline would reach {day}, outside the days the system records ({first} to {last}).',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
