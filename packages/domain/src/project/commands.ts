import * as z from 'zod';
import { Day } from '../day.ts';
import { Dong } from '../money.ts';
import { Id, line, prose } from '../text.ts';
import {
  acceptanceShape,
  nestedShape,
  plainShape,
  publicityShape,
  settlementShape,
  UnitsInput,
} from './facts.ts';

const nested = nestedShape(z.strictObject);

/** Members whose names do not say all, as the API description tells them. */
const told = {
  ocid: plainShape.ocid.meta({
    description: 'the id the project has in Open Contracting for Infrastructure (OC4IDS)',
  }),
  group: plainShape.group.meta({ description: 'nhóm dự án: quan trọng quốc gia, A, B, C' }),
  investmentForm: plainShape.investmentForm.meta({
    description:
      'đầu tư công, PPP, vốn và công sức cộng đồng (community), tài trợ trực tiếp cho xã (donation)',
  }),
  announcedOn: plainShape.announcedOn.meta({
    description: 'the day it was known to be carried out in the area; it counts from then on',
  }),
  owner: plainShape.owner.meta({ description: 'chủ đầu tư in words; never with `ownerBody`' }),
  decisionMaker: plainShape.decisionMaker.meta({
    description: 'người quyết định đầu tư: the office, never a name',
    example: 'Chủ tịch UBND xã',
  }),
  pmu: plainShape.pmu.meta({ description: 'ban quản lý dự án' }),
  totalInvestment: plainShape.totalInvestment.meta({ description: 'tổng mức đầu tư, in đồng' }),
  disbursed: plainShape.disbursed.meta({ description: 'đã giải ngân, in đồng' }),
  landArea: plainShape.landArea.meta({ description: 'in m²' }),
  occupiedArea: plainShape.occupiedArea.meta({ description: 'in m²' }),
  contractors: nested.contractors.meta({ description: 'nhà thầu: companies, never persons' }),
  capitalSources: nested.capitalSources.meta({ description: 'nguồn vốn, in đồng' }),
  clearance: nested.clearance.meta({
    description: 'giải phóng mặt bằng; areas in m², money in đồng',
  }),
  publicity: nested.publicity.meta({ description: 'what was published, where, and when' }),
};

/** What a project is stated to be; a correction states it again. */
export const ProjectInput = z.strictObject({
  ...plainShape,
  ...nested,
  ...told,
  ownerBody: Id.optional().meta({
    description: 'chủ đầu tư by its id in /registers/bodies; `owner` is for one without an entry',
  }),
  units: UnitsInput.meta({
    description:
      'địa điểm: unit ids, in force on `announcedOn`; the project counts in the first one',
    example: ['13285@2025-07-01'],
  }),
});
export type ProjectInput = z.infer<typeof ProjectInput>;

/** A State secret is outside community supervision (Decree 29/2021 Art. 3(10)): refused, not stored. */
const secret = z.boolean().optional();

export const AnnounceProject = z
  .strictObject({ ...ProjectInput.shape, secret })
  .meta({ id: 'AnnounceProject' });
export type AnnounceProject = z.infer<typeof AnnounceProject>;

/** What a correction may also take away, with `null`. */
const removable = {
  code: plainShape.code.nullable(),
  ocid: plainShape.ocid.nullable(),
  programme: plainShape.programme.nullable(),
  decisionMaker: plainShape.decisionMaker.nullable(),
  pmu: plainShape.pmu.nullable(),
  supervisionConsultant: plainShape.supervisionConsultant.nullable(),
  totalInvestment: plainShape.totalInvestment.nullable(),
  disbursed: plainShape.disbursed.nullable(),
  village: plainShape.village.nullable(),
  landArea: plainShape.landArea.nullable(),
  occupiedArea: plainShape.occupiedArea.nullable(),
  progressPercent: plainShape.progressPercent.nullable(),
  environmentPlan: plainShape.environmentPlan.nullable(),
  owner: plainShape.owner.nullable(),
  ownerBody: ProjectInput.shape.ownerBody.nullable(),
  decision: nested.decision.nullable(),
  contractors: nested.contractors.nullable(),
  capitalSources: nested.capitalSources.nullable(),
  point: nested.point.nullable(),
  planned: nested.planned.nullable(),
  actual: nested.actual.nullable(),
  clearance: nested.clearance.nullable(),
  qualityChecks: nested.qualityChecks.nullable(),
  publicity: nested.publicity.nullable(),
  acceptance: nested.acceptance.nullable(),
  settlement: nested.settlement.nullable(),
};

export const ProjectChanges = z
  .strictObject({
    ...ProjectInput.shape,
    ...removable,
    secret,
    /** Corrects the day it was completed; only of a project that was. */
    completedOn: Day,
  })
  .partial()
  .meta({ id: 'ProjectChanges' });
export type ProjectChanges = z.infer<typeof ProjectChanges>;

export const CorrectProject = z
  .strictObject({ reason: prose(2000), changes: ProjectChanges })
  .meta({ id: 'CorrectProject' });
export type CorrectProject = z.infer<typeof CorrectProject>;

export const SuperviseProject = z
  .strictObject({ on: Day, note: line(500).optional() })
  .meta({ id: 'SuperviseProject' });
export type SuperviseProject = z.infer<typeof SuperviseProject>;

/** How far the works were on a day. */
export const progressShape = {
  on: Day,
  percent: z.number().min(0).max(100),
  /** In đồng, all in all up to that day. */
  disbursed: Dong.optional(),
  note: prose(2000).optional(),
};
export const ReportProgress = z
  .strictObject({
    ...progressShape,
    /** What was newly published since. */
    publicity: z.array(z.strictObject(publicityShape)).max(50).optional(),
  })
  .meta({ id: 'ReportProgress' });
export type ReportProgress = z.infer<typeof ReportProgress>;

export const CompleteProject = z
  .strictObject({
    on: Day,
    acceptance: z.strictObject(acceptanceShape).optional(),
    settlement: z.strictObject(settlementShape).optional(),
  })
  .meta({ id: 'CompleteProject' });
export type CompleteProject = z.infer<typeof CompleteProject>;
