import type { Context as DecisionContext } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { requireMay, requireRole } from '@giam-sat/domain/policy/require-may';
import { type Body, BodyEvent, bodyId, evolveBody } from '@giam-sat/domain/register/body';
import { type RegisterBody, registerBody } from '@giam-sat/domain/register/register-body';
import type { RegisterUnit } from '@giam-sat/domain/register/register-unit';
import { evolveUnit, type Unit, UnitEvent } from '@giam-sat/domain/register/unit';
import { readEvent } from '@giam-sat/domain/upcast';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { bodyItems, unitItems } from '@giam-sat/views/register-items';
import type { Wanted } from '@giam-sat/writing/register-reader';
import { decisionContext, type WriteRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { type Written, writeRecord } from '@giam-sat/writing/write-record';

/** How an entry of each register is folded and shown. */
const unitKind = {
  fold: (events: readonly StoredEvent[]) => {
    let unit: Unit | undefined;
    for (const event of events) unit = evolveUnit(unit, readEvent(UnitEvent, event));
    return unit;
  },
  rehearse: (unit: Unit) => void unitItems(unit),
};
const bodyKind = {
  fold: (events: readonly StoredEvent[]) => {
    let body: Body | undefined;
    for (const event of events) body = evolveBody(body, readEvent(BodyEvent, event));
    return body;
  },
  rehearse: (body: Body) => void bodyItems(body),
};

/** A unit that does not exist yet. @throws EdgeRefusal, Refused */
export async function writeNewUnit(
  on: Dependencies,
  request: WriteRequest,
  id: string,
  command: RegisterUnit,
  decide: (context: DecisionContext, unit: Unit | undefined) => StoredEvent[],
): Promise<Written<Unit>> {
  const units = [command.parent, ...command.predecessors.map((one) => one.unit)];
  const wanted = { bodies: [], units, topics: [] };
  const context = await contextFor(on, request, wanted);
  return writeRecord(on, {
    ...unitKind,
    record: `unit#${id}`,
    request,
    authorise: async () =>
      requirePlace(context, 'unit.register', context.units.get(command.parent), '/parent'),
    decide: async (unit) => decide(context, unit),
    needsMatch: false,
  });
}

/** A body that does not exist yet. @throws EdgeRefusal, Refused */
export async function writeNewBody(
  on: Dependencies,
  request: WriteRequest,
  command: RegisterBody,
): Promise<Written<Body>> {
  const bodies = command.parent === null ? [] : [command.parent];
  const context = await contextFor(on, request, { bodies, units: [command.unit], topics: [] });
  const id = await freeBodyId(on, request, command);
  return writeRecord(on, {
    ...bodyKind,
    record: `body#${id}`,
    request,
    authorise: async () =>
      requirePlace(context, 'body.register', context.units.get(command.unit), '/unit'),
    decide: async (body) => registerBody(context, id, body, command),
    needsMatch: false,
  });
}

/** The first body of a type in a unit has the plain id, also when it is sent again. */
async function freeBodyId({ ledger }: Dependencies, { key }: WriteRequest, command: RegisterBody) {
  const first = bodyId(command.type, command.unit);
  const [registered] = await ledger.read(`body#${first}`);
  if (registered === undefined || registered.request.key === key) return first;
  const name = bodyKind.fold(registered.events)?.name;
  return name === command.name ? first : bodyId(command.type, command.unit, command.name);
}

interface Ended {
  readonly unit: Unit;
  readonly body: Body;
}

/** Ends an entry that exists. @throws EdgeRefusal `not-found`, Refused */
export async function writeEnd<Kind extends keyof Ended>(
  on: Dependencies,
  request: WriteRequest,
  kind: Kind,
  id: string,
  wanted: Wanted,
  decide: (context: DecisionContext, entry: Ended[Kind]) => StoredEvent[],
): Promise<Written<Ended[Kind]>> {
  const context = await contextFor(on, request, wanted);
  const known = <Entry>(entry: Entry | undefined): Entry => {
    if (entry === undefined) throw new EdgeRefusal('not-found');
    return entry;
  };
  const kinds: { readonly [Name in keyof Ended]: Foldable<Ended[Name]> } = {
    unit: unitKind,
    body: bodyKind,
  };
  return writeRecord<Ended[Kind]>(on, {
    ...kinds[kind],
    record: `${kind}#${id}`,
    request,
    authorise: async (entry) => {
      requireRole(context, `${kind}.end`);
      requireMay(context, `${kind}.end`, { place: known(entry) });
    },
    decide: async (entry) => decide(context, known(entry)),
    needsMatch: false,
  });
}

interface Foldable<Entry> {
  readonly fold: (events: readonly StoredEvent[]) => Entry | undefined;
  readonly rehearse: (entry: Entry) => void;
}

function contextFor({ ledger, now }: Dependencies, { caller }: WriteRequest, wanted: Wanted) {
  return decisionContext(ledger, now, caller, wanted);
}

function requirePlace(
  context: DecisionContext,
  action: PolicyAction,
  unit: Unit | undefined,
  pointer: string,
): void {
  requireRole(context, action, pointer);
  if (unit !== undefined) requireMay(context, action, { place: unit }, pointer);
}
