import {
  AnnounceEvidence,
  CompleteEvidence,
  PublishEvidence,
  WithdrawEvidence,
} from '@giam-sat/domain/evidence/inputs';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  EvidenceAnnounced,
  EvidenceOpened,
  EvidenceView,
  PublicEvidence,
} from '../http/evidence-view.ts';
import { EvidenceId, SessionId } from '../http/ids.ts';
import {
  answer,
  ContentHeaders,
  payload,
  publicProblems,
  readProblems,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';

const params = z.object({ id: EvidenceId });

export const announceEvidenceRoute = createRoute({
  method: 'post',
  path: '/sessions/{id}/evidence',
  summary: 'Announce an evidence file and get a form to send it by, straight to the store',
  description:
    'Type, size (20 MB at most) and SHA-256 are fixed by the form: anything else is refused by the store. Then `/evidence/{id}/complete`. Never public by itself.',
  security,
  request: {
    params: z.object({ id: SessionId }),
    headers: ContentHeaders,
    body: payload(AnnounceEvidence),
  },
  responses: { 201: answer('The file as announced', EvidenceAnnounced), ...writeProblems },
});

export const completeEvidenceRoute = createRoute({
  method: 'post',
  path: '/evidence/{id}/complete',
  summary: 'Have what was sent checked against what was announced, and kept',
  security,
  request: { params, headers: WriteHeaders, body: payload(CompleteEvidence) },
  responses: { 200: answer('The file as stored', EvidenceView), ...writeProblems },
});

export const publishEvidenceRoute = createRoute({
  method: 'post',
  path: '/evidence/{id}/publish',
  summary: 'Make a copy without metadata public, under an approval; of a published session only',
  security,
  request: { params, headers: WriteHeaders, body: payload(PublishEvidence) },
  responses: { 200: answer('The file', EvidenceView), ...writeProblems },
});

export const withdrawEvidenceRoute = createRoute({
  method: 'post',
  path: '/evidence/{id}/withdraw-publication',
  summary: 'Take the public copy back',
  security,
  request: { params, headers: WriteHeaders, body: payload(WithdrawEvidence) },
  responses: { 200: answer('The file', EvidenceView), ...writeProblems },
});

export const openEvidenceRoute = createRoute({
  method: 'get',
  path: '/evidence/{id}',
  summary: 'An evidence file: what it is, and an address it can be fetched from for minutes',
  security,
  request: { params },
  responses: { 200: answer('The file', EvidenceOpened), ...readProblems },
});

export const publicEvidenceRoute = createRoute({
  method: 'get',
  path: '/public/evidence/{id}',
  summary: 'A published copy, for everybody',
  request: { params },
  responses: {
    200: answer('The copy', PublicEvidence),
    ...publicProblems,
  },
});

/** Routes of `functions/evidence`, beside those that write. */
export const evidenceReadRoutes = [openEvidenceRoute, publicEvidenceRoute];
export const evidenceWriteRoutes = [
  announceEvidenceRoute,
  completeEvidenceRoute,
  publishEvidenceRoute,
  withdrawEvidenceRoute,
];
