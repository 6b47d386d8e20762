import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about evidence files; a part of the one table. */
export const evidenceRefusalTexts = {
  'evidence-mismatch': {
    status: 422,
    vi: 'Tệp {id} nhận được không đúng như đã khai ({what}); không giữ lại gì. Hãy khai và gửi lại.',
    en: 'What came for {id} is not what was announced ({what}); nothing was kept. Announce and send it again.',
  },
  'evidence-not-cleanable': {
    status: 422,
    vi: 'Loại tệp {type} không xóa hết được dữ liệu ẩn nên không công bố; hãy dùng ảnh JPEG, PNG hoặc WebP của trang cần công bố.',
    en: 'Hidden data can not all be removed from {type}, so no copy is made public; use a JPEG, PNG or WebP picture of the page.',
  },
  'evidence-not-published': {
    status: 409,
    vi: 'Tệp {id} chưa được công bố.',
    en: 'File {id} is not published.',
  },
  'evidence-not-uploaded': {
    status: 409,
    vi: 'Chưa nhận được tệp {id}; hãy gửi tệp bằng biểu mẫu đã cấp (dùng trong 10 phút).',
    en: 'File {id} has not arrived; send it by the form that was given (good for 10 minutes).',
  },
  'evidence-part-not-public': {
    status: 422,
    vi: 'Tệp {id} thuộc {about}, nội dung hiện không công khai, nên không công bố được tệp này.',
    en: 'File {id} belongs to {about}, which is not public; so no copy of it is.',
  },
  'evidence-published': {
    status: 409,
    vi: 'Tệp {id} đã được công bố.',
    en: 'File {id} is published already.',
  },
  'evidence-restricted': {
    status: 422,
    vi: 'Tệp {id} chỉ dành cho cơ quan chủ trì nên không công bố.',
    en: 'File {id} is for the lead body alone and is not published.',
  },
  'evidence-stored': {
    status: 409,
    vi: 'Tệp {id} đã được lưu; gửi nhầm thì khai tệp mới với "replaces".',
    en: 'File {id} is stored already; after a mistake announce another with "replaces".',
  },
  'session-not-published': {
    status: 409,
    vi: 'Hồ sơ của tệp {id} chưa được công bố; hãy công bố hồ sơ trước.',
    en: 'The session of {id} is not published; publish that first.',
  },
  'too-many-files': {
    status: 409,
    vi: 'Một hồ sơ giữ tối đa {most} tệp.',
    en: 'A session keeps at most {most} files.',
  },
  'unknown-evidence': { status: 404, vi: 'Không có tệp {id}.', en: 'There is no file {id}.' },
  'unknown-part': {
    status: 422,
    vi: 'Hồ sơ không có phát hiện hoặc kiến nghị {id}.',
    en: 'The session has no finding or recommendation {id}.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
