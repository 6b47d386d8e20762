import type { FormBoard } from '@giam-sat/domain/board/commands';
import type { AnnounceProject } from '@giam-sat/domain/project/commands';
import type * as z from 'zod';

interface Example<Payload> {
  readonly summary: string;
  readonly value: Payload;
}

/** Payloads that can be sent as they are, over the demonstration's registers. */
export const projectExamples: Readonly<Record<'road', Example<AnnounceProject>>> = {
  road: {
    summary: 'đường trục thôn, vốn xã và Nhân dân đóng góp',
    value: {
      name: 'Cứng hóa đường trục thôn Đông Hạ',
      code: '7891234',
      programme: 'Chương trình MTQG xây dựng nông thôn mới',
      group: 'C',
      investmentForm: 'public',
      announcedOn: '2026-01-15',
      decisionMaker: 'Chủ tịch UBND xã',
      decision: { number: '215/QĐ-UBND', on: '2025-12-28' },
      owner: 'Ủy ban nhân dân xã',
      contractors: [
        {
          role: 'Thi công xây dựng',
          company: 'Công ty TNHH Xây dựng Hoàng Long',
          contract: '12/2026/HĐXD',
          value: 2_845_000_000,
        },
      ],
      capitalSources: [
        { source: 'commune-budget', amount: 2_900_000_000 },
        { source: 'people', amount: 350_000_000 },
      ],
      totalInvestment: 3_250_000_000,
      units: ['13285@2025-07-01'],
      village: 'Thôn Đông Hạ',
      planned: { start: '2026-02-20', finish: '2026-10-30' },
      publicity: [{ what: 'plan-and-schedule', where: 'signboard', on: '2026-02-20' }],
    },
  },
};

const village = (name: string) => ({ role: 'member', seat: 'village', village: name }) as const;

export const boardExamples: Readonly<
  Record<'inspection' | 'community', Example<z.input<typeof FormBoard>>>
> = {
  inspection: {
    summary: 'Ban Thanh tra nhân dân của xã: one per body',
    value: {
      type: 'people-inspection-board',
      body: 'people-inspection-board:13285@2025-07-01',
      decision: { number: '02/NQ-MTTQ', on: '2025-08-20' },
      term: { from: '2025-08-20', to: '2028-06-30' },
      members: [
        { role: 'head', seat: 'village', village: 'Thôn 1' },
        { role: 'deputy', seat: 'village', village: 'Thôn 2' },
        village('Thôn 3'),
        village('Thôn 4'),
        village('Thôn 5'),
      ],
    },
  },
  community: {
    summary: 'Ban Giám sát đầu tư của cộng đồng: one per project; `projectId` from /projects',
    value: {
      type: 'community-investment-board',
      unit: '13285@2025-07-01',
      projectId: '0b6d1c2e9f3a4d5b6c7e8f90',
      decision: { number: '08/QĐ-MTTQ', on: '2026-02-01' },
      members: [
        { role: 'head', seat: 'front' },
        { role: 'deputy', seat: 'inspection-board' },
        { role: 'member', seat: 'resident', village: 'Thôn Đông Hạ' },
        { role: 'member', seat: 'resident', village: 'Thôn Đông Hạ' },
        { role: 'member', seat: 'resident', village: 'Thôn Trung' },
      ],
      ownerNotice: { on: '2026-02-03', supervisionFrom: '2026-03-20' },
    },
  },
};
