import type { Day } from '@giam-sat/domain/day';
import type { BodyRef } from '@giam-sat/domain/register/body-ref';
import { bodyId } from './bodies.ts';
import { registers } from './registers.ts';

const HEIR = bodyId('front', '37@2025-07-01');

/** The lead body, or the Front of the new province, which looks after what ended bodies left open. */
export function leadOn(lead: Pick<BodyRef, 'id' | 'type'>, on: Day): Pick<BodyRef, 'id' | 'type'> {
  const to = registers.bodies.get(lead.id)?.to ?? null;
  if (to === null || to >= on) return lead;
  return { id: HEIR, type: 'front' };
}
