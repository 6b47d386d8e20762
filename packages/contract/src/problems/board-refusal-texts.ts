import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about boards and projects; a part of the one table. */
export const boardRefusalTexts = {
  'board-body-wrong': {
    status: 422,
    vi: 'Cơ quan, tổ chức {id} không phải là {type} của đơn vị này.',
    en: 'Body {id} is not a {type} of this unit.',
  },
  'board-exists': {
    status: 409,
    vi: 'Đã có Ban đang hoạt động: {id}, thành lập ngày {formedOn}. Mỗi dự án, mỗi cơ quan chỉ có một Ban; hãy ghi Ban cũ kết thúc trước khi lập nhiệm kỳ mới.',
    en: 'There is a board already: {id}, formed on {formedOn}. Each project and each body has one; dissolve it before a new term is formed.',
  },
  'checklist-not-allowed': {
    status: 422,
    vi: '"checklist" chỉ dùng cho giám sát đầu tư của cộng đồng, không dùng cho loại {kind}.',
    en: '"checklist" is only for community supervision, not for {kind}.',
  },
  'owner-notice-wrong': {
    status: 422,
    vi: 'Chỉ Ban Giám sát đầu tư của cộng đồng mới thông báo cho chủ đầu tư, không phải {type}.',
    en: 'Only a community investment supervision board tells the project owner, not a {type}.',
  },
  'owner-twice': {
    status: 422,
    vi: 'Chỉ nêu chủ đầu tư một lần: "ownerBody" (có trong danh mục) hoặc "owner" (bằng chữ).',
    en: 'Name the owner once: "ownerBody" (with an entry in the register) or "owner" (in words).',
  },
  'project-elsewhere': {
    status: 422,
    vi: 'Dự án {id} ở {units}, không thuộc địa bàn {unit}.',
    en: 'Project {id} lies in {units}, not in the area of {unit}.',
  },
  'project-not-in-force': {
    status: 422,
    vi: 'Dự án {id} được giám sát từ ngày {from} đến ngày {to}, không phải ngày {day}.',
    en: 'Project {id} can be supervised from {from} to {to}, not on {day}.',
  },
  'project-twice': {
    status: 422,
    vi: 'Chỉ nêu một trong hai: "projectId" (dự án đã có hồ sơ) hoặc "project" (dự án chưa có hồ sơ).',
    en: 'Give either "projectId" (a project with a record) or "project" (one without), not both.',
  },
  'recognised-by-wrong': {
    status: 422,
    vi: 'Ban ở {setting} do {allowed} công nhận.',
    en: 'A board in a {setting} is recognised by the {allowed}.',
  },
  'several-heads': {
    status: 422,
    vi: 'Ban chỉ có một Trưởng ban, không phải {count}.',
    en: 'A board has one head, not {count}.',
  },
  'too-many-entries': {
    status: 422,
    vi: 'Quá nhiều mục: {count}, tối đa {limit}.',
    en: 'Too many entries: {count}, at most {limit}.',
  },
  'unknown-member': {
    status: 422,
    vi: 'Ban không có thành viên mang mã {id}; thành viên mới thì bỏ trống "id".',
    en: 'The board has no member with the id {id}; leave "id" out for a new one.',
  },
  'unknown-project': {
    status: 422,
    vi: 'Không có dự án nào mang mã {id}; tra tại /projects.',
    en: 'No project has the id {id}; look it up at /projects.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
