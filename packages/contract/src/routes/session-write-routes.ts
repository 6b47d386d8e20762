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
import { ISSUED_MEMBERS } from '@giam-sat/domain/session/corrected-members';
import { sessionSteps } from '@giam-sat/domain/session/lifecycle';
import { CorrectFinding, CorrectRecommendation } from '@giam-sat/domain/session/part-changes';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingId, RecommendationId, SessionId } from '../http/ids.ts';
import { FindingView, RecommendationView, SessionView } from '../http/session-view.ts';
import {
  answer,
  CorrectContentHeaders,
  CorrectHeaders,
  correctProblems,
  payload,
  security,
} from './answers.ts';
import { correctRoute, writeRoute } from './make-route.ts';
import { sessionExamples } from './session-examples.ts';

const session = z.object({ id: SessionId });
const finding = z.object({ id: FindingId });
const recommendation = z.object({ id: RecommendationId });

export const recordSessionRoute = writeRoute({
  path: '/sessions',
  summary: 'Record a session with its findings and recommendations, all or nothing',
  params: z.object({}),
  body: RecordSession,
  status: 201,
  answers: SessionView,
  examples: sessionExamples,
  contents: true,
});

/** Of every correction of what is public. */
const ANEW =
  'Of a session that is public, the public sees what was approved until it is published anew.';

export const correctSessionRoute = createRoute({
  method: 'patch',
  path: '/sessions/{id}',
  summary: 'Correct a session: a new fact with its reason',
  description: ANEW,
  security,
  request: { params: session, headers: CorrectHeaders, body: payload(CorrectSession) },
  responses: { 200: answer('The session as corrected', SessionView), ...correctProblems },
});

const act = <Name extends SessionActionName, Body extends z.ZodType>(name: Name, body: Body) =>
  writeRoute({
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

export const recordFindingsRoute = writeRoute({
  path: '/sessions/{id}/findings',
  summary: 'Record further findings of a session that was held',
  params: session,
  body: RecordFindings,
  status: 201,
  answers: SessionView,
  contents: true,
});

export const issueLetterRoute = writeRoute({
  path: '/sessions/{id}/issue',
  summary: 'Issue many recommendations under one letter, all or none',
  params: session,
  body: IssueLetter,
  status: 200,
  answers: SessionView,
});

export const correctFindingRoute = correctRoute(
  { path: '/findings', params: finding, view: FindingView },
  CorrectFinding,
  {
    summary: 'Correct a finding: a new fact with its reason',
    description: `Not once it is dismissed. ${ANEW}`,
    answers: 'The finding as corrected',
  },
  CorrectContentHeaders,
);

export const correctRecommendationRoute = correctRoute(
  { path: '/recommendations', params: recommendation, view: RecommendationView },
  CorrectRecommendation,
  {
    summary: 'Correct a recommendation: a new fact with its reason',
    description: [
      'A draft in all that was drafted, by the recorder; one that was confirmed is `drafted` again and',
      `waits for a new confirmation. Once issued, by the signer, only ${ISSUED_MEMBERS.join(', ')}, where`,
      'they were typed otherwise than the letter says. Not once it is withdrawn.',
      ANEW,
    ].join(' '),
    answers: 'The recommendation as corrected',
  },
  CorrectContentHeaders,
);

export const confirmFindingRoute = writeRoute({
  path: '/findings/{id}/confirm',
  summary: 'Confirm a finding',
  params: finding,
  body: ConfirmFinding,
  status: 200,
  answers: FindingView,
});

export const dismissFindingRoute = writeRoute({
  path: '/findings/{id}/dismiss',
  summary: 'Dismiss a finding, with the reason',
  params: finding,
  body: DismissFinding,
  status: 200,
  answers: FindingView,
});

export const draftRecommendationsRoute = writeRoute({
  path: '/findings/{id}/recommendations',
  summary: 'Draft recommendations that rest on a finding',
  params: finding,
  body: DraftRecommendations,
  status: 201,
  answers: FindingView,
});

export const confirmRecommendationRoute = writeRoute({
  path: '/recommendations/{id}/confirm',
  summary: "Confirm a community board's recommendation (commune Front)",
  params: recommendation,
  body: ConfirmRecommendation,
  status: 200,
  answers: RecommendationView,
});

export const issueRecommendationRoute = writeRoute({
  path: '/recommendations/{id}/issue',
  summary: 'Issue a recommendation under a letter',
  params: recommendation,
  body: IssueRecommendation,
  status: 200,
  answers: RecommendationView,
});

export const sessionWriteRoutes = [
  recordSessionRoute,
  correctSessionRoute,
  ...Object.values(sessionActionRoutes),
  recordFindingsRoute,
  issueLetterRoute,
  correctFindingRoute,
  confirmFindingRoute,
  dismissFindingRoute,
  draftRecommendationsRoute,
  correctRecommendationRoute,
  confirmRecommendationRoute,
  issueRecommendationRoute,
];
