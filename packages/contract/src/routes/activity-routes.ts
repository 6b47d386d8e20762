import {
  CorrectActivity,
  RecordActivity,
  WithdrawActivity,
} from '@giam-sat/domain/activity/commands';
import { activitySteps } from '@giam-sat/domain/activity/lifecycle';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { ActivityView } from '../http/activity-view.ts';
import { ActivityId } from '../http/ids.ts';
import { ActivitiesQuery } from '../http/query.ts';
import {
  answer,
  CorrectHeaders,
  correctProblems,
  pageOf,
  payload,
  readProblems,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';

const params = z.object({ id: ActivityId });
const path = '/activities';

export const listActivitiesRoute = createRoute({
  method: 'get',
  path,
  summary: 'Activities of the wider work; with `measure`, exactly those the figure counts',
  description:
    '`trainingAttendances` is the sum of `attendances` over the list, `meetings` that of `number`; the other measures count its entries.',
  security,
  request: { query: ActivitiesQuery },
  responses: {
    200: answer('Activities', pageOf(z.record(z.string(), z.unknown()))),
    ...readProblems,
  },
});

export const getActivityRoute = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  summary: 'An activity, as of this moment',
  security,
  request: { params },
  responses: { 200: answer('An activity', ActivityView), ...readProblems },
});

export const recordActivityRoute = createRoute({
  method: 'post',
  path,
  summary: 'Record a dialogue, a training conference, a recognised model or meetings',
  security,
  request: { headers: WriteHeaders, body: payload(RecordActivity) },
  responses: { 201: answer('The activity as recorded', ActivityView), ...writeProblems },
});

export const correctActivityRoute = createRoute({
  method: 'patch',
  path: `${path}/{id}`,
  summary: 'Correct an activity: a new fact with its reason; its kind stays',
  security,
  request: { params, headers: CorrectHeaders, body: payload(CorrectActivity) },
  responses: { 200: answer('The activity as corrected', ActivityView), ...correctProblems },
});

export const withdrawActivityRoute = createRoute({
  method: 'post',
  path: `${path}/{id}/withdraw`,
  summary: `withdraw (${activitySteps.withdraw.vi}); from: ${activitySteps.withdraw.from.join(', ')}`,
  security,
  request: { params, headers: WriteHeaders, body: payload(WithdrawActivity) },
  responses: { 200: answer('The activity as withdrawn', ActivityView), ...writeProblems },
});
