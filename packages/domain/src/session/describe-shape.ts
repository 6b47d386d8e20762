import * as z from 'zod';
import { Id, line } from '../text.ts';
import { ChecklistInput } from './checklist.ts';
import { draftShape } from './draft.ts';
import {
  aboutPersonShape,
  documentShape,
  legalBasisShape,
  paperShape,
  partnerShape,
  planShape,
  projectShape,
  spanShape,
} from './facts.ts';
import { Form } from './kinds.ts';

const Paper = z.strictObject(documentShape);

/** The draft as entered: its agency by register id, or in words. */
const DraftInput = z.strictObject({
  ...draftShape,
  ownerBody: Id.optional().meta({
    description:
      'the drafting agency (cơ quan chủ trì soạn thảo) by its id in /registers/bodies; `owner` is for one that has no entry, never both',
  }),
  requestedBy: Paper.optional(),
});

const Resolution = z.strictObject({
  ...documentShape,
  body: Id.optional().meta({ description: 'the body that passed it, by its id' }),
});

/** What a session is, as entered: POST /sessions and its corrections. */
export const describeShape = {
  form: Form.optional().meta({
    description:
      'how it was done; each kind has its own forms (see the examples), it may be left out where the kind has only one',
  }),
  furtherForms: z
    .array(Form)
    .max(5)
    .optional()
    .meta({ description: 'more forms of the same session: for search, only `form` counts' }),
  leadBody: Id.meta({
    description:
      'who led it (cơ quan chủ trì): an id of /registers/bodies, in force on the day; the session counts for its unit and level',
    example: 'front:13285@2025-07-01',
  }),
  partners: z
    .array(z.strictObject(partnerShape))
    .max(30)
    .optional()
    .meta({ description: 'who took part; a co-chair counts it as `coChaired`' }),
  guidedBy: Id.optional().meta({
    description:
      'the Front committee that guided a board’s own session (form “through the boards”): people-inspection and community-supervision only',
  }),
  hostBody: Id.optional().meta({
    description: 'who held it, when the lead only joined: with the form `joined`, and only then',
  }),
  subject: line(1000).meta({
    description: 'what it was about (nội dung), one matter',
    example: 'Giám sát việc công khai quy hoạch sử dụng đất',
  }),
  topic: Id.meta({
    description: 'the subject area that counts: an id of /registers/topics',
    example: 'land-planning-construction',
  }),
  furtherTopics: z
    .array(Id)
    .max(10)
    .optional()
    .meta({ description: 'more subject areas, for search' }),
  legalBasis: z
    .strictObject(legalBasisShape)
    .optional()
    .meta({ description: 'why: Joint Resolution 403/2017 Art. 2(1)' }),
  programmeId: Id.optional().meta({
    description:
      'the programme (nội dung, chuyên đề) it belongs to: the same id in every session of it',
  }),
  delegationNo: line(100)
    .optional()
    .meta({ description: 'number of the delegation (đoàn giám sát) of the lead in that year' }),
  plan: z
    .strictObject({ ...planShape, document: Paper.optional() })
    .optional()
    .meta({
      description: 'the line of the annual plan that foresaw it; none says it was unscheduled',
    }),
  scheduled: z
    .strictObject(spanShape)
    .optional()
    .meta({ description: 'first and last day foreseen, also in the future' }),
  places: z
    .array(Id)
    .max(50)
    .optional()
    .meta({ description: 'where: unit ids of /registers/units, for search' }),
  supervisedBodies: z
    .array(Id)
    .max(100)
    .optional()
    .meta({ description: 'who was supervised (được giám sát): ids of /registers/bodies' }),
  project: z.strictObject(projectShape).optional().meta({
    description: 'community-supervision: the project, where it has no record; else `projectId`',
  }),
  projectId: Id.optional().meta({
    description:
      'community-supervision: the project by its id in /projects, carried out in the area on the day; never with `project`',
  }),
  checklist: ChecklistInput.optional().meta({
    description:
      'community-supervision: what was looked at (tiến độ, chất lượng, công khai, giải phóng mặt bằng, môi trường, đóng góp, đất đai, vốn) and how it was found',
  }),
  draft: DraftInput.optional().meta({
    description:
      'criticism, contribution: the draft document; received fewer days before it is submitted than the rule prescribes, it is late',
  }),
  programmeResolution: Resolution.optional().meta({
    description:
      'council-supervision: the resolution on the supervision programme (nghị quyết chương trình giám sát)',
  }),
  delegationResolution: Resolution.optional().meta({
    description:
      'council-supervision: the resolution that set up the delegation (nghị quyết thành lập Đoàn giám sát)',
  }),
  aboutPerson: z.strictObject(aboutPersonShape).optional().meta({
    description:
      'supervision of a person’s conduct (124-QĐ/TW): the position, never the name; such a session is never public',
  }),
  documents: z
    .array(z.strictObject(paperShape))
    .max(50)
    .optional()
    .meta({ description: 'papers kept with the session' }),
};
