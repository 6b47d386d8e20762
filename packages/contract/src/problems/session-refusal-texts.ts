import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about sessions and what is recorded in them; a part of the one table. */
export const sessionRefusalTexts = {
  'answered-exceed-raised': {
    status: 422,
    vi: 'Số vấn đề được trả lời tại chỗ ({answered}) nhiều hơn số vấn đề được nêu ({raised}).',
    en: 'More issues were answered ({answered}) than were raised ({raised}).',
  },
  'confidence-vote': {
    status: 422,
    vi: 'GS-09 (lấy phiếu, bỏ phiếu tín nhiệm) không ghi ở đây: kết quả là đánh giá đối với người cụ thể, không đưa lên hệ thống này; việc đó theo thủ tục riêng của Hội đồng nhân dân.',
    en: "GS-09 (confidence votes) is never recorded here: its results judge named persons and do not belong in this system; the People's Council has a procedure of its own for them.",
  },
  'confirmation-missing': {
    status: 422,
    vi: 'Kiến nghị của Ban Giám sát đầu tư của cộng đồng phải được Ủy ban MTTQ cấp xã xác nhận trước khi gửi (Nghị định 29/2021/NĐ-CP, Điều 87 khoản 1 điểm đ).',
    en: 'A recommendation of a community investment supervision board must be confirmed by the commune Front before it is sent (Decree 29/2021 Art. 87(1)đ).',
  },
  'confirmation-not-needed': {
    status: 422,
    vi: 'Chỉ kiến nghị của Ban Giám sát đầu tư của cộng đồng mới cần Ủy ban MTTQ cấp xã xác nhận.',
    en: 'Only recommendations of a community investment supervision board are confirmed by the commune Front.',
  },
  'draft-owner-twice': {
    status: 422,
    vi: 'Cơ quan chủ trì soạn thảo chỉ nêu một lần: "ownerBody" nếu có trong danh mục, "owner" nếu không có.',
    en: 'Name the drafting agency once: "ownerBody" for one in the register, "owner" for one that is not.',
  },
  'draft-not-allowed': {
    status: 422,
    vi: '"draft" chỉ dùng cho phản biện xã hội và góp ý, không dùng cho loại {kind}.',
    en: '"draft" is only for criticism and contribution, not for {kind}.',
  },
  'finding-dismissed': {
    status: 409,
    vi: 'Phát hiện {id} đã bị bác bỏ, không thể kiến nghị dựa trên đó.',
    en: 'Finding {id} was dismissed; nothing can rest on it.',
  },
  'form-required': {
    status: 422,
    vi: 'Cần chọn hình thức cho loại {kind}: {allowed}.',
    en: 'A form is needed for {kind}: {allowed}.',
  },
  'form-wrong': {
    status: 422,
    vi: 'Hình thức {form} không thuộc loại {kind}; được dùng: {allowed}.',
    en: 'Form {form} does not belong to {kind}; allowed: {allowed}.',
  },
  'guided-by-wrong': {
    status: 422,
    vi: '"guidedBy" là Ủy ban MTTQ hướng dẫn cuộc của Ban Thanh tra nhân dân hoặc Ban Giám sát đầu tư của cộng đồng; không dùng cho loại {kind} hoặc cơ quan khác.',
    en: '"guidedBy" is the Front committee that guides a board\'s own session; not for {kind}, nor for another body.',
  },
  'has-issued-recommendations': {
    status: 409,
    vi: 'Phát hiện đã có kiến nghị được ban hành ({ids}) nên không thể bác bỏ; hãy rút kiến nghị trước.',
    en: 'Recommendations already issued rest on this finding ({ids}); withdraw them first.',
  },
  'host-not-allowed': {
    status: 422,
    vi: '"hostBody" chỉ dùng cho hình thức tham gia giám sát (joined).',
    en: '"hostBody" is only for the form "joined".',
  },
  'host-required': {
    status: 422,
    vi: 'Hình thức tham gia giám sát (joined) cần nêu cơ quan chủ trì ở "hostBody".',
    en: 'The form "joined" needs the body that held it in "hostBody".',
  },
  'lead-wrong': {
    status: 422,
    vi: 'Loại {kind} không do {type} chủ trì; được chủ trì bởi: {allowed}.',
    en: 'A session of kind {kind} is not led by a {type}; allowed: {allowed}.',
  },
  'not-held': {
    status: 422,
    vi: 'Chỉ ghi được khi cuộc đã tiến hành: cần "held" (từ ngày, đến ngày) không muộn hơn hôm nay.',
    en: 'Only for a session that was held: "held" (first and last day, by today) is needed.',
  },
  'not-of-kind': {
    status: 422,
    vi: '"{member}" không dùng cho loại {kind}; được dùng: {allowed}.',
    en: '"{member}" does not belong to {kind}; allowed: {allowed}.',
  },
  'on-behalf-wrong': {
    status: 422,
    vi: '"onBehalfOf" ({id}) phải là cơ quan chủ trì ({lead}): nhập thay là nhập cho cơ quan chủ trì.',
    en: '"onBehalfOf" ({id}) must be the lead body ({lead}): whoever enters for another enters for the lead.',
  },
  'opinion-member': {
    status: 422,
    vi: '"{member}" chỉ dùng cho ý kiến (opinion), không dùng cho mục "{type}".',
    en: '"{member}" is only for an opinion, not for "{type}".',
  },
  'opinion-only-on-drafts': {
    status: 422,
    vi: 'Loại {kind} không ghi mục "{type}": phản biện và góp ý thu nhận ý kiến (opinion), các loại khác ghi phát hiện.',
    en: 'A session of kind {kind} does not record "{type}": criticism and contribution collect opinions, the other kinds findings.',
  },
  'plan-or-unscheduled': {
    status: 422,
    vi: 'Đã có "plan" thì không thể là cuộc đột xuất ("unscheduled").',
    en: 'A session with a "plan" is not "unscheduled".',
  },
  'project-not-allowed': {
    status: 422,
    vi: '"project" chỉ dùng cho giám sát đầu tư của cộng đồng, không dùng cho loại {kind}.',
    en: '"project" is only for community supervision, not for {kind}.',
  },
  'project-required': {
    status: 422,
    vi: 'Giám sát đầu tư của cộng đồng cần nêu dự án ở "project".',
    en: 'Community supervision needs its "project".',
  },
  'recommendations-open': {
    status: 409,
    vi: 'Chưa thể kết thúc hồ sơ: còn kiến nghị chưa kết thúc ({ids}).',
    en: 'The session can not close: recommendations are still open ({ids}).',
  },
  'resolution-not-allowed': {
    status: 422,
    vi: '"{member}" chỉ dùng cho giám sát của Hội đồng nhân dân, không dùng cho loại {kind}.',
    en: '"{member}" is only for People\'s Council supervision, not for {kind}.',
  },
  'through-boards': {
    status: 422,
    vi: 'Giám sát thông qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng chính là cuộc của Ban đó: hãy ghi loại people-inspection hoặc community-supervision với "guidedBy" là Ủy ban MTTQ, không ghi hai lần.',
    en: 'Supervision through the boards is the board\'s own session: record it as people-inspection or community-supervision with "guidedBy" the Front committee, never twice.',
  },
  'too-many-findings': {
    status: 422,
    vi: 'Quá nhiều phát hiện: {count}, tối đa {limit} trong một hồ sơ.',
    en: 'Too many findings: {count}, at most {limit} in one session.',
  },
  'too-many-recommendations': {
    status: 422,
    vi: 'Quá nhiều kiến nghị: {count}, tối đa {limit}.',
    en: 'Too many recommendations: {count}, at most {limit}.',
  },
} satisfies Partial<Record<RefusalCode, RefusalText>>;
