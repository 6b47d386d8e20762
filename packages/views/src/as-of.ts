import { liveGeneration, projectedTo } from './generation.ts';
import type { Views } from './views.ts';

/** Up to which position an answer was computed; `until` where events came in while it was read. */
export interface Reading<Value> {
  readonly value: Value;
  readonly position: number;
  readonly until?: number;
}

const TRIES = 3;

/**
 * Reads between two looks at the cursor. When it moved meanwhile the answer is read again, twice;
 * under steady writing a range of positions is told instead of a wrong one.
 */
export async function readAsOf<Value>(
  views: Views,
  read: (generation: string) => Promise<Value>,
): Promise<Reading<Value>> {
  for (let tries = 1; ; tries += 1) {
    const generation = await liveGeneration(views);
    const position = await projectedTo(views, generation);
    const value = await read(generation);
    const until = await projectedTo(views, generation);
    if (until === position) return { value, position };
    if (tries === TRIES) return { value, position, until };
  }
}
