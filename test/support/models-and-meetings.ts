import type { RecordActivity } from '@giam-sat/domain/activity/commands';
import type { BodyType } from '@giam-sat/domain/register/body';
import { COMMUNE, OTHER_COMMUNE, PROVINCE } from './payloads.ts';

type Of<Kind extends RecordActivity['kind']> = Extract<RecordActivity, { kind: Kind }>;

/** Ten of each, for the small map; the other kinds are in `activities.ts`. */
const DISTRICT = '347@0';
const at = (type: BodyType, unit: string) => `${type}:${unit}`;
const on = (day: string) => ({ from: day, to: day });

const model = (
  leadBody: string,
  number: string,
  day: string,
  subject: string,
  over: Partial<Of<'model'>> = {},
): Of<'model'> => ({ kind: 'model', leadBody, recognised: { number, on: day }, subject, ...over });
const meeting = (
  leadBody: string,
  kind: Of<'meeting'>['meeting'],
  held: Of<'meeting'>['held'],
  subject: string,
  over: Partial<Of<'meeting'>> = {},
): Of<'meeting'> => ({
  ...{ kind: 'meeting', leadBody, meeting: kind, held, subject, number: 1 },
  ...over,
});

const PARTY = 'party-committee';
const GOVERNMENT = 'peoples-committee';

export const models: readonly Of<'model'>[] = [
  model(
    at(PARTY, PROVINCE),
    '871-QĐ/TU',
    '2021-12-20',
    'Chính quyền thân thiện vì Nhân dân phục vụ',
    { field: 'Xây dựng hệ thống chính trị' },
  ),
  model(
    at(PARTY, PROVINCE),
    '871-QĐ/TU',
    '2021-12-20',
    'Vận động giải phóng mặt bằng đường vành đai',
    { field: 'Kinh tế', topic: 'land' },
  ),
  model(at(PARTY, PROVINCE), '902-QĐ/TU', '2022-12-19', 'Cụm dân cư an toàn về an ninh trật tự', {
    field: 'Quốc phòng - an ninh',
  }),
  model(at(PARTY, DISTRICT), '415-QĐ/TU', '2021-11-30', 'Tuyến phố văn minh đô thị'),
  model(at(PARTY, DISTRICT), '415-QĐ/TU', '2021-11-30', 'Phân loại rác thải tại nguồn', {
    topic: 'environment',
  }),
  model(at(GOVERNMENT, DISTRICT), '2210/QĐ-UBND', '2022-11-25', 'Một cửa thân thiện'),
  model(at(PARTY, COMMUNE), '57-QĐ/ĐU', '2021-10-29', 'Đường hoa phụ nữ tự quản', {
    field: 'Văn hóa - xã hội',
  }),
  model(at(PARTY, COMMUNE), '61-QĐ/ĐU', '2022-10-28', 'Hiến đất mở rộng ngõ', { topic: 'land' }),
  model(at(PARTY, OTHER_COMMUNE), '33-QĐ/ĐU', '2022-11-04', 'Camera an ninh'),
  model(at(PARTY, '13321@0'), '40-QĐ/ĐU', '2023-11-10', 'Dòng họ tự quản', {
    documents: [
      {
        kind: 'decision',
        title: 'Quyết định công nhận mô hình',
        number: '40-QĐ/ĐU',
        on: '2023-11-10',
      },
    ],
  }),
];

const JUNE = { from: '2022-06-01', to: '2022-06-30' };

export const meetings: readonly Of<'meeting'>[] = [
  meeting(at(GOVERNMENT, COMMUNE), 'villagers', JUNE, 'Họp thôn bàn mức đóng góp làm đường', {
    number: 12,
    topic: 'budget',
  }),
  meeting(at(GOVERNMENT, OTHER_COMMUNE), 'villagers', JUNE, 'Họp tổ dân phố lấy ý kiến quy hoạch', {
    number: 7,
    topic: 'land',
    attendance: 640,
  }),
  meeting(
    at('front', COMMUNE),
    'villagers',
    on('2022-11-13'),
    'Hội nghị đại biểu Nhân dân ở khu dân cư',
    { attendance: 96 },
  ),
  meeting(at(GOVERNMENT, '13321@0'), 'villagers', on('2023-02-19'), 'Họp thôn bầu trưởng thôn'),
  meeting(
    at(GOVERNMENT, PROVINCE),
    'officials',
    on('2022-01-14'),
    'Hội nghị cán bộ, công chức Văn phòng UBND tỉnh',
    { attendance: 74 },
  ),
  meeting(
    at('department', PROVINCE),
    'officials',
    on('2023-01-12'),
    'Hội nghị cán bộ, công chức, viên chức Sở',
  ),
  meeting(
    at(GOVERNMENT, DISTRICT),
    'officials',
    on('2022-01-20'),
    'Hội nghị cán bộ, công chức, viên chức',
    { number: 34 },
  ),
  meeting(
    at(GOVERNMENT, COMMUNE),
    'officials',
    on('2023-01-10'),
    'Hội nghị cán bộ, công chức phường',
    { attendance: 23 },
  ),
  meeting(
    at('department', PROVINCE),
    'workers',
    on('2022-04-15'),
    'Hội nghị người lao động công ty môi trường đô thị',
    { topic: 'environment' },
  ),
  meeting(
    at(GOVERNMENT, DISTRICT),
    'workers',
    on('2023-04-20'),
    'Hội nghị người lao động các doanh nghiệp trên địa bàn',
    { number: 18, topic: 'budget' },
  ),
];
