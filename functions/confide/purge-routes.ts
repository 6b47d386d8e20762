import { confirmPurgeRoute, proposePurgeRoute } from '@giam-sat/contract/routes/confide-routes';
import { type Confiding, foldConfiding } from '@giam-sat/domain/confiding/confiding';
import type { ProposePurge } from '@giam-sat/domain/confiding/inputs';
import { confirmPurge, requireOtherPerson } from '@giam-sat/domain/confiding/purge';
import { happened } from '@giam-sat/domain/context';
import { may, requireMay } from '@giam-sat/domain/policy/require-may';
import type { LeadRef } from '@giam-sat/domain/register/body-ref';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { newRecordId, writeRequest } from '@giam-sat/writing/request';
import { writeRecord } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { aboutCode, caseOf } from './informant-routes.ts';
import { contextFor, membersOf, readSession } from './whose.ts';

/** DynamoDB takes a hundred statements at once; the event is one. */
const AT_ONCE = 90;

export function purgeRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(proposePurgeRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const id = newRecordId(request, '/personal/purges');
    const { about, lead } = await concerned(on, command);
    const context = await contextFor(on, request.caller, lead.id);
    const { reason, document } = command;
    await writeRecord<Confiding>(on, {
      record: `purge#${id}`,
      request,
      fold: foldConfiding,
      authorise: async () => {
        // A purge is of the lead body; whoever is not is told that there is nothing.
        if (may(context, 'personal.purge-propose', { lead })) return;
        if (!may(context, 'personal.read', { lead })) throw new EdgeRefusal('not-found');
        requireMay(context, 'personal.purge-propose', { lead });
      },
      decide: async () => [
        happened(context, 'personal.purge-proposed', context.today, {
          ...{ about: [...about], lead, reason, document },
        }),
      ],
      rehearse: () => undefined,
      needsMatch: false,
    });
    return c.json({ id, about: shown(about), state: 'proposed' as const }, 201);
  });

  app.openapi(confirmPurgeRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const { id } = c.req.valid('param');
    const { lead, proposal } = await proposalOf(on, id);
    const context = await contextFor(on, request.caller, lead.id);
    const { about } = proposal.data;
    await writeRecord<Confiding>(on, {
      record: `purge#${id}`,
      request,
      fold: foldConfiding,
      authorise: async () => {
        const isNear = may(context, 'personal.purge-propose', { lead });
        if (!isNear && !may(context, 'personal.read', { lead })) throw new EdgeRefusal('not-found');
        requireMay(context, 'personal.purge-confirm', { lead });
        requireOtherPerson(context, proposal);
      },
      decide: async () => {
        // Removed first: a repeat of what was cut off in between completes it.
        await removeAll(on, about);
        return confirmPurge(context, proposal);
      },
      rehearse: () => undefined,
      needsMatch: false,
    });
    return c.json({ id, about: shown(about), state: 'purged' as const }, 200);
  });
}

/** Everything kept about a session, a board or a case, and whose it is. @throws EdgeRefusal `not-found` */
async function concerned(
  on: Dependencies,
  { session, board, caseCode }: ProposePurge,
): Promise<{ about: string[]; lead: LeadRef }> {
  if (session !== undefined) {
    const { description, findings } = await readSession(on.ledger, session);
    const about = [`session:${session}`, ...findings.map((one) => `finding:${one.id}`)];
    return { about, lead: description.lead };
  }
  if (board !== undefined) {
    const { members, lead } = await membersOf(on.ledger, board);
    return { about: [...members].map((one) => `member:${one}`), lead };
  }
  const found = caseCode === undefined ? undefined : await caseOf(on, caseCode);
  if (found?.state.lead === undefined) throw new EdgeRefusal('not-found');
  return { about: [`case:${found.id}`, aboutCode(found.code)], lead: found.state.lead };
}

async function proposalOf(on: Dependencies, id: string) {
  const appends = await on.ledger.read(`purge#${id}`);
  const state = foldConfiding(appends.flatMap((append) => append.events));
  if (state?.proposal === undefined || state.lead === undefined) throw new EdgeRefusal('not-found');
  return { lead: state.lead, proposal: state.proposal };
}

async function removeAll(on: Dependencies, about: readonly string[]): Promise<void> {
  const items = (await Promise.all(about.map((one) => on.personal.read(one)))).flat();
  const statements = on.personal.remove(items);
  for (let at = 0; at < statements.length; at += AT_ONCE) {
    await on.personal.write(statements.slice(at, at + AT_ONCE));
  }
}

/** Not the hash of a case code. */
function shown(about: readonly string[]): string[] {
  return about.filter((one) => !one.startsWith('code:'));
}
