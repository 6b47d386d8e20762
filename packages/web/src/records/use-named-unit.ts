import { useToday } from '../api/stage-clock.ts';
import { query, useAnswer } from '../api/use-answer.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What a unit is called that stands in an address by its id, or by its code: a code means the unit
 * that has it on the last day of the list, as the interface reads it.
 * @param to last day of the list; today when there is none, or when it lies in the future
 */
export function useNamedUnit(idOrCode: string | null, to: string | null): Named | undefined {
  const isId = idOrCode?.includes('@') === true;
  const day = useToday();
  const on = to === null || to > day ? day : to;
  const byId = useAnswer<Named>(
    idOrCode !== null && isId ? `/registers/units/${encodeURIComponent(idOrCode)}` : undefined,
  );
  const byCode = useAnswer<{ readonly items: readonly Named[] }>(
    idOrCode !== null && !isId
      ? `/registers/units${query({ under: idOrCode, on, limit: '1' })}`
      : undefined,
  );
  // Above all that lies under it stands the unit itself.
  return isId ? byId.data : byCode.data?.items[0];
}
