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

/** One with every member that its kind can have. */
export const wholeSupervision = (over: Over = {}): RecordSession =>
  supervision({
    furtherForms: ['document-study'],
    furtherTopics: ['budget'],
    partners: [{ body: `women:${COMMUNE}`, role: 'co-chair' }],
    supervisedBodies: [`peoples-committee:${COMMUNE}`],
    places: [COMMUNE],
    legalBasis: { code: 'annual-programme', text: 'CT 2024' },
    programmeId: 'ct-1',
    delegationNo: '2',
    plan: { year: 2024, line: '3', document: { number: '5/KH', on: '2024-01-05' } },
    scheduled: { from: '2024-05-01', to: '2024-05-04' },
    documents: [{ kind: 'minutes', title: 'Biên bản', on: '2024-05-03' }],
    notice: { on: '2024-04-10' },
    held: { ...HELD, attendance: 1240 },
    report: { number: '9/BC', on: '2024-05-20' },
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
