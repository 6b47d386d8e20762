import { yearOf } from '@giam-sat/domain/day';
import type { Sort } from './activities-quotas.ts';
import { inSentence } from './body-names.ts';
import { MARK } from './describe-session.ts';
import type { Random } from './random.ts';
import { registers } from './registers.ts';
import type { TopicId } from './topics.ts';

/** What was talked about, and under which subject area; now and then under none. */
const CONCERNS: readonly (readonly [string, TopicId | undefined])[] = [
  ['công tác giải phóng mặt bằng, bồi thường, tái định cư', 'compensation-clearance'],
  ['quản lý đất đai, trật tự xây dựng', 'land-planning-construction'],
  ['xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu', 'public-investment'],
  ['thu gom, xử lý rác thải sinh hoạt và nước sạch nông thôn', 'environment-food-safety'],
  ['cải cách thủ tục hành chính ở bộ phận một cửa', 'administrative-reform'],
  ['chính sách an sinh xã hội, giảm nghèo bền vững', 'social-policy'],
  ['thực hiện dân chủ, công khai, minh bạch ở cơ sở', 'grassroots-democracy'],
  ['sản xuất nông nghiệp, dồn điền đổi thửa', 'agriculture-credit'],
  ['chuyển đổi số, dịch vụ công trực tuyến', 'digital-services'],
  ['những vấn đề Nhân dân quan tâm', undefined],
];

const TRAININGS: readonly (readonly [string, TopicId | undefined])[] = [
  ['nghiệp vụ công tác dân vận', undefined],
  ['công tác giám sát, phản biện xã hội', 'grassroots-democracy'],
  ['kỹ năng hòa giải ở cơ sở và thực hiện quy chế dân chủ', 'grassroots-democracy'],
  ['công tác dân tộc, tôn giáo', 'ethnic-religious-policy'],
  ['kỹ năng tuyên truyền, vận động đoàn viên, hội viên', undefined],
];

const MODELS: readonly (readonly [string, string])[] = [
  ['Tuyến đường hoa tự quản', 'Văn hóa - xã hội'],
  ['Hiến đất mở rộng đường giao thông nông thôn', 'Kinh tế'],
  ['Phân loại rác thải tại nguồn', 'Văn hóa - xã hội'],
  ['Camera an ninh do Nhân dân đóng góp', 'Quốc phòng - an ninh'],
  ['Chính quyền thân thiện vì Nhân dân phục vụ', 'Xây dựng hệ thống chính trị'],
  ['Liên kết trồng rau sạch theo chuỗi', 'Kinh tế'],
  ['Dòng họ tự quản về an ninh trật tự', 'Quốc phòng - an ninh'],
  ['Chi bộ bốn tốt gắn với thôn, tổ dân phố văn hóa', 'Xây dựng hệ thống chính trị'],
];

export interface Told {
  readonly subject: string;
  readonly topic?: TopicId;
  /** Of a model. */
  readonly field?: string;
}

/** What an activity is about; every text says that it is made up. */
export function tellOf(random: Random, sort: Sort, unitId: string, day: string): Told {
  const unit = registers.units.get(unitId);
  if (unit === undefined) throw new Error(`no unit ${unitId}`);
  const where = inSentence(unit);
  switch (sort.kind) {
    case 'dialogue': {
      const who =
        sort.leader === 'party-secretary' ? 'Bí thư cấp ủy' : 'Người đứng đầu chính quyền';
      const [concern, topic] = random.pick(CONCERNS);
      return told(`${who} đối thoại với Nhân dân ${where} về ${concern}`, topic);
    }
    case 'training': {
      const [matter, topic] = random.pick(TRAININGS);
      return told(`Hội nghị tập huấn ${matter}, ${where}, năm ${yearOf(day)}`, topic);
    }
    case 'model': {
      const [name, field] = random.pick(MODELS);
      return { ...told(`Mô hình "Dân vận khéo": ${name}, ${where}`), field };
    }
    case 'meeting':
      return meetingOf(random, sort.meeting, where, yearOf(day));
  }
}

function meetingOf(
  random: Random,
  meeting: Extract<Sort, { kind: 'meeting' }>['meeting'],
  where: string,
  year: string,
): Told {
  const democracy = 'grassroots-democracy';
  switch (meeting) {
    case 'villagers': {
      const [concern] = random.pick(CONCERNS);
      return told(`Họp thôn, tổ dân phố ở ${where} bàn về ${concern}`, democracy);
    }
    case 'officials':
      return told(`Hội nghị cán bộ, công chức, viên chức ${where} năm ${year}`, democracy);
    case 'workers':
      return told(`Hội nghị người lao động tại doanh nghiệp, ${where}, năm ${year}`, 'labour');
  }
}

function told(text: string, topic?: TopicId): Told {
  const subject = `${text} ${MARK}`;
  return topic === undefined ? { subject } : { subject, topic };
}
