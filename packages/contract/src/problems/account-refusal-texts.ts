import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about accounts; a part of the one table. */
export const accountRefusalTexts = {
  'account-elsewhere': {
    status: 409,
    vi: 'Trong thời gian đó tài khoản đang làm việc cho cơ quan hoặc đơn vị khác ({grant}: {role}, {from} – {to}). Một tài khoản chỉ làm việc cho một cơ quan; người kiêm nhiệm dùng tài khoản thứ hai.',
    en: 'In that time the account works for another body or unit ({grant}: {role}, {from} – {to}). An account works for one body at a time; who holds two posts uses a second account.',
  },
  'already-granted': {
    status: 409,
    vi: 'Vai trò này đã được cấp cho thời gian đó ({grant}: {from} – {to}).',
    en: 'This role is granted for that time already ({grant}: {from} – {to}).',
  },
  'grant-ended': {
    status: 409,
    vi: 'Lần cấp {id} đã hết hiệu lực, ngày cuối {to}.',
    en: 'The grant {id} has ended; its last day is {to}.',
  },
  'grant-org-wrong': {
    status: 422,
    vi: 'Vai trò {role}: mọi vai trò đều cần cơ quan ("org"), riêng quản trị không thuộc cơ quan nào.',
    en: 'Role {role}: every role needs a body ("org"); only the administrator belongs to none.',
  },
  'grant-unit-outside': {
    status: 422,
    vi: 'Đơn vị {unit} không nằm trong địa bàn {of} của {body}.',
    en: 'Unit {unit} does not lie within {of}, the unit of {body}.',
  },
  'grant-unit-wrong': {
    status: 422,
    vi: 'Vai trò {role}: cần đơn vị ("unit"); riêng quản trị và người trả lời kiến nghị không có.',
    en: 'Role {role}: a unit is needed; only the administrator and a responder have none.',
  },
  'last-administrator': {
    status: 409,
    vi: 'Đây là người quản trị cuối cùng; hãy cấp vai trò quản trị không thời hạn cho người khác trước.',
    en: 'This is the last administrator; grant the role without an end to somebody else first.',
  },
  'own-account': {
    status: 403,
    vi: 'Không ai được tự cấp vai trò cho mình; cần một người quản trị khác.',
    en: 'Nobody grants roles to themselves; another administrator has to.',
  },
  'unknown-grant': {
    status: 404,
    vi: 'Tài khoản không có lần cấp {id}.',
    en: 'The account has no grant {id}.',
  },
} satisfies Partial<Record<RefusalCode, RefusalText>>;
