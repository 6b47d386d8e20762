import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Dong } from '../money.ts';
import { BodyRef } from '../register/body-ref.ts';
import { Level } from '../register/unit.ts';
import { Id, line, prose } from '../text.ts';
import {
  acceptanceShape,
  nestedShape,
  plainShape,
  publicityShape,
  settlementShape,
} from './facts.ts';

/** A unit as it was when the project was stated, with all a view needs. */
export const PlaceRef = z.object({
  id: Id,
  name: z.string(),
  level: Level,
  path: z.array(Id).min(1),
});
export type PlaceRef = z.infer<typeof PlaceRef>;

/** What a project is, register entries resolved on the day it was announced. */
export const ProjectDescription = z.object({
  ...plainShape,
  ...nestedShape(z.object),
  ownerBody: BodyRef.optional(),
  units: z.array(PlaceRef).min(1),
});
export type ProjectDescription = z.infer<typeof ProjectDescription>;

const of = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data });

/** Every event of a project's record; the single source of types, schemas and samples. */
export const ProjectEvent = z.discriminatedUnion('type', [
  of('project.announced', ProjectDescription),
  of('project.supervised', z.object({ note: line(500).optional() })),
  z.object({
    type: z.literal('project.progressed'),
    ...envelopeShape,
    /** Until 24 November 2026 a percentage with a fraction: `progressed-v1.ts`. */
    schema: z.literal(2),
    data: z.object({
      on: Day,
      /** Of a percent, 0 to 10,000. */
      hundredths: z.int().min(0).max(10_000),
      disbursed: Dong.optional(),
      note: prose(2000).optional(),
      publicity: z.array(z.object(publicityShape)).optional(),
    }),
  }),
  of(
    'project.completed',
    z.object({
      acceptance: z.object(acceptanceShape).optional(),
      settlement: z.object(settlementShape).optional(),
    }),
  ),
  of(
    'project.corrected',
    z.object({
      reason: prose(2000),
      changed: z.array(z.string()),
      project: ProjectDescription,
      completedOn: Day.optional(),
    }),
  ),
]);
export type ProjectEvent = z.infer<typeof ProjectEvent>;
