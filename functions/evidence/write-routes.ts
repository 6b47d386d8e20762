import { createHash } from 'node:crypto';
import { evidenceView } from '@giam-sat/contract/http/evidence-view';
import { sessionOf } from '@giam-sat/contract/http/ids';
import {
  announceEvidenceRoute,
  completeEvidenceRoute,
  publishEvidenceRoute,
  withdrawEvidenceRoute,
} from '@giam-sat/contract/routes/evidence-routes';
import {
  announceEvidence,
  checkPublishable,
  publishEvidence,
  requireEvidence,
  storeEvidence,
  withdrawEvidence,
} from '@giam-sat/domain/evidence/act-on-evidence';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { refuse } from '@giam-sat/domain/refusal';
import { type WriteRequest, writeRequest } from '@giam-sat/writing/request';
import { type SessionCommand, writeSession } from '@giam-sat/writing/session-writing';
import { etag } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { keepIncoming } from './keep-incoming.ts';
import { type Dependencies, openSession } from './open-session.ts';
import { stripMetadata } from './strip-metadata.ts';

const NOTHING = { bodies: [], units: [], topics: [] } as const;

export function writeRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(announceEvidenceRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const input = c.req.valid('json');
    const request = await writeRequest(c);
    await openSession(on, id, request.caller, 'evidence.add');
    const { state, version } = await write(on, id, request, 'evidence.add', (context, session) =>
      announceEvidence(context, id, session, input),
    );
    const one = state.evidence.at(-1);
    if (one === undefined) throw new Error(`${id}: announced and not there`);
    const upload = one.state === 'stored' ? null : await on.files.form(one);
    c.header('location', `/evidence/${one.id}`);
    return c.json({ ...evidenceView(one), upload }, 201, { etag: etag(version) });
  });
  app.openapi(completeEvidenceRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const { request, opened } = await opening(c, on, id, 'evidence.add');
    const one = requireEvidence(opened.session, id);
    if (one.state === 'announced') await keepIncoming(on.files, one);
    return answer(c, on, id, request, 'evidence.add', (context, session) =>
      storeEvidence(context, session, id),
    );
  });
  app.openapi(publishEvidenceRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const input = c.req.valid('json');
    const { request, opened } = await opening(c, on, id, 'evidence.publish');
    const copy = await publicCopy(on, opened, id, input);
    return answer(c, on, id, request, 'evidence.publish', (context, session) =>
      publishEvidence(context, session, id, input, copy),
    );
  });
  app.openapi(withdrawEvidenceRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const input = c.req.valid('json');
    const { request, opened } = await opening(c, on, id, 'evidence.publish');
    requireEvidence(opened.session, id);
    const response = await answer(c, on, id, request, 'evidence.publish', (context, session) =>
      withdrawEvidence(context, session, id, input),
    );
    // Behind a delete marker; who asks for it meanwhile is answered from the session, that it is not.
    await on.files.remove('public', id);
    return response;
  });
}

async function opening(c: Context, on: Dependencies, id: string, action: PolicyAction) {
  const request = await writeRequest(c);
  return { request, opened: await openSession(on, sessionOf(id), request.caller, action) };
}

/** Made again by the same request, it is the same copy: the original does not change. */
async function publicCopy(
  on: Dependencies,
  { context, session }: Awaited<ReturnType<typeof openSession>>,
  id: string,
  input: Parameters<typeof checkPublishable>[3],
) {
  const known = requireEvidence(session, id).published;
  if (known !== undefined) return known;
  const one = checkPublishable(context, session, id, input);
  const original = await on.files.read('kept', id);
  if (original === undefined) throw new Error(`${id}: stored and not there`);
  const bytes = stripMetadata(one.type, original);
  if (bytes === undefined) refuse('evidence-not-cleanable', '', { id, type: one.type });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await on.files.put('public', { ...one, sha256, size: bytes.length }, bytes);
  return { sha256, size: bytes.length };
}

function write(
  on: Dependencies,
  id: string,
  request: WriteRequest,
  action: PolicyAction,
  decide: SessionCommand['decide'],
) {
  const does = [{ action }];
  return writeSession(on, { id, request, wants: () => NOTHING, does, decide });
}

async function answer(
  c: Context,
  on: Dependencies,
  id: string,
  request: WriteRequest,
  action: PolicyAction,
  decide: SessionCommand['decide'],
): Promise<Response> {
  const { state, version } = await write(on, sessionOf(id), request, action, decide);
  return c.json(evidenceView(requireEvidence(state, id)), 200, { etag: etag(version) });
}
