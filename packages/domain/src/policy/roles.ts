/** What somebody may be; a token names those of today. Without any of them nothing is done and nothing read. */
export const ROLES = [
  'recorder',
  'signer',
  'confirmer',
  'responder',
  'monitor',
  'registrar',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export function isRole(name: string): name is Role {
  return ROLES.some((role) => role === name);
}

interface RoleName {
  readonly vi: string;
  readonly en: string;
}

export const roleNames: Readonly<Record<Role, RoleName>> = {
  recorder: { vi: 'người ghi nhận', en: 'enters what happened' },
  signer: {
    vi: 'người ký (lãnh đạo cơ quan chủ trì)',
    en: 'leader of the lead body: issues, withdraws, publishes, urges, escalates',
  },
  confirmer: {
    vi: 'người xác nhận (Ủy ban MTTQ cấp xã)',
    en: "commune Front: confirms community boards' recommendations",
  },
  responder: {
    vi: 'người trả lời (cơ quan được kiến nghị)',
    en: 'the addressed agency: replies and reports to its own recommendations only',
  },
  monitor: { vi: 'người theo dõi, kiểm chứng', en: 'verifies what was reported' },
  registrar: {
    vi: 'người giữ danh mục, quy định, lịch làm việc',
    en: 'keeps registers, rules and calendars',
  },
  auditor: { vi: 'người kiểm tra, chỉ đọc', en: 'reads all, writes nothing' },
  administrator: {
    vi: 'người cấp vai trò, không đọc nội dung',
    en: 'grants roles, reads no content',
  },
};
