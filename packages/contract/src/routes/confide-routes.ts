import {
  ConfirmPurge,
  KeepFindingText,
  KeepMember,
  KeepSupervised,
  ProposePurge,
  ReadInformant,
  RecordInformant,
} from '@giam-sat/domain/confiding/inputs';
import { type ConfidedClass, classed } from '@giam-sat/domain/data-class';
import { Id } from '@giam-sat/domain/text';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingId, SessionId } from '../http/ids.ts';
import {
  answer,
  payload,
  problem,
  readProblems,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';

const MemberParams = z.object({ board: Id, member: z.string().regex(/^[0-9a-f]{16}$/) });
const SessionParams = z.object({ id: SessionId });
const FindingParams = z.object({ id: FindingId });

export const Kept = z
  .object({
    about: z.string(),
    fields: z.array(z.string()).meta({ description: 'what is kept; never what it says' }),
  })
  .meta({ id: 'KeptPersonalData' });

const kept = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.object({
    about: z.string(),
    ...fields,
    purged: z.literal(true).optional().meta({
      description: 'đã xóa theo quyết định; it was kept once and removed by two persons',
    }),
  });

/** What is told of people, each text with its class. */
const text = (dataClass: ConfidedClass) => classed(dataClass, z.string());

const MemberView = kept({
  name: text('personal').optional(),
  phone: text('personal').optional(),
});
const SupervisedView = kept({ name: text('sensitive').optional() });
const FindingTextView = kept({ text: text('personal').optional() });

const problems = { ...readProblems, 403: problem('Not of the lead body, nor an auditor') };

const keep = <Path extends string, Params extends z.ZodObject, Body extends z.ZodType>(
  path: Path,
  params: Params,
  body: Body,
  summary: string,
) =>
  createRoute({
    ...{ method: 'post', path, security, summary },
    description:
      'What it says is kept apart from the Ledger. Given again it replaces what was there.',
    request: { params, headers: WriteHeaders, body: payload(body) },
    responses: { 201: answer('What is kept', Kept), ...writeProblems },
  });

const look = <Path extends string, Params extends z.ZodObject, View extends z.ZodType>(
  path: Path,
  params: Params,
  view: View,
  summary: string,
) =>
  createRoute({
    ...{ method: 'get', path, security, summary, request: { params } },
    responses: { 200: answer('What is kept', view), ...problems },
  });

const member = '/personal/members/{board}/{member}';
export const keepMemberRoute = keep(member, MemberParams, KeepMember, 'Name a member of a board');
export const getMemberRoute = look(
  member,
  MemberParams,
  MemberView,
  'Who sits on a seat of a board',
);
export const keepSupervisedRoute = keep(
  '/personal/sessions/{id}',
  SessionParams,
  KeepSupervised,
  'Name the person a session is about (124-QĐ/TW)',
);
export const getSupervisedRoute = look(
  '/personal/sessions/{id}',
  SessionParams,
  SupervisedView,
  'The person a session is about: the lead body and the auditor only',
);
export const keepFindingTextRoute = keep(
  '/personal/findings/{id}',
  FindingParams,
  KeepFindingText,
  'What a finding tells of named people and households',
);
export const getFindingTextRoute = look(
  '/personal/findings/{id}',
  FindingParams,
  FindingTextView,
  'What a finding tells of people: the lead body and the auditor only',
);

export const recordInformantRoute = createRoute({
  ...{ method: 'post', path: '/informants', security },
  summary: 'Record who told something; answers a random case code, the only way back to it',
  request: { headers: WriteHeaders, body: payload(RecordInformant) },
  responses: {
    201: answer('The case code', z.object({ caseCode: text('informant') })),
    ...writeProblems,
  },
});

const Told = z.object({
  identity: text('informant'),
  contact: text('informant').optional(),
  text: text('informant').optional(),
  finding: text('informant').optional(),
});

export const readInformantRoute = createRoute({
  ...{ method: 'post', path: '/informants/readings', security },
  summary: 'Read who told something, for a stated purpose; every reading is recorded',
  description:
    'Also under a key that was used before: each answer is a reading. A wrong code and one of another body are the same 404; after five in fifteen minutes 429.',
  request: { headers: WriteHeaders, body: payload(ReadInformant) },
  responses: {
    201: answer('What was told', Told),
    ...writeProblems,
  },
});

export const PurgeView = z
  .object({
    id: z.string(),
    about: z.array(z.string()),
    state: z.enum(['proposed', 'purged']),
  })
  .meta({ id: 'Purge' });

export const proposePurgeRoute = createRoute({
  ...{ method: 'post', path: '/personal/purges', security },
  summary: 'Propose to purge all that is kept about a session, a board or a case',
  request: { headers: WriteHeaders, body: payload(ProposePurge) },
  responses: { 201: answer('The proposal', PurgeView), ...writeProblems },
});

export const confirmPurgeRoute = createRoute({
  ...{ method: 'post', path: '/personal/purges/{id}/confirm', security },
  summary: 'Purge: by another person than who proposed it; figures and the chain stay whole',
  request: {
    params: z.object({ id: Id }),
    headers: WriteHeaders,
    body: payload(ConfirmPurge),
  },
  responses: { 200: answer('The purge', PurgeView), ...writeProblems },
});

/** Every route of `functions/confide`. */
export const confideRoutes = [
  keepMemberRoute,
  getMemberRoute,
  keepSupervisedRoute,
  getSupervisedRoute,
  keepFindingTextRoute,
  getFindingTextRoute,
  recordInformantRoute,
  readInformantRoute,
  proposePurgeRoute,
  confirmPurgeRoute,
];
