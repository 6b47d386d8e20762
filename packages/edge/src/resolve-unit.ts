import { COUNTRY, type Unit } from '@giam-sat/domain/register/unit';
import { findUnit } from '@giam-sat/views/read-registers';
import type { Views } from '@giam-sat/views/views';
import { EdgeRefusal } from './edge-app.ts';

/**
 * A unit by its id, or by its code read on a day.
 * @throws EdgeRefusal that names the units which had the code on other days
 */
export async function resolveUnit(
  views: Views,
  generation: string,
  idOrCode: string,
  day: string,
  parameter = 'unit',
): Promise<Unit> {
  const found = await findUnit(views, generation, idOrCode, day);
  if (found.unit !== undefined) return found.unit;
  const others = found.others.map((unit) => `${unit.id} (${unit.name})`).join(', ');
  throw new EdgeRefusal('invalid-query', [
    {
      parameter,
      code: 'unknown-unit',
      vi: `Không có đơn vị ${idOrCode} vào ngày ${day}${others === '' ? '' : `; mã này từng là: ${others}`}`,
      en: `There is no unit ${idOrCode} on ${day}${others === '' ? '' : `; the code was: ${others}`}`,
    },
  ]);
}

export const wholeCountry = [COUNTRY];
