import type { BodyType } from '@giam-sat/domain/register/body';
import type { Level, Unit } from '@giam-sat/domain/register/unit';

/** A unit's name within a sentence: "tỉnh Hà Nam", "xã Hợp Lý". */
export function inSentence(unit: Pick<Unit, 'level' | 'name'>): string {
  if (unit.level === 'country') return unit.name;
  return unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
}

/** Types whose bodies at every level below the country are called by one rule. */
const PREFIXES = {
  front: 'Ủy ban MTTQ Việt Nam',
  farmers: 'Hội Nông dân',
  women: 'Hội Liên hiệp Phụ nữ',
  youth: 'Đoàn TNCS Hồ Chí Minh',
  veterans: 'Hội Cựu chiến binh',
  'other-member': 'Hội Người cao tuổi',
  'peoples-council': 'Hội đồng nhân dân',
  'council-standing': 'Thường trực HĐND',
  'council-committee': 'Ban Pháp chế HĐND',
  'na-delegation': 'Đoàn đại biểu Quốc hội',
  'people-inspection-board': 'Ban Thanh tra nhân dân',
  'community-investment-board': 'Ban Giám sát đầu tư của cộng đồng',
  'peoples-committee': 'Ủy ban nhân dân',
  other: 'Bảo hiểm xã hội',
} as const satisfies Partial<Record<BodyType, string>>;

const PROJECT_OWNERS: Readonly<Record<Level, string>> = {
  country: 'Ban Quản lý dự án',
  province: 'Ban Quản lý dự án đầu tư xây dựng',
  district: 'Ban Quản lý dự án đầu tư xây dựng',
  commune: 'Ban Quản lý công trình xây dựng',
};

/** The body of a type in a unit below the country. */
export function bodyName(type: BodyType, unit: Unit): string {
  const name = inSentence(unit);
  switch (type) {
    case 'trade-union':
      return unit.level === 'commune' ? `Công đoàn ${name}` : `Liên đoàn Lao động ${name}`;
    case 'deputies-group':
      return `Tổ đại biểu số 1 HĐND ${name}`;
    case 'department':
      return `${unit.level === 'province' ? 'Sở' : 'Phòng'} Nội vụ ${name}`;
    case 'project-owner':
      return `${PROJECT_OWNERS[unit.level]} ${name}`;
    case 'party-committee':
      return partyCommitteeName(unit);
    default:
      return `${PREFIXES[type]} ${name}`;
  }
}

/** Party committees are called after the kind of unit: Tỉnh ủy, Thành ủy, Thị ủy, Huyện ủy, Đảng ủy. */
function partyCommitteeName(unit: Unit): string {
  if (unit.level === 'commune') return `Đảng ủy ${inSentence(unit)}`;
  const [kind, own] = /^(Tỉnh|Thành phố|Thị xã|Huyện) (.+)$/u.exec(unit.name)?.slice(1) ?? [];
  if (kind === undefined || own === undefined)
    throw new Error(`no Party committee of ${unit.name}`);
  return `${kind.replace(' phố', '').replace(' xã', '')} ủy ${own}`;
}
