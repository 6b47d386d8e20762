import { COUNTRY } from '../register/unit.ts';
import { inScope } from '../scope.ts';
import {
  audits,
  confirmsFor,
  entersActivityFor,
  entersFor,
  isOfFront,
  isOwn,
  monitorsFor,
  signsFor,
} from './acts-for.ts';
import type { About, Asking, Lead } from './asking.ts';
import type { Role } from './roles.ts';

/** What somebody must be to what an action is about, beside having the role. */
export const RELATIONS = [
  'lead',
  'own',
  'activity',
  'place',
  'community',
  'country',
  'readable',
  'account',
  'none',
] as const;
export type Relation = (typeof RELATIONS)[number];

interface RelationText {
  readonly vi: string;
  readonly en: string;
}

export const relationTexts: Readonly<Record<Relation, RelationText>> = {
  lead: {
    vi: 'ghi: cơ quan chủ trì, Ủy ban MTTQ ghi thay tổ chức và Ban trong địa bàn, HĐND (Thường trực) ghi thay cơ quan của HĐND; ký: cơ quan chủ trì, với các Ban là Ủy ban MTTQ cùng xã; xác nhận: Ủy ban MTTQ của xã hoặc cấp trên; theo dõi: cùng hệ thống, trong địa bàn; trả lời: chính cơ quan được kiến nghị; cơ quan đã kết thúc thì cơ quan kế thừa',
    en: "recorder: the lead body, a Front committee for organisations and boards of its area, a People's Council (Standing) for Council bodies of its unit; signer: the lead body, for boards the Front of the commune; confirmer: the Front of the commune or a higher one; monitor: the same side, within its area; responder: the body addressed now; of a body that ended its successor",
  },
  own: {
    vi: 'chính cơ quan chủ trì (hoặc cơ quan kế thừa); người kiểm tra trong địa bàn của mình',
    en: 'the lead body itself (or its successor); an auditor within its area',
  },
  activity: {
    vi: 'như hồ sơ; Ủy ban MTTQ còn ghi thay cấp ủy, chính quyền, đơn vị khác trong địa bàn (đối thoại, hội nghị)',
    en: 'as for sessions; a Front committee also enters for Party committees, agencies and others of its area (dialogues, meetings)',
  },
  place: {
    vi: 'trong địa bàn của đơn vị mình',
    en: "within the unit's own area",
  },
  community: {
    vi: 'hệ thống Mặt trận (kể cả các Ban), trong địa bàn của đơn vị mình',
    en: "the Front's side (boards included), within the unit's own area",
  },
  country: { vi: 'cấp trung ương (toàn quốc)', en: 'for the whole country' },
  readable: {
    vi: 'những gì tài khoản được đọc; phần còn lại như không có',
    en: 'what the account may read; anything else does not exist for it',
  },
  account: {
    vi: 'người cấp vai trò: mọi tài khoản; người kiểm tra: vai trò được cấp trong địa bàn của mình',
    en: 'administrator: every account; auditor: what is granted within its area',
  },
  none: { vi: 'không gắn với cơ quan nào', en: 'bound to no body' },
};

/** Whether the caller, in one of the roles of an action, stands as it must to what it is about. */
export function isRelated(asking: Asking, relation: Relation, role: Role, about: About): boolean {
  const { lead, place } = about;
  switch (relation) {
    case 'lead':
      if (role === 'responder') return isAddressed(asking, about);
      return lead !== undefined && standsTo(asking, role, lead);
    case 'own':
      if (lead === undefined) return false;
      return role === 'auditor' ? audits(asking, lead.path) : isOwn(asking, lead);
    case 'activity':
      return lead !== undefined && entersActivityFor(asking, lead);
    case 'place':
      return place !== undefined && inScope(asking, place.path);
    case 'community':
      return place !== undefined && isOfFront(asking) && inScope(asking, place.path);
    case 'country':
      return inScope(asking, [COUNTRY]);
    case 'account':
      return role !== 'auditor' || (place !== undefined && audits(asking, place.path));
    case 'readable':
    case 'none':
      return true;
  }
}

function standsTo(asking: Asking, role: Role, lead: Lead): boolean {
  switch (role) {
    case 'recorder':
      return entersFor(asking, lead);
    case 'signer':
      return signsFor(asking, lead);
    case 'confirmer':
      return confirmsFor(asking, lead);
    case 'monitor':
      return monitorsFor(asking, lead);
    default:
      return false;
  }
}

function isAddressed({ actor }: Asking, { addressee }: About): boolean {
  return addressee !== undefined && actor.org === addressee;
}
