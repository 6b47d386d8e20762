import type { RefusalText } from './refusal-text.ts';

/** What may not be published, whoever approves it. */
export const publicationRefusalTexts = {
  'complaints-never-public': {
    status: 422,
    vi: 'Giám sát về khiếu nại, tố cáo, kiến nghị của công dân (hình thức GS-06, lĩnh vực này, hoặc nội dung nêu đơn, người tố cáo) không bao giờ được công bố.',
    en: 'Supervision of complaints, denunciations and petitions (form GS-06, that subject area, or a text that tells of a denunciation) is never public.',
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
  'household-never-public': {
    status: 422,
    vi: 'Nội dung nêu tên một hộ dân (vd "hộ ông …", "hộ bà …"). Dữ liệu của hộ gia đình không bao giờ được công bố: hãy đính chính, chỉ nêu số hộ; phần tên chuyển vào /personal/findings/….',
    en: 'The text names a household ("hộ ông …", "hộ bà …"). Households\' data is never public: correct it so that only numbers of households are told, and keep the names at /personal/findings/….',
  },
  'name-never-public': {
    status: 422,
    vi: 'Nội dung nêu tên một người (vd "ông Nguyễn Văn …", "bà …"). Tên người không bao giờ được công bố: hãy đính chính, chỉ nêu chức danh; phần tên chuyển vào /personal/….',
    en: 'The text names somebody. Names are never public: correct it so that only the office is told, and keep the name at /personal/….',
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
  'working-paper-never-public': {
    status: 422,
    vi: 'Tệp {id} là văn bản làm việc (biên bản, đề cương, ý kiến, báo cáo tự giám sát của đơn vị được giám sát) nên không bao giờ được công bố.',
    en: 'File {id} is a working paper (minutes, outline, opinions, a self-report of the supervised body); it is never public.',
  },
} as const satisfies Record<string, RefusalText>;
