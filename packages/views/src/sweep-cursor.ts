import * as z from 'zod';
import type { Views } from './views.ts';

const KEY = { pk: 'cursor#sweep', sk: 'log' } as const;

const Cursor = z.object({
  position: z.number(),
  /** Bodies whose end is registered and still lies ahead. */
  ending: z.array(z.string()),
});
export type SweepCursor = z.infer<typeof Cursor>;

/** How far the sweep has looked through the Log for changes of registers, rules and calendar. */
export async function sweptTo(views: Views): Promise<SweepCursor> {
  const item = await views.get(KEY.pk, KEY.sk);
  return item === undefined ? { position: 0, ending: [] } : Cursor.parse(item);
}

/** Looking twice does no harm, so two sweeps at once need no condition. */
export async function moveSwept(views: Views, { position, ending }: SweepCursor): Promise<void> {
  await views.update(KEY, {
    UpdateExpression: 'SET #position = :position, #ending = :ending',
    ExpressionAttributeNames: { '#position': 'position', '#ending': 'ending' },
    ExpressionAttributeValues: { ':position': position, ':ending': ending },
  });
}
