import type { Topic } from '@giam-sat/domain/register/topic';

/** Subject areas: id, Vietnamese and English name. */
const LIST = [
  [
    'land-planning-construction',
    'Đất đai, quy hoạch, xây dựng, trật tự đô thị',
    'Land, planning, construction',
  ],
  [
    'compensation-clearance',
    'Bồi thường, giải phóng mặt bằng, tái định cư',
    'Compensation, clearance, resettlement',
  ],
  [
    'public-investment',
    'Đầu tư công, hạ tầng, nông thôn mới',
    'Public investment, infrastructure, new countryside',
  ],
  [
    'budget-contributions',
    'Ngân sách, tài chính, các khoản đóng góp, quỹ cộng đồng',
    'Budget, contributions, community funds',
  ],
  [
    'social-policy',
    'An sinh xã hội, người có công, giảm nghèo, bảo hiểm xã hội, bảo hiểm y tế',
    'Social policy',
  ],
  [
    'administrative-reform',
    'Cải cách hành chính, tiếp công dân, thủ tục hành chính, một cửa',
    'Administrative reform',
  ],
  ['complaints', 'Khiếu nại, tố cáo, kiến nghị, phản ánh', 'Complaints, denunciations, petitions'],
  [
    'environment-food-safety',
    'Môi trường, rác thải, nước sạch, an toàn thực phẩm',
    'Environment, food safety',
  ],
  ['education-health-culture', 'Giáo dục, y tế, văn hóa', 'Education, health, culture'],
  [
    'grassroots-democracy',
    'Dân chủ ở cơ sở, công khai minh bạch, hương ước',
    'Grassroots democracy',
  ],
  ['anti-corruption', 'Phòng, chống tham nhũng, lãng phí, tiêu cực', 'Anti-corruption'],
  ['officials-conduct', 'Cán bộ, công vụ, tu dưỡng đạo đức', "Officials' conduct"],
  ['ethnic-religious-policy', 'Dân tộc, tôn giáo, tín ngưỡng', 'Ethnic and religious policy'],
  ['security-defence', 'An ninh, trật tự, quốc phòng', 'Security, order, defence'],
  ['labour', 'Lao động, việc làm, công đoàn', 'Labour'],
  [
    'agriculture-credit',
    'Nông nghiệp, nông dân, tín dụng chính sách',
    'Agriculture, policy credit',
  ],
  [
    'elections-reorganisation',
    'Bầu cử, tổ chức bộ máy, sắp xếp đơn vị hành chính, tài sản công sau sắp xếp',
    'Elections, reorganisation of units',
  ],
  ['digital-services', 'Chuyển đổi số, dịch vụ công', 'Digital services'],
  ['other', 'Khác', 'Other'],
] as const;

export type TopicId = (typeof LIST)[number][0];

export const topics: readonly (Topic & { readonly id: TopicId })[] = LIST.map(
  ([id, name, nameEn]) => ({ id, name, nameEn, from: null, to: null }),
);

/** @throws Error for an id that is not in the list */
export function topicIdOf(id: string): TopicId {
  const topic = topics.find((one) => one.id === id);
  if (topic === undefined) throw new Error(`no topic ${id}`);
  return topic.id;
}
