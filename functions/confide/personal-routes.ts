import {
  getFindingTextRoute,
  getMemberRoute,
  getSupervisedRoute,
  keepFindingTextRoute,
  keepMemberRoute,
  keepSupervisedRoute,
} from '@giam-sat/contract/routes/confide-routes';
import { type Confiding, foldConfiding } from '@giam-sat/domain/confiding/confiding';
import { FIELDS } from '@giam-sat/domain/confiding/events';
import { type Context as DecisionContext, happened } from '@giam-sat/domain/context';
import { may, requireMay } from '@giam-sat/domain/policy/require-may';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { type Fields, textsIn } from '@giam-sat/personal/personal';
import { callerOf } from '@giam-sat/platform/claims';
import { readerIn } from '@giam-sat/writing/authorise';
import { writeRequest } from '@giam-sat/writing/request';
import { writeRecord } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { contextFor, ofFinding, ofMember, ofSession, requireReading, type Whose } from './whose.ts';

export function personalRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(keepMemberRoute, async (c): Promise<Response> => {
    const { board, member } = c.req.valid('param');
    return keep(c, on, await ofMember(on.ledger, board, member), c.req.valid('json'));
  });
  app.openapi(getMemberRoute, async (c): Promise<Response> => {
    const { board, member } = c.req.valid('param');
    return look(c, on, await ofMember(on.ledger, board, member));
  });
  app.openapi(keepSupervisedRoute, async (c): Promise<Response> => {
    return keep(c, on, await ofSession(on.ledger, c.req.valid('param').id), c.req.valid('json'));
  });
  app.openapi(getSupervisedRoute, async (c): Promise<Response> => {
    return look(c, on, await ofSession(on.ledger, c.req.valid('param').id));
  });
  app.openapi(keepFindingTextRoute, async (c): Promise<Response> => {
    return keep(c, on, await ofFinding(on.ledger, c.req.valid('param').id), c.req.valid('json'));
  });
  app.openapi(getFindingTextRoute, async (c): Promise<Response> => {
    return look(c, on, await ofFinding(on.ledger, c.req.valid('param').id));
  });
}

/** The fact goes to the Ledger and the text to Personal, both or neither. */
async function keep(c: Context, on: Dependencies, whose: Whose, given: Fields): Promise<Response> {
  const request = await writeRequest(c);
  const context = await contextFor(on, request.caller, whose.lead.id);
  const fields = FIELDS.filter((name) => given[name] !== undefined);
  const { state } = await writeRecord<Confiding>(on, {
    record: `personal#${whose.about}`,
    request,
    fold: foldConfiding,
    authorise: async () => {
      // Who may not even read that there is something is told there is nothing.
      if (!isNear(context, whose)) throw new EdgeRefusal('not-found');
      requireMay(context, 'personal.write', { lead: whose.lead });
    },
    decide: async () => [happened(context, 'personal.kept', context.today, { fields })],
    rehearse: () => undefined,
    needsMatch: false,
    beside: async (version) =>
      on.personal.keep(whose.about, version, given, await on.personal.read(whose.about)),
  });
  return c.json({ about: whose.about, fields: [...state.fields] }, 201);
}

function isNear(context: DecisionContext, { lead, isSeenBy }: Whose): boolean {
  return may(context, 'personal.write', { lead }) || isSeenBy(readerIn(context));
}

async function look(c: Context, on: Dependencies, whose: Whose): Promise<Response> {
  const caller = callerOf(c.env);
  if (caller === undefined) throw new EdgeRefusal('unauthenticated');
  requireReading(await contextFor(on, caller, whose.lead.id), whose);
  const items = await on.personal.read(whose.about);
  const texts = textsIn(items);
  if (items.length > 0) return c.json({ about: whose.about, ...texts }, 200);
  const appends = await on.ledger.read(`personal#${whose.about}`);
  const known = foldConfiding(appends.flatMap((append) => append.events));
  if (known === undefined) throw new EdgeRefusal('not-found');
  return c.json({ about: whose.about, purged: true }, 200);
}
