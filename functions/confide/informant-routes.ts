import { readInformantRoute, recordInformantRoute } from '@giam-sat/contract/routes/confide-routes';
import { Confided } from '@giam-sat/domain/confided';
import { caseCodeFrom, readCaseCode } from '@giam-sat/domain/confiding/case-code';
import { type Confiding, foldConfiding } from '@giam-sat/domain/confiding/confiding';
import { happened } from '@giam-sat/domain/context';
import { may, requireMay } from '@giam-sat/domain/policy/require-may';
import { leadRef } from '@giam-sat/domain/session/resolve';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { sha256 } from '@giam-sat/ledger/canonical';
import { textsIn } from '@giam-sat/personal/personal';
import { newRecordId, writeRequest } from '@giam-sat/writing/request';
import { writeRecord } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { noteGuess, requireFewGuesses } from './guesses.ts';
import { contextFor } from './whose.ts';

const CODE_BYTES = 16;

export function informantRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(recordInformantRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const { receivedBy, ...told } = c.req.valid('json');
    const context = await contextFor(on, request.caller, receivedBy);
    const body = context.bodies.get(receivedBy);
    if (body === undefined) throw new EdgeRefusal('not-found');
    const lead = leadRef(body);
    const id = newRecordId(request, '/informants');
    const about = `case:${id}`;
    const code = caseCodeFrom(on.randomBytes(CODE_BYTES));
    await writeRecord<Confiding>(on, {
      record: `case#${id}`,
      request,
      fold: foldConfiding,
      authorise: async () => requireMay(context, 'informant.record', { lead }, '/receivedBy'),
      decide: async () => [happened(context, 'informant.recorded', context.today, { lead })],
      rehearse: () => undefined,
      needsMatch: false,
      beside: async (version) => [
        ...on.personal.keep(about, version, { ...told, code: asInformant(code) }, []),
        // The way from the code to the case; the code itself stands only beside the case.
        ...on.personal.keep(aboutCode(code), version, { case: asInformant(id) }, []),
      ],
    });
    // Sent again it is the code of the first time.
    const { code: kept } = textsIn(await on.personal.read(about));
    if (kept === undefined) throw new EdgeRefusal('not-found');
    return c.json({ caseCode: kept }, 201);
  });

  app.openapi(readInformantRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const { caseCode, purpose } = c.req.valid('json');
    await requireFewGuesses(on, request);
    const found = await caseOf(on, caseCode);
    const context = await contextFor(on, request.caller, found?.state.lead?.id ?? '');
    const lead = found?.state.lead;
    if (found === undefined || lead === undefined || !may(context, 'informant.read', { lead })) {
      await noteGuess(on, request, context);
      throw new EdgeRefusal('not-found');
    }
    await writeRecord<Confiding>(on, {
      record: `case#${found.id}`,
      // Each answer is a reading, whatever key it was asked under.
      request: {
        ...request,
        key: `${request.key} ${Buffer.from(on.randomBytes(12)).toString('hex')}`,
      },
      fold: foldConfiding,
      authorise: async () => undefined,
      decide: async () => [happened(context, 'informant.read', context.today, { purpose })],
      rehearse: () => undefined,
      needsMatch: false,
    });
    const { code: _code, ...told } = textsIn(await on.personal.read(`case:${found.id}`));
    if (told.identity === undefined) throw new EdgeRefusal('not-found');
    return c.json(told, 201);
  });
}

function asInformant(text: string): Confided {
  return new Confided('informant', text);
}

export function aboutCode(code: string): string {
  return `code:${sha256(code)}`;
}

/** The case a code leads to; nothing for a code that is none. */
export async function caseOf(on: Dependencies, typed: Confided) {
  const code = readCaseCode(typed.reveal());
  if (code === undefined) return undefined;
  const { case: id } = textsIn(await on.personal.read(aboutCode(code)));
  if (id === undefined) return undefined;
  const appends = await on.ledger.read(`case#${id}`);
  const state = foldConfiding(appends.flatMap((append) => append.events));
  return state === undefined ? undefined : { id, code, state };
}
