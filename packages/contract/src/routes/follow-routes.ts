import {
  type FollowActionName,
  recommendationInputs,
} from '@giam-sat/domain/recommendation/inputs';
import { recommendationSteps } from '@giam-sat/domain/recommendation/steps';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { RecommendationId } from '../http/ids.ts';
import { RecommendationView } from '../http/session-view.ts';
import { answer, payload, security, WriteHeaders, writeProblems } from './answers.ts';

const params = z.object({ id: RecommendationId });

const act = <Name extends FollowActionName, Body extends z.ZodType>(name: Name, body: Body) => {
  const { vi, from, by, of } = recommendationSteps[name];
  const only = of === 'both' ? '' : `; ${of} only`;
  return createRoute({
    method: 'post',
    path: `/recommendations/{id}/${name}`,
    summary: `${name} (${vi}); from: ${from.join(', ')}`,
    description: `A step of: ${by.join(', ')}${only}. The steps, who takes them and what they need are one table, in the description of this API.`,
    security,
    request: { params, headers: WriteHeaders, body: payload(body) },
    responses: {
      200: answer('The recommendation after the step', RecommendationView),
      ...writeProblems,
    },
  });
};

/** Every step of a recommendation after its letter. */
export const followRoutes = {
  receive: act('receive', recommendationInputs.receive),
  reply: act('reply', recommendationInputs.reply),
  'record-no-answer': act('record-no-answer', recommendationInputs['record-no-answer']),
  transfer: act('transfer', recommendationInputs.transfer),
  succeed: act('succeed', recommendationInputs.succeed),
  begin: act('begin', recommendationInputs.begin),
  'report-done': act('report-done', recommendationInputs['report-done']),
  verify: act('verify', recommendationInputs.verify),
  reject: act('reject', recommendationInputs.reject),
  'record-not-implemented': act(
    'record-not-implemented',
    recommendationInputs['record-not-implemented'],
  ),
  'mark-not-feasible': act('mark-not-feasible', recommendationInputs['mark-not-feasible']),
  'accept-explanation': act('accept-explanation', recommendationInputs['accept-explanation']),
  compare: act('compare', recommendationInputs.compare),
  withdraw: act('withdraw', recommendationInputs.withdraw),
  urge: act('urge', recommendationInputs.urge),
  extend: act('extend', recommendationInputs.extend),
  escalate: act('escalate', recommendationInputs.escalate),
  reopen: act('reopen', recommendationInputs.reopen),
} as const satisfies Record<FollowActionName, unknown>;
