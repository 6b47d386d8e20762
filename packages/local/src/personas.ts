/** A made-up person whose token `/local/token?persona=` gives, for trying things out. */
export interface Persona {
  readonly name: string;
  /** In Vietnamese, for the page and the list. */
  readonly description: string;
  readonly claims: {
    readonly sub: string;
    readonly org?: string;
    readonly unit?: string;
    readonly roles: readonly string[];
    /** The last day of the first role that ends; none is foreseen where it is left out. */
    readonly roles_to?: string;
  };
}

export const personas: readonly Persona[] = [
  {
    name: 'ha-nam-officer',
    description: 'Cán bộ Ủy ban MTTQ tỉnh Hà Nam (trước ngày 1/7/2025), ghi và ký',
    claims: {
      sub: 'ha-nam-officer',
      org: 'front:35@0',
      unit: '35@0',
      roles: ['recorder', 'signer'],
    },
  },
  {
    name: 'ninh-binh-officer',
    description: 'Cán bộ Ủy ban MTTQ tỉnh Ninh Bình (từ ngày 1/7/2025), ghi và ký',
    claims: {
      sub: 'ninh-binh-officer',
      org: 'front:37@2025-07-01',
      unit: '37@2025-07-01',
      roles: ['recorder', 'signer'],
    },
  },
  {
    name: 'phu-ly-officer',
    description: 'Cán bộ Ủy ban MTTQ phường Phủ Lý, ghi và ký',
    claims: {
      sub: 'phu-ly-officer',
      org: 'front:13285@2025-07-01',
      unit: '13285@2025-07-01',
      roles: ['recorder', 'signer'],
    },
  },
  {
    name: 'phu-ly-confirmer',
    description: 'Người xác nhận kiến nghị của các ban, Ủy ban MTTQ phường Phủ Lý',
    claims: {
      sub: 'phu-ly-confirmer',
      org: 'front:13285@2025-07-01',
      unit: '13285@2025-07-01',
      roles: ['confirmer'],
    },
  },
  {
    name: 'phu-ly-monitor',
    description: 'Người theo dõi kết quả của Ủy ban MTTQ phường Phủ Lý',
    claims: {
      sub: 'phu-ly-monitor',
      org: 'front:13285@2025-07-01',
      unit: '13285@2025-07-01',
      roles: ['monitor'],
    },
  },
  {
    name: 'board-head',
    description: 'Trưởng Ban giám sát đầu tư của cộng đồng phường Phủ Lý',
    claims: {
      sub: 'board-head',
      org: 'community-investment-board:13285@2025-07-01',
      unit: '13285@2025-07-01',
      roles: ['recorder'],
    },
  },
  {
    name: 'council-officer',
    description: 'Cán bộ văn phòng Hội đồng nhân dân tỉnh Ninh Bình, ghi và ký',
    claims: {
      sub: 'council-officer',
      org: 'peoples-council:37@2025-07-01',
      unit: '37@2025-07-01',
      roles: ['recorder', 'signer'],
    },
  },
  {
    name: 'phu-ly-recorder',
    description: 'Cán bộ Ủy ban MTTQ phường Phủ Lý, chỉ ghi',
    claims: {
      sub: 'phu-ly-recorder',
      org: 'front:13285@2025-07-01',
      unit: '13285@2025-07-01',
      roles: ['recorder'],
    },
  },
  {
    name: 'phu-ly-signer',
    description: 'Lãnh đạo Ủy ban MTTQ phường Phủ Lý, chỉ ký',
    claims: {
      sub: 'phu-ly-signer',
      org: 'front:13285@2025-07-01',
      unit: '13285@2025-07-01',
      roles: ['signer'],
    },
  },
  {
    name: 'phu-ly-second',
    description: 'Người thứ hai của Ủy ban MTTQ phường Phủ Lý: ghi, ký và xác nhận',
    claims: {
      sub: 'phu-ly-second',
      org: 'front:13285@2025-07-01',
      unit: '13285@2025-07-01',
      roles: ['recorder', 'signer', 'confirmer'],
    },
  },
  {
    name: 'council-monitor',
    description: 'Người theo dõi kết quả của Hội đồng nhân dân tỉnh Ninh Bình',
    claims: {
      sub: 'council-monitor',
      org: 'peoples-council:37@2025-07-01',
      unit: '37@2025-07-01',
      roles: ['monitor'],
    },
  },
  {
    name: 'department-responder',
    description: 'Người trả lời kiến nghị của một sở thuộc tỉnh Ninh Bình',
    claims: {
      sub: 'department-responder',
      org: 'department:37@2025-07-01',
      unit: '37@2025-07-01',
      roles: ['responder'],
    },
  },
  {
    name: 'province-monitor',
    description: 'Người theo dõi kết quả của Ủy ban MTTQ tỉnh Ninh Bình',
    claims: {
      sub: 'province-monitor',
      org: 'front:37@2025-07-01',
      unit: '37@2025-07-01',
      roles: ['monitor'],
    },
  },
  {
    name: 'central-monitor',
    description: 'Người theo dõi kết quả của Ủy ban Trung ương MTTQ Việt Nam',
    claims: { sub: 'central-monitor', org: 'front:VN', unit: 'VN', roles: ['monitor'] },
  },
  {
    name: 'registrar',
    description: 'Người giữ danh mục đơn vị hành chính, cơ quan, quy định',
    claims: { sub: 'registrar', org: 'front:VN', unit: 'VN', roles: ['registrar'] },
  },
  {
    name: 'auditor',
    description: 'Người kiểm tra sổ ghi, chỉ đọc',
    claims: { sub: 'auditor', org: 'front:VN', unit: 'VN', roles: ['auditor'] },
  },
  {
    name: 'administrator',
    description: 'Quản trị hệ thống, không thuộc tổ chức nào',
    claims: { sub: 'administrator', roles: ['administrator'] },
  },
];
