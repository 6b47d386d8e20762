import type { FormCommunityBoard, FormInspectionBoard } from '@giam-sat/domain/board/commands';
import type { AnnounceProject } from '@giam-sat/domain/project/commands';
import { COMMUNE, OTHER_COMMUNE } from './payloads.ts';

/** A rural road of a new-countryside programme, as a commune would tell of it. */
export const roadProject = (over: Partial<AnnounceProject> = {}): AnnounceProject => ({
  name: 'Cứng hóa đường trục thôn Đông Hạ, đoạn từ nhà văn hóa đến đê sông Đáy',
  code: '7891234',
  programme: 'Chương trình MTQG xây dựng nông thôn mới',
  group: 'C',
  investmentForm: 'public',
  announcedOn: '2024-01-15',
  decisionMaker: 'Chủ tịch UBND xã',
  decision: { number: '215/QĐ-UBND', on: '2023-12-28' },
  ownerBody: `peoples-committee:${COMMUNE}`,
  pmu: 'Ban Quản lý dự án xây dựng xã',
  contractors: [
    {
      role: 'Thi công xây dựng',
      company: 'Công ty TNHH Xây dựng Hoàng Long',
      package: 'Gói thầu số 03',
      contract: '12/2024/HĐXD',
      value: 2_845_000_000,
    },
  ],
  supervisionConsultant: 'Công ty CP Tư vấn Giao thông Ninh Bình',
  capitalSources: [
    { source: 'provincial-budget', amount: 2_000_000_000 },
    { source: 'commune-budget', amount: 900_000_000 },
    { source: 'people', amount: 350_000_000 },
  ],
  totalInvestment: 3_250_000_000,
  units: [COMMUNE],
  village: 'Thôn Đông Hạ',
  point: { latitude: 20.19, longitude: 105.93 },
  landArea: 4_200,
  occupiedArea: 650,
  planned: { start: '2024-02-20', finish: '2024-10-30' },
  clearance: { area: 650, households: 14, compensation: 0, resettled: 0, pendingComplaints: 1 },
  environmentPlan: 'Tưới nước chống bụi; thu gom vật liệu thừa về bãi của xã',
  publicity: [{ what: 'plan-and-schedule', where: 'signboard', on: '2024-02-20' }],
  ...over,
});

/** Five to seven members, as communes of Bắc Ninh form them. */
export const sevenMembers = [
  { role: 'head', seat: 'front' },
  { role: 'deputy', seat: 'inspection-board' },
  { role: 'member', seat: 'inspection-board' },
  { role: 'member', seat: 'resident', village: 'Thôn Đông Hạ' },
  { role: 'member', seat: 'resident', village: 'Thôn Đông Hạ' },
  { role: 'member', seat: 'resident', village: 'Thôn Trung' },
  { role: 'member', seat: 'resident', village: 'Thôn Trung' },
] as const satisfies FormInspectionBoard['members'];

export const communityBoard = (
  projectId: string,
  over: Partial<FormCommunityBoard> = {},
): FormCommunityBoard => ({
  type: 'community-investment-board',
  unit: COMMUNE,
  projectId,
  decision: { number: '08/QĐ-MTTQ', on: '2024-02-01' },
  members: [...sevenMembers],
  ...over,
});

export const inspectionBoard = (over: Partial<FormInspectionBoard> = {}): FormInspectionBoard => ({
  type: 'people-inspection-board',
  body: `people-inspection-board:${OTHER_COMMUNE}`,
  setting: 'commune',
  recognisedBy: `front:${OTHER_COMMUNE}`,
  decision: { number: '02/NQ-MTTQ', on: '2023-08-20' },
  term: { from: '2023-08-20', to: '2025-12-31' },
  members: Array.from({ length: 7 }, (_, at) => ({
    role: at === 0 ? 'head' : at === 1 ? 'deputy' : 'member',
    seat: 'village',
    village: `Thôn ${at + 1}`,
  })),
  ...over,
});
