import {
  CorrectActivity,
  RecordActivity,
  WithdrawActivity,
} from '@giam-sat/domain/activity/commands';
import { activitySteps } from '@giam-sat/domain/activity/lifecycle';
import * as z from 'zod';
import { ActivityView } from '../http/activity-view.ts';
import { ActivityId } from '../http/ids.ts';
import { ActivitiesQuery } from '../http/query.ts';
import { beginRoute, correctRoute, listRoute, openRoute, stepRoute } from './make-route.ts';

const activity = {
  path: '/activities',
  params: z.object({ id: ActivityId }),
  view: ActivityView,
} as const;
const Card = z.record(z.string(), z.unknown());

export const listActivitiesRoute = listRoute(activity.path, ActivitiesQuery, Card, {
  summary: 'Activities of the wider work; with `measure`, exactly those the figure counts',
  description:
    '`trainingAttendances` is the sum of `attendances` over the list, `meetings` that of `number`; the other measures count its entries.',
  answers: 'Activities',
});

export const getActivityRoute = openRoute(activity, {
  summary: 'An activity, as of this moment',
  answers: 'An activity',
});

export const recordActivityRoute = beginRoute(activity, RecordActivity, {
  summary: 'Record a dialogue, a training conference, a recognised model or meetings',
  answers: 'The activity as recorded',
});

export const correctActivityRoute = correctRoute(activity, CorrectActivity, {
  summary: 'Correct an activity: a new fact with its reason; its kind stays',
  answers: 'The activity as corrected',
});

export const withdrawActivityRoute = stepRoute(
  activity,
  'withdraw',
  activitySteps.withdraw,
  WithdrawActivity,
  'The activity as withdrawn',
);
