import type { RefusalCode } from '@giam-sat/domain/refusal';
import { accountRefusalTexts } from './account-refusal-texts.ts';
import { boardRefusalTexts } from './board-refusal-texts.ts';
import { evidenceRefusalTexts } from './evidence-refusal-texts.ts';
import { followRefusalTexts } from './follow-refusal-texts.ts';
import { linkRefusalTexts } from './link-refusal-texts.ts';
import { publicationRefusalTexts } from './publication-refusal-texts.ts';
import type { RefusalText } from './refusal-text.ts';
import { registerRefusalTexts } from './register-refusal-texts.ts';
import { ruleRefusalTexts } from './rule-refusal-texts.ts';
import { sessionRefusalTexts } from './session-refusal-texts.ts';

/** What each refusal says, where `{name}` is filled from its data. One table for all routes. */
export const refusalTexts: Readonly<Record<RefusalCode, RefusalText>> = {
  ...accountRefusalTexts,
  ...boardRefusalTexts,
  ...evidenceRefusalTexts,
  ...followRefusalTexts,
  ...publicationRefusalTexts,
  ...linkRefusalTexts,
  ...registerRefusalTexts,
  ...ruleRefusalTexts,
  ...sessionRefusalTexts,
  'body-not-in-force': {
    status: 422,
    vi: 'Cơ quan, tổ chức {id} chỉ có hiệu lực từ {from} đến {to}, không có hiệu lực ngày {day}. Kế thừa: {successors}. Hãy chọn cơ quan kế thừa hoặc sửa ngày.',
    en: 'Body {id} is in force from {from} to {to}, not on {day}. Succeeded by: {successors}. Choose a successor or mend the day.',
  },
  'day-in-future': {
    status: 422,
    vi: 'Ngày {day} ở tương lai; hôm nay là {today}. Việc chưa xảy ra thì ghi vào "scheduled".',
    en: 'The day {day} lies in the future; today is {today}. What has not happened yet belongs in "scheduled".',
  },
  'days-reversed': {
    status: 422,
    vi: 'Thứ tự ngày không hợp lý: {last} phải từ ngày {first} trở đi.',
    en: 'The days are reversed: {last} must be {first} or later.',
  },
  'duplicate-entry': {
    status: 422,
    vi: 'Mục bị lặp lại: {ids}.',
    en: 'Entered twice: {ids}.',
  },
  'illegal-step': {
    status: 409,
    vi: 'Không thể thực hiện "{action}" khi đang ở trạng thái "{state}". Có thể: {possible}.',
    en: '"{action}" is not possible in the state "{state}". Possible: {possible}.',
  },
  'levels-differ': {
    status: 422,
    vi: 'Tổng theo cấp ({sum}) khác với số công bố ({value}).',
    en: 'The levels add up to {sum}, the published value is {value}.',
  },
  'nothing-to-change': {
    status: 422,
    vi: 'Không có nội dung nào để đính chính.',
    en: 'There is nothing to change.',
  },
  'not-yet-known': {
    status: 422,
    vi: 'Chưa có "{fact}" để đính chính; hãy ghi nhận bằng bước tương ứng.',
    en: '"{fact}" is not recorded yet, so it can not be corrected; record it by its action.',
  },
  'out-of-scope': {
    status: 403,
    vi: 'Tài khoản không được làm việc này ({action}) đối với đơn vị {unit}. Cần vai trò {roles}; ai có quyền: {who}.',
    en: 'This account may not do this ({action}) for unit {unit}. It takes the role {roles}; who has it: {who}.',
  },
  'same-purger': {
    status: 422,
    vi: 'Người đề nghị xóa không được tự xác nhận; cần một người ký khác.',
    en: 'Who proposed the purge can not confirm it; another signer must.',
  },
  'role-missing': {
    status: 403,
    vi: 'Việc này ({action}) cần vai trò {roles}; tài khoản chỉ có: {has}. Ai có quyền: {who}.',
    en: 'This ({action}) takes the role {roles}; this account has: {has}. Who has it: {who}.',
  },
  'secret-project': {
    status: 422,
    vi: 'Dự án thuộc bí mật nhà nước không thuộc giám sát của cộng đồng; hệ thống không lưu gì.',
    en: 'A project that is a State secret is outside community supervision; nothing was stored.',
  },
  'topic-not-in-force': {
    status: 422,
    vi: 'Lĩnh vực {id} chỉ dùng từ {from} đến {to}, không dùng cho ngày {day}.',
    en: 'Topic {id} is in use from {from} to {to}, not on {day}.',
  },
  'unit-not-in-force': {
    status: 422,
    vi: 'Đơn vị {id} chỉ có hiệu lực từ {from} đến {to}, không có hiệu lực ngày {day}. Kế thừa: {successors}.',
    en: 'Unit {id} is in force from {from} to {to}, not on {day}. Succeeded by: {successors}.',
  },
  'unknown-body': {
    status: 422,
    vi: 'Không có cơ quan, tổ chức nào mang mã {id}; tra tại /registers/bodies.',
    en: 'No body has the id {id}; look it up at /registers/bodies.',
  },
  'unknown-finding': {
    status: 404,
    vi: 'Không có phát hiện {id}.',
    en: 'There is no finding {id}.',
  },
  'unknown-recommendation': {
    status: 404,
    vi: 'Không có kiến nghị {id}.',
    en: 'There is no recommendation {id}.',
  },
  'unknown-topic': {
    status: 422,
    vi: 'Không có lĩnh vực {id}; tra tại /registers/topics.',
    en: 'No topic has the id {id}; look it up at /registers/topics.',
  },
  'unknown-unit': {
    status: 422,
    vi: 'Không có đơn vị hành chính nào mang mã {id}; tra tại /registers/units.',
    en: 'No unit has the id {id}; look it up at /registers/units.',
  },
};
