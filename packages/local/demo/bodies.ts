import type { Body, BodyType } from '@giam-sat/domain/register/body';
import { FRONT_AND_ORGANISATIONS } from '@giam-sat/domain/register/body-types';
import type { Level, Unit } from '@giam-sat/domain/register/unit';
import { bodyName, inSentence } from './body-names.ts';
import { successorsInDistrict, successorsOf } from './body-successors.ts';
import { units } from './units.ts';

const EVERYWHERE = [
  ...FRONT_AND_ORGANISATIONS,
  'peoples-council',
  'council-standing',
  'council-committee',
  'deputies-group',
  'party-committee',
  'peoples-committee',
  'project-owner',
] as const satisfies readonly BodyType[];

const TYPES: Readonly<Record<Exclude<Level, 'country'>, readonly BodyType[]>> = {
  province: [...EVERYWHERE, 'na-delegation', 'department', 'other'],
  district: [...EVERYWHERE, 'department'],
  commune: [...EVERYWHERE, 'people-inspection-board', 'community-investment-board'],
};

/** Further bodies of a type in a unit: a slug for the id, and what comes before the unit's name. */
type Further = readonly (readonly [BodyType, string, string])[];

const COUNCIL_OF_PROVINCE: Further = [
  ['council-committee', 'economy-budget', 'Ban Kinh tế - Ngân sách HĐND'],
  ['council-committee', 'culture-society', 'Ban Văn hóa - Xã hội HĐND'],
];
const COUNCIL_BELOW: Further = [
  ['council-committee', 'economy-society', 'Ban Kinh tế - Xã hội HĐND'],
];
const DEPARTMENTS: Further = [
  ['department', 'finance', 'Sở Tài chính'],
  ['department', 'construction', 'Sở Xây dựng'],
  ['department', 'education', 'Sở Giáo dục và Đào tạo'],
  ['department', 'health', 'Sở Y tế'],
];
const OLD_DEPARTMENTS: Further = [
  ['department', 'land-environment', 'Sở Tài nguyên và Môi trường'],
  ['department', 'labour-society', 'Sở Lao động - Thương binh và Xã hội'],
];
const DISTRICT_OFFICES: Further = [
  ['department', 'finance', 'Phòng Tài chính - Kế hoạch'],
  ['department', 'land-environment', 'Phòng Tài nguyên và Môi trường'],
  ['department', 'labour-society', 'Phòng Lao động - Thương binh và Xã hội'],
];

/** The ministries' and departments' names of 2025: land and agriculture became one. */
const NEW_DEPARTMENTS: Further = [
  ['department', 'land-environment', 'Sở Nông nghiệp và Môi trường'],
];

function furtherOf({ level, to }: Unit): Further {
  if (level === 'district') return [...COUNCIL_BELOW, ...DISTRICT_OFFICES];
  if (level === 'commune') return COUNCIL_BELOW;
  const departments = to === null ? NEW_DEPARTMENTS : OLD_DEPARTMENTS;
  return [...COUNCIL_OF_PROVINCE, ...DEPARTMENTS, ...departments];
}

/** The last day of the boards that were merged. */
export const MERGED_ON = '2026-06-30';
export const MERGED = [
  ['transport', 'Ban Quản lý dự án công trình giao thông', true],
  ['rural', 'Ban Quản lý dự án công trình nông nghiệp', false],
] as const;
const MERGED_INTO = ['construction', 'land-environment'] as const;

const CENTRAL: readonly (readonly [BodyType, string])[] = [
  ['front', 'Ủy ban Trung ương MTTQ Việt Nam'],
  ['trade-union', 'Tổng Liên đoàn Lao động Việt Nam'],
  ['farmers', 'Trung ương Hội Nông dân Việt Nam'],
  ['women', 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam'],
  ['youth', 'Trung ương Đoàn TNCS Hồ Chí Minh'],
  ['veterans', 'Trung ương Hội Cựu chiến binh Việt Nam'],
  ['other-member', 'Trung ương Hội Người cao tuổi Việt Nam'],
  ['party-committee', 'Ban Chấp hành Trung ương Đảng'],
  ['department', 'Bộ Nội vụ'],
  ['other', 'Bảo hiểm xã hội Việt Nam'],
];

export function bodyId(type: BodyType, unit: string, slug?: string): string {
  return slug === undefined ? `${type}:${unit}` : `${type}:${unit}:${slug}`;
}

/** Bodies of every type for every unit, made by rule: one of each type has the plain id. */
export const bodies: readonly Body[] = units.flatMap(bodiesOf);

function bodiesOf(unit: Unit): Body[] {
  const { level } = unit;
  if (level === 'country') {
    return CENTRAL.map(([type, name]) => bodyOf(unit, type, bodyId(type, unit.id), name));
  }
  return [
    ...TYPES[level].map((type) => ({
      ...bodyOf(unit, type, bodyId(type, unit.id), bodyName(type, unit)),
      ...heirs(unit, type),
    })),
    ...furtherOf(unit).map(([type, slug, name]) => ({
      ...bodyOf(unit, type, bodyId(type, unit.id, slug), `${name} ${inSentence(unit)}`),
      ...heirs(unit, type, slug),
    })),
    ...mergedOf(unit),
  ];
}

function bodyOf(unit: Unit, type: BodyType, id: string, name: string): Body {
  const { level, path, from, to } = unit;
  return { id, type, name, unit: unit.id, level, path, parent: parentOf(unit, type), from, to };
}

function heirs(unit: Unit, type: BodyType, slug?: string): Pick<Body, 'successors'> {
  const successors = successorsFor(unit, type, slug);
  return successors.length === 0 ? {} : { successors };
}

function successorsFor(unit: Unit, type: BodyType, slug?: string): string[] {
  if (unit.level !== 'district' || type !== 'peoples-committee') {
    return successorsOf(unit, type, slug);
  }
  const communes = units.filter(({ parent }) => parent === unit.id);
  return successorsInDistrict(communes.map(({ code }) => code));
}

/** Boards of the new province that ended in 2026: one went into another, one was broken up. */
function mergedOf(unit: Unit): Body[] {
  if (unit.level !== 'province' || unit.to !== null) return [];
  const board = bodyId('project-owner', unit.id);
  const offices = MERGED_INTO.map((slug) => bodyId('department', unit.id, slug));
  return MERGED.map(([slug, name, isWhole]) => ({
    ...bodyOf(unit, 'project-owner', `${board}:${slug}`, `${name} ${inSentence(unit)}`),
    to: MERGED_ON,
    successors: isWhole ? [board] : offices,
  }));
}

/** Bodies of one government or council stand under it, the others under their own kind above. */
function parentOf(unit: Unit, type: BodyType): string | null {
  switch (type) {
    case 'council-standing':
    case 'council-committee':
    case 'deputies-group':
      return bodyId('peoples-council', unit.id);
    case 'department':
    case 'project-owner':
      return unit.level === 'country' ? null : bodyId('peoples-committee', unit.id);
    case 'people-inspection-board':
    case 'community-investment-board':
      return bodyId('front', unit.id);
    case 'peoples-council':
    case 'peoples-committee':
    case 'na-delegation':
      return unit.level === 'district' || unit.level === 'commune'
        ? bodyId(type, unit.parent ?? '')
        : null;
    default:
      return unit.parent === null ? null : bodyId(type, unit.parent);
  }
}
