import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { Kind } from '@giam-sat/domain/session/kinds';

interface Example {
  readonly summary: string;
  readonly value: RecordSession;
}

const WARD = '13285@2025-07-01';
const PROVINCE = '37@2025-07-01';

const supervision: RecordSession = {
  kind: 'supervision',
  form: 'delegation',
  leadBody: `front:${WARD}`,
  partners: [{ body: `farmers:${WARD}`, role: 'co-chair' }],
  subject: 'Giám sát việc công khai quy hoạch, kế hoạch sử dụng đất',
  topic: 'land-planning-construction',
  legalBasis: { code: 'annual-programme' },
  delegationNo: '02/2025',
  plan: { year: 2025, line: '3', document: { number: '12/KH-MTTQ-BTT', on: '2025-08-01' } },
  places: [WARD],
  supervisedBodies: [`peoples-committee:${WARD}`],
  notice: { on: '2025-09-01', number: '15/CV-MTTQ' },
  held: { from: '2025-09-22', to: '2025-09-23', attendance: 18 },
  report: { number: '21/BC-MTTQ', on: '2025-10-02' },
  findings: [
    {
      type: 'shortcoming',
      severity: 'to-remedy',
      text: 'Chưa niêm yết bản đồ quy hoạch tại trụ sở và nhà văn hóa tổ dân phố',
      recommendations: [
        {
          text: 'Niêm yết bản đồ quy hoạch sử dụng đất tại trụ sở và các nhà văn hóa',
          addressee: `peoples-committee:${WARD}`,
          product: 'Biên bản niêm yết',
          dueOn: '2025-11-30',
          letter: { number: '22/KN-MTTQ', on: '2025-10-03', signedBy: 'Chủ tịch UBMTTQ phường' },
        },
      ],
    },
  ],
};

const councilSupervision: RecordSession = {
  kind: 'council-supervision',
  form: 'GS-05',
  leadBody: `council-committee:${PROVINCE}:economy-budget`,
  subject: 'Giám sát chuyên đề thực hiện vốn đầu tư công trung hạn',
  topic: 'public-investment',
  programmeResolution: {
    number: '45/NQ-HĐND',
    on: '2025-07-15',
    body: `peoples-council:${PROVINCE}`,
  },
  delegationResolution: { number: '08/NQ-HĐND', on: '2025-08-20' },
  supervisedBodies: [`department:${PROVINCE}:finance`],
  held: { from: '2025-10-06', to: '2025-10-10' },
  findings: [
    {
      type: 'violation',
      severity: 'with-damage',
      text: 'Nghiệm thu khối lượng vượt thực tế tại hai gói thầu',
      recommendations: [
        {
          text: 'Thu hồi phần đã thanh toán vượt, kiểm điểm trách nhiệm',
          addressee: `department:${PROVINCE}:finance`,
          amounts: { moneyRecovered: { proposed: 350_000_000, decided: 320_000_000 } },
          peopleDisciplined: 2,
          letter: { number: '19/KL-HĐND', on: '2025-10-25' },
        },
      ],
    },
  ],
};

const criticism: RecordSession = {
  kind: 'criticism',
  form: 'conference',
  furtherForms: ['written'],
  leadBody: `front:${PROVINCE}`,
  subject: 'Hội nghị phản biện dự thảo Nghị quyết về mức hỗ trợ xử lý chất thải',
  topic: 'environment-food-safety',
  draft: {
    title: 'Dự thảo Nghị quyết quy định mức hỗ trợ xử lý chất thải rắn sinh hoạt',
    kind: 'legal-document',
    ownerBody: `department:${PROVINCE}:land-environment`,
    number: 'Dự thảo lần 2',
    receivedOn: '2025-10-20',
    submitOn: '2025-10-30',
    issuingAuthority: 'Hội đồng nhân dân tỉnh',
    requestedBy: { number: '1520/SNNMT-CV', on: '2025-10-18' },
  },
  held: { from: '2025-10-27', to: '2025-10-27', attendance: 45 },
  findings: [
    {
      type: 'opinion',
      clause: 'Điều 4 khoản 2',
      text: 'Mức hỗ trợ chưa phân biệt xã miền núi',
      argument: 'Chi phí vận chuyển ở xã miền núi cao hơn khoảng một phần ba',
      proposal: 'Bổ sung hệ số 1,3 cho xã miền núi',
      recommendations: [
        {
          text: 'Tiếp thu, bổ sung hệ số cho xã miền núi',
          addressee: `department:${PROVINCE}:land-environment`,
          letter: { number: '60/PB-MTTQ', on: '2025-10-29' },
        },
      ],
    },
  ],
};

const peopleInspection: RecordSession = {
  kind: 'people-inspection',
  form: 'check',
  leadBody: `people-inspection-board:${WARD}`,
  onBehalfOf: `people-inspection-board:${WARD}`,
  guidedBy: `front:${WARD}`,
  subject: 'Kiểm tra, giám sát việc thu, chi các khoản đóng góp của Nhân dân',
  topic: 'budget-contributions',
  held: { from: '2025-11-04', to: '2025-11-05' },
  findings: [
    {
      type: 'violation',
      severity: 'to-remedy',
      text: 'Thu vượt mức đã bàn với dân 50.000 đồng mỗi hộ',
      recommendations: [
        {
          text: 'Trả lại số tiền thu vượt',
          addressee: `peoples-committee:${WARD}`,
          amounts: { moneyRecovered: { proposed: 12_500_000 } },
          letter: { number: '03/KN-BTTND', on: '2025-11-10' },
        },
      ],
    },
  ],
};

const communitySupervision: RecordSession = {
  kind: 'community-supervision',
  leadBody: `community-investment-board:${WARD}`,
  subject: 'Giám sát thi công mặt đường bê tông tổ dân phố số 3',
  topic: 'public-investment',
  project: {
    name: 'Cải tạo đường tổ dân phố số 3',
    owner: 'Ủy ban nhân dân phường Phủ Lý',
    totalInvestment: 2_400_000_000,
  },
  held: { from: '2025-09-15', to: '2025-09-15' },
  findings: [
    {
      type: 'violation',
      severity: 'to-remedy',
      text: 'Chiều dày mặt đường tại lý trình Km0+120 mỏng hơn thiết kế 2 cm',
      recommendations: [
        {
          text: 'Yêu cầu nhà thầu sửa chữa đoạn không đạt chiều dày',
          addressee: `project-owner:${WARD}`,
          confirmation: { on: '2025-09-18', number: '05/XN-MTTQ' },
          letter: { number: '02-KN/BGS', on: '2025-09-19' },
        },
      ],
    },
  ],
};

const contribution: RecordSession = {
  kind: 'contribution',
  form: 'conference',
  leadBody: `women:${PROVINCE}`,
  subject: 'Góp ý xây dựng Đảng, xây dựng chính quyền năm 2025',
  topic: 'grassroots-democracy',
  held: { from: '2025-11-12', to: '2025-11-12', attendance: 60 },
  findings: [
    {
      type: 'opinion',
      text: 'Lịch tiếp công dân của lãnh đạo xã chưa được giữ đều',
      proposal: 'Công khai lịch và kết quả tiếp công dân hằng tháng',
    },
  ],
};

/** A real-looking record of each kind for POST /sessions, with ids of the demonstration's registers. */
export const sessionExamples: Readonly<Record<Kind, Example>> = {
  supervision: { summary: 'Giám sát của Mặt trận, tổ chức thành viên', value: supervision },
  'council-supervision': {
    summary: 'Giám sát của Hội đồng nhân dân (GS-01 … GS-12, không có GS-09)',
    value: councilSupervision,
  },
  criticism: { summary: 'Phản biện xã hội đối với dự thảo', value: criticism },
  'people-inspection': {
    summary: 'Kiểm tra, giám sát của Ban Thanh tra nhân dân, nhập thay',
    value: peopleInspection,
  },
  'community-supervision': {
    summary: 'Một lần giám sát của Ban Giám sát đầu tư của cộng đồng',
    value: communitySupervision,
  },
  contribution: { summary: 'Góp ý (218-QĐ/TW)', value: contribution },
};
