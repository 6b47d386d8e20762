import { sessionView } from '@giam-sat/contract/http/session-view';
import {
  correctSessionRoute,
  issueLetterRoute,
  recordFindingsRoute,
  recordSessionRoute,
  sessionActionRoutes,
} from '@giam-sat/contract/routes/session-write-routes';
import { recordFindings } from '@giam-sat/domain/session/act-on-findings';
import { issueLetter } from '@giam-sat/domain/session/act-on-recommendations';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import type { SessionActionCommand } from '@giam-sat/domain/session/commands';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { recordSession } from '@giam-sat/domain/session/record-session';
import type { Session } from '@giam-sat/domain/session/session';
import type { Warning } from '@giam-sat/domain/warning';
import { sessionHints } from '@giam-sat/views/session-hints';
import { newRecordId, writeRequest } from '@giam-sat/writing/request';
import {
  type Dependencies,
  writeNewSession,
  writeSession,
} from '@giam-sat/writing/session-writing';
import { toldWithFindings } from '@giam-sat/writing/told-at-once';
import {
  wantedByCorrection,
  wantedByFindings,
  wantedByRecording,
  wantedBySession,
} from '@giam-sat/writing/wanted-by';
import { etag, type Written } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { recentSessions } from './recent-sessions.ts';

export function sessionRoutes(app: OpenAPIHono, on: Dependencies): void {
  const recent = recentSessions();
  app.openapi(recordSessionRoute, async (c) => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const id = newRecordId(request, '/sessions');
    const written = await writeNewSession(on, {
      id,
      request,
      does: [
        { action: 'session.record', pointer: '/leadBody' },
        ...toldWithFindings(command.findings ?? [], '/findings'),
      ],
      lead: command.leadBody,
      wanted: wantedByRecording(command),
      decide: (context) => recordSession(context, id, command),
    });
    c.header('location', `/sessions/${id}`);
    const hints = recent.add(id, written.state);
    const warnings = await sessionHints(on, id, written.state, hints);
    return answer(c, id, written, 201, warnings);
  });
  app.openapi(correctSessionRoute, async (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    const written = await writeSession(on, {
      id,
      request: await writeRequest(c),
      does: [{ action: 'session.correct' }],
      needsMatch: true,
      wants: (session) => wantedByCorrection(session, command),
      decide: (context, session) => correctSession(context, session, command),
    });
    return answer(c, id, written, 200);
  });
  app.openapi(recordFindingsRoute, async (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    const written = await writeSession(on, {
      id,
      request: await writeRequest(c),
      does: [
        { action: 'session.record-findings' },
        ...toldWithFindings(command.findings, '/findings'),
      ],
      wants: () => wantedByFindings(command.findings),
      decide: (context, session) => recordFindings(context, id, session, command),
    });
    return answer(c, id, written, 201);
  });
  app.openapi(issueLetterRoute, async (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    const written = await writeSession(on, {
      id,
      request: await writeRequest(c),
      does: [{ action: 'recommendation.issue' }],
      wants: wantedBySession,
      decide: (context, session) => issueLetter(context, session, command),
    });
    return answer(c, id, written, 200);
  });
  actionRoutes(app, on);
}

function actionRoutes(app: OpenAPIHono, on: Dependencies): void {
  const act = async (c: Context, id: string, command: SessionActionCommand): Promise<Response> => {
    const written = await writeSession(on, {
      id,
      request: await writeRequest(c),
      does: [{ action: `session.${command.action}` }],
      wants: wantedBySession,
      decide: (context, session) => actOnSession(context, session, command),
    });
    return answer(c, id, written, 200);
  };
  const { notify, hold, report, close, postpone, reschedule, cancel, publish } =
    sessionActionRoutes;
  const withdraw = sessionActionRoutes['withdraw-publication'];
  app.openapi(notify, (c) =>
    act(c, c.req.valid('param').id, { action: 'notify', input: c.req.valid('json') }),
  );
  app.openapi(hold, (c) =>
    act(c, c.req.valid('param').id, { action: 'hold', input: c.req.valid('json') }),
  );
  app.openapi(report, (c) =>
    act(c, c.req.valid('param').id, { action: 'report', input: c.req.valid('json') }),
  );
  app.openapi(close, (c) =>
    act(c, c.req.valid('param').id, { action: 'close', input: c.req.valid('json') }),
  );
  app.openapi(postpone, (c) =>
    act(c, c.req.valid('param').id, { action: 'postpone', input: c.req.valid('json') }),
  );
  app.openapi(reschedule, (c) =>
    act(c, c.req.valid('param').id, { action: 'reschedule', input: c.req.valid('json') }),
  );
  app.openapi(cancel, (c) =>
    act(c, c.req.valid('param').id, { action: 'cancel', input: c.req.valid('json') }),
  );
  app.openapi(publish, (c) =>
    act(c, c.req.valid('param').id, { action: 'publish', input: c.req.valid('json') }),
  );
  app.openapi(withdraw, (c) =>
    act(c, c.req.valid('param').id, {
      action: 'withdraw-publication',
      input: c.req.valid('json'),
    }),
  );
}

function answer(
  c: Context,
  id: string,
  { version, state }: Written<Session>,
  status: 200 | 201,
  warnings: readonly Warning[] = [],
): Response {
  return c.json(sessionView(id, version, state, warnings), status, { etag: etag(version) });
}
