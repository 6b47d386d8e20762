import type { RecordActivity } from '@giam-sat/domain/activity/commands';
import type { BodyType } from '@giam-sat/domain/register/body';
import { meetings, models } from './models-and-meetings.ts';
import { COMMUNE, OTHER_COMMUNE, PROVINCE } from './payloads.ts';

type Of<Kind extends RecordActivity['kind']> = Extract<RecordActivity, { kind: Kind }>;

/** Ten real-looking records of each kind, for the small map (`registers.ts`). */
const DISTRICT = '347@0';
const at = (type: BodyType, unit: string) => `${type}:${unit}`;
const on = (day: string) => ({ from: day, to: day });

const dialogue = (
  leadBody: string,
  leader: Of<'dialogue'>['leader'],
  day: string,
  subject: string,
  over: Partial<Of<'dialogue'>> = {},
): Of<'dialogue'> => ({ kind: 'dialogue', leadBody, leader, held: on(day), subject, ...over });
const training = (
  leadBody: string,
  day: string,
  attendances: number,
  subject: string,
  over: Partial<Of<'training'>> = {},
): Of<'training'> => ({ kind: 'training', leadBody, held: on(day), attendances, subject, ...over });
const PARTY = 'party-committee';
const GOVERNMENT = 'peoples-committee';

export const dialogues: readonly Of<'dialogue'>[] = [
  dialogue(
    at(PARTY, PROVINCE),
    'party-secretary',
    '2021-05-12',
    'Bí thư Tỉnh ủy đối thoại với nông dân về xây dựng nông thôn mới',
    {
      ...{ topic: 'land', attendance: 312, issuesRaised: 27, issuesAnswered: 24 },
      documents: [
        {
          kind: 'minutes',
          title: 'Thông báo kết luận hội nghị',
          number: '512-TB/TU',
          on: '2021-05-20',
        },
      ],
    },
  ),
  dialogue(
    at(GOVERNMENT, PROVINCE),
    'government-head',
    '2021-10-13',
    'Chủ tịch UBND tỉnh đối thoại với doanh nghiệp',
    { attendance: 180 },
  ),
  dialogue(
    at(GOVERNMENT, PROVINCE),
    'government-head',
    '2022-06-09',
    'Chủ tịch UBND tỉnh đối thoại với phụ nữ',
    { issuesRaised: 15, issuesAnswered: 15 },
  ),
  dialogue(
    at(PARTY, DISTRICT),
    'party-secretary',
    '2022-03-26',
    'Bí thư Thành ủy đối thoại với đoàn viên, thanh niên',
    { topic: 'budget' },
  ),
  dialogue(
    at(GOVERNMENT, DISTRICT),
    'both',
    '2022-08-18',
    'Người đứng đầu cấp ủy, chính quyền thành phố đối thoại về giải phóng mặt bằng',
    { topic: 'land', issuesRaised: 41, issuesAnswered: 30 },
  ),
  dialogue(at('front', DISTRICT), 'other', '2023-04-07', 'Hội nghị đối thoại về thu gom rác thải', {
    topic: 'environment',
  }),
  dialogue(
    at(PARTY, COMMUNE),
    'party-secretary',
    '2021-11-04',
    'Bí thư Đảng ủy đối thoại với Nhân dân',
    { attendance: 85, topic: 'budget' },
  ),
  dialogue(
    at(GOVERNMENT, COMMUNE),
    'government-head',
    '2022-07-21',
    'Chủ tịch UBND phường đối thoại với tổ dân phố số 3',
    { topic: 'land' },
  ),
  dialogue(
    at(GOVERNMENT, OTHER_COMMUNE),
    'government-head',
    '2023-05-11',
    'Đối thoại về cấp giấy chứng nhận quyền sử dụng đất',
    { topic: 'land', issuesRaised: 9, issuesAnswered: 0 },
  ),
  dialogue(
    at(PARTY, '13321@0'),
    'party-secretary',
    '2023-12-29',
    'Bí thư Đảng ủy xã đối thoại với hội viên cựu chiến binh',
  ),
];

export const trainings: readonly Of<'training'>[] = [
  training(at(PARTY, PROVINCE), '2021-06-16', 210, 'Tập huấn nghiệp vụ công tác dân vận', {
    held: { from: '2021-06-15', to: '2021-06-16' },
  }),
  training(at(PARTY, PROVINCE), '2022-06-21', 196, 'Tập huấn công tác dân tộc, tôn giáo'),
  training(at(PARTY, DISTRICT), '2021-09-14', 134, 'Tập huấn công tác dân vận chính quyền', {
    topic: 'budget',
  }),
  training(at(PARTY, DISTRICT), '2022-09-20', 121, 'Bồi dưỡng kỹ năng vận động quần chúng'),
  training(
    at('front', PROVINCE),
    '2021-07-08',
    260,
    'Tập huấn công tác giám sát, phản biện xã hội',
    { topic: 'land' },
  ),
  training(at('front', PROVINCE), '2022-07-12', 245, 'Tập huấn Luật Thực hiện dân chủ ở cơ sở'),
  training(
    at('front', DISTRICT),
    '2023-08-03',
    98,
    'Tập huấn Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
    { topic: 'budget' },
  ),
  training(at('women', PROVINCE), '2022-10-18', 150, 'Tập huấn cán bộ Hội cơ sở'),
  training(
    at('farmers', PROVINCE),
    '2023-03-22',
    175,
    'Tập huấn công tác Hội và phong trào nông dân',
  ),
  training(at('farmers', DISTRICT), '2023-11-09', 88, 'Tập huấn tuyên truyền viên', {
    topic: 'environment',
  }),
];

export const activities: readonly RecordActivity[] = [
  ...dialogues,
  ...trainings,
  ...models,
  ...meetings,
];
