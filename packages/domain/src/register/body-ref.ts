import * as z from 'zod';
import { Id } from '../text.ts';
import { AddresseeGroup, BodyType, LeadGroup } from './body.ts';
import { Level } from './unit.ts';

/** A body as it was on the day, with all a view needs; views never look anything up. */
export const LeadRef = z.object({
  id: Id,
  type: BodyType,
  group: LeadGroup,
  name: z.string(),
  unit: Id,
  level: Level,
  path: z.array(Id).min(1),
});
export type LeadRef = z.infer<typeof LeadRef>;

export const BodyRef = z.object({ id: Id, type: BodyType, name: z.string(), unit: Id });
export type BodyRef = z.infer<typeof BodyRef>;

/** Whom a recommendation is addressed to. */
export const AddresseeRef = z.object({ ...BodyRef.shape, group: AddresseeGroup });
export type AddresseeRef = z.infer<typeof AddresseeRef>;
