import { yearOf } from '@giam-sat/domain/day';
import { leadGroupOf } from '@giam-sat/domain/register/body';
import type { Form, Kind } from '@giam-sat/domain/session/kinds';
import texts from './data/texts.json' with { type: 'json' };
import type { Outline } from './outlines.ts';
import { type Random, seededRandom } from './random.ts';
import { type TopicId, topics } from './topics.ts';

/** What a session is about. */
export interface Matter {
  readonly topic: TopicId;
  readonly text: string;
  /** Set where several sessions share one subject matter (nội dung, chuyên đề). */
  readonly programmeId?: string;
}

/** People's inspection looks at what touches the People of a commune most; the others at all. */
const OFTEN: Readonly<Partial<Record<TopicId, number>>> = {
  'land-planning-construction': 12,
  'public-investment': 10,
  'budget-contributions': 9,
  'social-policy': 13,
  'administrative-reform': 9,
  complaints: 7,
  'environment-food-safety': 10,
  'education-health-culture': 8,
  'grassroots-democracy': 8,
  other: 1,
};
const SELDOM = 4;
const PROGRAMMES = 6;
const IN_PROGRAMME: Readonly<Record<Kind, number>> = {
  supervision: 0.4,
  'council-supervision': 0.35,
  criticism: 0,
  'people-inspection': 0.1,
  'community-supervision': 0,
  contribution: 0,
};

const VERBS: Readonly<Partial<Record<Form, string>>> = {
  'document-study': 'Nghiên cứu, xem xét văn bản về',
  delegation: 'Giám sát',
  joined: 'Tham gia giám sát',
  check: 'Kiểm tra, giám sát',
  verification: 'Xác minh phản ánh của công dân về',
  'GS-01': 'Xem xét báo cáo về',
  'GS-02': 'Xem xét văn bản quy phạm pháp luật về',
  'GS-03': 'Chất vấn về',
  'GS-04': 'Giải trình về',
  'GS-05': 'Giám sát chuyên đề',
  'GS-06': 'Giám sát việc giải quyết khiếu nại, kiến nghị liên quan đến',
  'GS-07': 'Giám sát việc giải quyết kiến nghị của cử tri về',
  'GS-08': 'Giám sát việc thi hành pháp luật về',
  'GS-10': 'Giám sát việc thực hiện nghị quyết của HĐND về',
  'GS-11': 'Theo dõi việc thực hiện kết luận, kiến nghị giám sát về',
  'GS-12': 'Giám sát lại',
};

export function verbOf(form: Form): string {
  return VERBS[form] ?? 'Giám sát';
}

export function textsOf(topic: TopicId) {
  return texts[topic];
}

export function topicFor(random: Random): TopicId {
  return random.weighted(topics.map(({ id }) => [id, OFTEN[id] ?? SELDOM] as const));
}

/** A matter of its own, or one of the year's programmes of the province. */
export function matterFor(random: Random, { kind, lead, day }: Outline): Matter {
  if (random.chance(IN_PROGRAMME[kind])) {
    const number = random.int(1, PROGRAMMES);
    return programme(String(lead.path[1]), yearOf(day), leadGroupOf(lead.type), number);
  }
  const topic = topicFor(random);
  return { topic, text: random.pick(textsOf(topic).matters) };
}

function programme(province: string, year: string, group: string, number: number): Matter {
  const programmeId = `demo-${province.split('@')[0]}-${year}-${group}-${number}`;
  const random = seededRandom(programmeId);
  const topic = topicFor(random);
  return { topic, text: random.pick(textsOf(topic).matters), programmeId };
}
