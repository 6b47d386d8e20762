import type { Context as DecisionContext } from '@giam-sat/domain/context';
import { dayAt } from '@giam-sat/domain/day';
import { isRole } from '@giam-sat/domain/policy/roles';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { withoutConfided } from '@giam-sat/edge/open-texts';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import { readOwnUnit } from '@giam-sat/ledger/read-own-unit';
import { readRules } from '@giam-sat/ledger/read-rules';
import { type Caller, callerOf } from '@giam-sat/platform/claims';
import { requestIdOf } from '@giam-sat/platform/request-id';
import type { Context } from 'hono';
import { readRegisters, type Wanted } from './register-reader.ts';

/** What every write carries: who asks, under which key, and a hash of what is asked, less the confided. */
export interface WriteRequest {
  readonly caller: Caller;
  readonly key: string;
  readonly hash: string;
  readonly ifMatch: string | undefined;
  /** What the gateway calls the request. */
  readonly id?: string | undefined;
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** @throws EdgeRefusal when the token or the key is missing */
export async function writeRequest(c: Context): Promise<WriteRequest> {
  const caller = callerOf(c.env);
  if (caller === undefined) throw new EdgeRefusal('unauthenticated');
  return requestOf(c, caller);
}

/**
 * @param by a link instead of a token: what another link asked under the same key is another request
 * @throws EdgeRefusal when the key is missing
 */
export async function requestOf(c: Context, caller: Caller, by?: string): Promise<WriteRequest> {
  const key = c.req.header('idempotency-key');
  if (key === undefined || !KEY.test(key)) throw new EdgeRefusal('idempotency-key-missing');
  const payload = withoutConfided(c, await c.req.json());
  const asked = { method: c.req.method, path: c.req.path, payload };
  return {
    caller,
    key: by === undefined ? key : `${key} ${by}`,
    hash: sha256(canonical(asked)),
    ifMatch: by === undefined ? c.req.header('if-match') : undefined,
    id: requestIdOf(c.env),
  };
}

/**
 * The id of a record that does not exist yet: the same request of the same organisation makes the
 * same id, so sending it twice can not make two records.
 */
export function newRecordId(request: WriteRequest, route: string): string {
  const who = request.caller.org ?? request.caller.sub;
  return sha256(canonical([who, route, request.key])).slice(0, 24);
}

/**
 * All a decision may know: the moment, the caller, the register entries it names, and rules and
 * working days as of this moment: what was set a moment ago counts for the next decision.
 */
export async function decisionContext(
  ledger: Ledger,
  now: () => Date,
  { sub, org, unit, roles }: Caller,
  wanted: Wanted,
): Promise<DecisionContext> {
  const bodies = org === undefined ? wanted.bodies : [...wanted.bodies, org];
  const [registers, actorUnit, rules, calendar] = await Promise.all([
    readRegisters(ledger, { ...wanted, bodies }),
    unit === undefined ? undefined : readOwnUnit(ledger, unit),
    readRules(ledger),
    readCalendar(ledger),
  ]);
  const moment = now();
  return {
    now: moment,
    today: dayAt(moment),
    actor: org === undefined ? { sub } : { sub, org },
    actorUnit,
    actorOrg: org === undefined ? undefined : registers.bodies.get(org),
    roles: roles.filter(isRole),
    ...registers,
    rules,
    calendar,
  };
}
