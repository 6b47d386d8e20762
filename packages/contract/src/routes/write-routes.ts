import { PublishedFigure, PublishFigure } from '@giam-sat/domain/published/published-figure';
import {
  ConfirmFinding,
  ConfirmRecommendation,
  CorrectSession,
  DismissFinding,
  DraftRecommendations,
  IssueLetter,
  IssueRecommendation,
  RecordFindings,
  RecordSession,
  type SessionActionName,
  sessionActionInputs,
} from '@giam-sat/domain/session/commands';
import { sessionSteps } from '@giam-sat/domain/session/lifecycle';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingId, RecommendationId, SessionId } from '../http/ids.ts';
import { FindingView, RecommendationView, SessionView } from '../http/session-view.ts';
import { accountWriteRoutes } from './account-routes.ts';
import {
  correctActivityRoute,
  recordActivityRoute,
  withdrawActivityRoute,
} from './activity-routes.ts';
import {
  answer,
  ContentHeaders,
  CorrectHeaders,
  correctProblems,
  type Examples,
  payload,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';
import { boardWriteRoutes } from './board-routes.ts';
import { followRoutes } from './follow-routes.ts';
import { projectWriteRoutes } from './project-routes.ts';
import {
  endBodyRoute,
  endUnitRoute,
  registerBodyRoute,
  registerUnitRoute,
} from './register-write-routes.ts';
import {
  makeReplyLinkRoute,
  replyByLinkRoute,
  withdrawReplyLinkRoute,
} from './reply-link-routes.ts';
import { changeCalendarRoute, setRuleRoute } from './rule-routes.ts';
import { sessionExamples } from './session-examples.ts';

const written = (status: 200 | 201, schema: z.ZodType, description: string) => ({
  [status]: answer(description, schema),
  ...writeProblems,
});

const write = <Path extends string, Params extends z.ZodObject, Body extends z.ZodType>(route: {
  path: Path;
  summary: string;
  params: Params;
  body: Body;
  status: 200 | 201;
  answers: z.ZodType;
  examples?: Examples;
  /** Brings contents in, which must be confirmed to hold no State secrets. */
  contents?: true;
}) =>
  createRoute({
    method: 'post',
    path: route.path,
    summary: route.summary,
    security,
    request: {
      params: route.params,
      headers: route.contents === true ? ContentHeaders : WriteHeaders,
      body: payload(route.body, route.examples),
    },
    responses: written(route.status, route.answers, route.summary),
  });

const session = z.object({ id: SessionId });
const finding = z.object({ id: FindingId });
const recommendation = z.object({ id: RecommendationId });

export const recordSessionRoute = write({
  path: '/sessions',
  summary: 'Record a session with its findings and recommendations, all or nothing',
  params: z.object({}),
  body: RecordSession,
  status: 201,
  answers: SessionView,
  examples: sessionExamples,
  contents: true,
});

export const correctSessionRoute = createRoute({
  method: 'patch',
  path: '/sessions/{id}',
  summary: 'Correct a session: a new fact with its reason',
  security,
  request: { params: session, headers: CorrectHeaders, body: payload(CorrectSession) },
  responses: { 200: answer('The session as corrected', SessionView), ...correctProblems },
});

const act = <Name extends SessionActionName, Body extends z.ZodType>(name: Name, body: Body) =>
  write({
    path: `/sessions/{id}/${name}`,
    summary: `${name} (${sessionSteps[name].vi}); from: ${sessionSteps[name].from.join(', ')}`,
    params: session,
    body,
    status: 200,
    answers: SessionView,
  });

export const sessionActionRoutes = {
  notify: act('notify', sessionActionInputs.notify),
  hold: act('hold', sessionActionInputs.hold),
  report: act('report', sessionActionInputs.report),
  close: act('close', sessionActionInputs.close),
  postpone: act('postpone', sessionActionInputs.postpone),
  reschedule: act('reschedule', sessionActionInputs.reschedule),
  cancel: act('cancel', sessionActionInputs.cancel),
  publish: act('publish', sessionActionInputs.publish),
  'withdraw-publication': act('withdraw-publication', sessionActionInputs['withdraw-publication']),
} as const;

export const recordFindingsRoute = write({
  path: '/sessions/{id}/findings',
  summary: 'Record further findings of a session that was held',
  params: session,
  body: RecordFindings,
  status: 201,
  answers: SessionView,
  contents: true,
});

export const issueLetterRoute = write({
  path: '/sessions/{id}/issue',
  summary: 'Issue many recommendations under one letter, all or none',
  params: session,
  body: IssueLetter,
  status: 200,
  answers: SessionView,
});

export const confirmFindingRoute = write({
  path: '/findings/{id}/confirm',
  summary: 'Confirm a finding',
  params: finding,
  body: ConfirmFinding,
  status: 200,
  answers: FindingView,
});

export const dismissFindingRoute = write({
  path: '/findings/{id}/dismiss',
  summary: 'Dismiss a finding, with the reason',
  params: finding,
  body: DismissFinding,
  status: 200,
  answers: FindingView,
});

export const draftRecommendationsRoute = write({
  path: '/findings/{id}/recommendations',
  summary: 'Draft recommendations that rest on a finding',
  params: finding,
  body: DraftRecommendations,
  status: 201,
  answers: FindingView,
});

export const confirmRecommendationRoute = write({
  path: '/recommendations/{id}/confirm',
  summary: "Confirm a community board's recommendation (commune Front)",
  params: recommendation,
  body: ConfirmRecommendation,
  status: 200,
  answers: RecommendationView,
});

export const issueRecommendationRoute = write({
  path: '/recommendations/{id}/issue',
  summary: 'Issue a recommendation under a letter',
  params: recommendation,
  body: IssueRecommendation,
  status: 200,
  answers: RecommendationView,
});

export const PublishedFigureView = z
  .object({ id: z.string(), ...PublishedFigure.shape })
  .meta({ id: 'PublishedFigure' });

export const publishFigureRoute = write({
  path: '/published-figures',
  summary: 'Record what a document printed; it is shown beside counts, never added',
  params: z.object({}),
  body: PublishFigure,
  status: 201,
  answers: PublishedFigureView,
});

/** Every route of `functions/record`. */
export const writeRoutes = [
  recordActivityRoute,
  correctActivityRoute,
  withdrawActivityRoute,
  ...projectWriteRoutes,
  ...boardWriteRoutes,
  recordSessionRoute,
  correctSessionRoute,
  ...Object.values(sessionActionRoutes),
  recordFindingsRoute,
  issueLetterRoute,
  confirmFindingRoute,
  dismissFindingRoute,
  draftRecommendationsRoute,
  confirmRecommendationRoute,
  issueRecommendationRoute,
  ...Object.values(followRoutes),
  makeReplyLinkRoute,
  withdrawReplyLinkRoute,
  replyByLinkRoute,
  publishFigureRoute,
  registerUnitRoute,
  endUnitRoute,
  registerBodyRoute,
  endBodyRoute,
  setRuleRoute,
  changeCalendarRoute,
  ...accountWriteRoutes,
];
