import { Body } from '@giam-sat/domain/register/body';
import { Unit } from '@giam-sat/domain/register/unit';
import * as z from 'zod';
import { AsOf } from '../routes/answers.ts';

/** A unit in a list; one found by the name of a unit it was formed from says which. */
export const ListedUnit = z
  .object({
    ...Unit.shape,
    formerly: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  })
  .meta({ id: 'Unit' });

const relative = (description: string) =>
  z
    .array(
      z.object({
        id: z.string(),
        name: z.string().nullable().meta({ description: 'null where that map was never loaded' }),
        inPart: z.boolean(),
      }),
    )
    .meta({ description });

export const UnitView = z
  .object({
    ...Unit.shape,
    predecessors: relative('units it was formed from, whole or in part'),
    successors: relative('what became of it'),
    asOf: AsOf,
  })
  .meta({ id: 'UnitWithRelatives' });

export const BodyView = z
  .object({
    ...Body.shape,
    successors: z.array(z.object({ id: z.string(), name: z.string() })),
    asOf: AsOf,
  })
  .meta({ id: 'BodyWithSuccessors' });
