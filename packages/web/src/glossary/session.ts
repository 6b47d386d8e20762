import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { SessionState } from '@giam-sat/domain/session/lifecycle';
import type { Words } from './words.ts';

type Draft = NonNullable<RecordSession['draft']>;

export const sessionStates: Words<SessionState> = {
  planned: 'Trong kế hoạch',
  notified: 'Đã gửi kế hoạch',
  held: 'Đã tiến hành',
  reported: 'Đã có báo cáo kết quả',
  closed: 'Đã kết thúc hồ sơ',
  postponed: 'Hoãn',
  cancelled: 'Hủy',
};

export const legalBases: Words<NonNullable<RecordSession['legalBasis']>['code']> = {
  'annual-programme': 'Chương trình phối hợp và thống nhất hành động hằng năm',
  'joint-programme': 'Chương trình phối hợp giám sát',
  'member-petition': 'Kiến nghị của tổ chức thành viên',
  'citizens-petition': 'Đơn thư, phản ánh, kiến nghị của Nhân dân',
  'mass-media': 'Thông tin trên phương tiện thông tin đại chúng',
  law: 'Theo quy định của pháp luật',
  other: 'Căn cứ khác',
};

export const draftKinds: Words<NonNullable<Draft['kind']>> = {
  'legal-document': 'Văn bản quy phạm pháp luật',
  'master-plan': 'Quy hoạch',
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  project: 'Dự án',
  scheme: 'Đề án',
};

export const checklist: Words<keyof NonNullable<RecordSession['checklist']>> = {
  progress: 'Tiến độ',
  quality: 'Chất lượng',
  publicity: 'Công khai thông tin',
  clearance: 'Giải phóng mặt bằng',
  environment: 'Môi trường',
  contributions: 'Đóng góp của Nhân dân',
  land: 'Sử dụng đất',
  capital: 'Sử dụng vốn',
};
