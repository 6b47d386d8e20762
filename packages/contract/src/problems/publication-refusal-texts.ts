import type { RefusalText } from './refusal-text.ts';

/** What may not be published, whoever approves it. */
export const publicationRefusalTexts = {
  'complaints-never-public': {
    status: 422,
    vi: 'Giám sát về khiếu nại, tố cáo, kiến nghị của công dân (hình thức GS-06 hoặc lĩnh vực này) không bao giờ được công bố.',
    en: 'Supervision of complaints, denunciations and petitions (form GS-06 or that subject area) is never public.',
  },
  'dismissed-never-public': {
    status: 422,
    vi: 'Phát hiện {id} đã bị bác bỏ nên không được công bố.',
    en: 'Finding {id} was dismissed; it is never public.',
  },
  'draft-not-published': {
    status: 422,
    vi: 'Chưa thể công bố: cơ quan chủ trì soạn thảo chưa công bố dự thảo. Hãy nêu ngày đã công bố ở "draftPublishedOn", không muộn hơn hôm nay.',
    en: 'Not yet: the drafting agency has not published the draft itself. Give the day it did in "draftPublishedOn", by today.',
  },
  'not-sent-out': {
    status: 422,
    vi: 'Kiến nghị {id} chưa được ban hành nên chưa thể công bố.',
    en: 'Recommendation {id} was not sent out yet; it can not be public.',
  },
  'nothing-published': {
    status: 409,
    vi: 'Cuộc này hiện không được công bố nên không có gì để gỡ.',
    en: 'Nothing of this session is public at present; there is nothing to withdraw.',
  },
  'opinion-never-public': {
    status: 422,
    vi: 'Ý kiến cá nhân và kiến nghị từ đó ({id}) không bao giờ được công bố; chỉ số lượng được công khai.',
    en: 'Individual opinions and what rests on them ({id}) are never public; only their number is.',
  },
  'party-never-public': {
    status: 422,
    vi: 'Kiến nghị gửi cấp ủy đảng và văn bản trả lời ({id}) không bao giờ được công bố.',
    en: 'Recommendations to Party committees and their replies ({id}) are never public.',
  },
  'person-never-public': {
    status: 422,
    vi: 'Giám sát đối với một cá nhân cụ thể (Quy định 124-QĐ/TW) không bao giờ được công bố.',
    en: 'Supervision of a named person (Regulation 124-QĐ/TW) is never public.',
  },
} as const satisfies Record<string, RefusalText>;
