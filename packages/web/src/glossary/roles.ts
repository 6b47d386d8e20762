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
