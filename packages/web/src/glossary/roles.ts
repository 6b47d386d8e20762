import type { Account } from '../sign-in/account.ts';
import type { Words } from './words.ts';

export const roles: Words<
  | 'recorder'
  | 'signer'
  | 'confirmer'
  | 'responder'
  | 'monitor'
  | 'registrar'
  | 'auditor'
  | 'administrator'
> = {
  recorder: 'người nhập',
  signer: 'người ký ban hành',
  confirmer: 'người xác nhận',
  responder: 'cơ quan được kiến nghị',
  monitor: 'người theo dõi, đôn đốc',
  registrar: 'người giữ danh mục',
  auditor: 'người kiểm tra sổ ghi',
  administrator: 'quản trị hệ thống',
};

/** Who is signed in: for which body, and as what; without the body's name while that is asked for. */
export function writeWho({ org, roles: held }: Pick<Account, 'org' | 'roles'>, name = ''): string {
  const as = Object.entries(roles).flatMap(([role, words]) => (held.includes(role) ? [words] : []));
  const body = org === undefined ? 'Không thuộc tổ chức nào' : name;
  return `${body} (${as.join(', ') || 'chưa được giao vai trò'})`.trim();
}
