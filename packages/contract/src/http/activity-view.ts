import type { Activity } from '@giam-sat/domain/activity/activity';
import { ActivityDescription } from '@giam-sat/domain/activity/events';
import { ACTIVITY_STATES, activityActions } from '@giam-sat/domain/activity/lifecycle';
import * as z from 'zod';

const shape = {
  id: z.string(),
  version: z.int(),
  state: z.enum(ACTIVITY_STATES),
  /** Actions the table of steps allows now. */
  possible: z.array(z.string()),
  withdrawnFor: z.string().optional(),
};
const [dialogue, training, model, meeting] = ActivityDescription.options;

/** An activity of the wider work, as GET /activities/{id} answers it. */
export const ActivityView = z
  .discriminatedUnion('kind', [
    z.object({ ...shape, ...dialogue.shape }).meta({ id: 'Dialogue' }),
    z.object({ ...shape, ...training.shape }).meta({ id: 'Training' }),
    z.object({ ...shape, ...model.shape }).meta({ id: 'Model' }),
    z.object({ ...shape, ...meeting.shape }).meta({ id: 'Meeting' }),
  ])
  .meta({ id: 'Activity' });
export type ActivityView = z.infer<typeof ActivityView>;

/** @param version of the last event in it */
export function activityView(id: string, version: number, activity: Activity): ActivityView {
  const { state, description, withdrawnFor } = activity;
  const possible = activityActions(state);
  return { id, version, state, possible, ...description, withdrawnFor };
}
