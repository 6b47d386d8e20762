import type {
  FindingInput,
  RecommendationInput,
  RecordSession,
} from '@giam-sat/domain/session/commands';

/** Bodies of the small map (`registers.ts`) that the tests speak of. */
export const COMMUNE = '13285@0';
export const OTHER_COMMUNE = '13288@0';
export const PROVINCE = '35@0';
export const front = (unit: string) => `front:${unit}`;

/** The day all of these payloads can be recorded on. */
export const TODAY = '2024-06-01';
export const HELD = { from: '2024-05-02', to: '2024-05-03' };
export const LETTER = { number: '12/KN-MTTQ', on: '2024-05-10' };

export const recommendation = (over: Partial<RecommendationInput> = {}): RecommendationInput => ({
  text: 'Thu hồi tiền chi sai',
  addressee: `peoples-committee:${COMMUNE}`,
  ...over,
});

export const finding = (over: Partial<FindingInput> = {}): FindingInput => ({
  type: 'violation',
  text: 'Chi sai nguồn',
  ...over,
});

type Over = Partial<RecordSession>;

export const supervision = (over: Over = {}): RecordSession => ({
  kind: 'supervision',
  form: 'delegation',
  leadBody: front(COMMUNE),
  subject: 'Giám sát quản lý đất đai',
  topic: 'land',
  ...over,
});

export const councilSupervision = (over: Over = {}): RecordSession => ({
  kind: 'council-supervision',
  form: 'GS-07',
  leadBody: `council-committee:${PROVINCE}`,
  subject: 'Giám sát chuyên đề ngân sách',
  topic: 'budget',
  ...over,
});

export const criticism = (over: Over = {}): RecordSession => ({
  kind: 'criticism',
  form: 'conference',
  leadBody: front(PROVINCE),
  subject: 'Phản biện dự thảo nghị quyết',
  topic: 'environment',
  draft: { title: 'Nghị quyết về môi trường' },
  ...over,
});

export const peopleInspection = (over: Over = {}): RecordSession => ({
  kind: 'people-inspection',
  form: 'check',
  leadBody: `people-inspection-board:${COMMUNE}`,
  subject: 'Kiểm tra thu chi quỹ',
  topic: 'budget',
  ...over,
});

export const communitySupervision = (over: Over = {}): RecordSession => ({
  kind: 'community-supervision',
  leadBody: `community-investment-board:${COMMUNE}`,
  subject: 'Giám sát đường giao thông thôn',
  topic: 'budget',
  project: { name: 'Đường thôn 3' },
  ...over,
});

export const contribution = (over: Over = {}): RecordSession => ({
  kind: 'contribution',
  form: 'conference',
  leadBody: front(PROVINCE),
  subject: 'Góp ý dự thảo báo cáo chính trị',
  topic: 'environment',
  ...over,
});

/** One of each kind, with the least that can be told. */
export const ofEachKind = {
  supervision,
  'council-supervision': councilSupervision,
  criticism,
  'people-inspection': peopleInspection,
  'community-supervision': communitySupervision,
  contribution,
} as const;
