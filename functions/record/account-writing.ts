import { type Account, accountRecord, foldAccount } from '@giam-sat/domain/account/account';
import {
  ADMINISTRATORS_RECORD,
  AdministratorsEvent,
  evolveLeaving,
  type Leaving,
  withoutLeaving,
} from '@giam-sat/domain/account/administrators';
import { type GrantRole, grantRole } from '@giam-sat/domain/account/grant-role';
import { administers, type RevokeRole, revokeRole } from '@giam-sat/domain/account/revoke-role';
import { happened } from '@giam-sat/domain/context';
import { requireRole } from '@giam-sat/domain/policy/require-may';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { nextVersion } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { readAccounts } from '@giam-sat/views/account-items';
import { liveGeneration } from '@giam-sat/views/generation';
import { decisionContext, type WriteRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { type Written, writeRecord } from '@giam-sat/writing/write-record';

const NOTHING = { bodies: [], units: [], topics: [] };
const rehearse = () => undefined;

/** Decides and writes POST /accounts/{sub}/grants. @throws EdgeRefusal, Refused */
export async function writeGrant(
  on: Dependencies,
  sub: string,
  request: WriteRequest,
  command: GrantRole,
): Promise<Written<Account>> {
  const { org, unit } = command;
  const wanted = {
    ...NOTHING,
    bodies: org === undefined ? [] : [org],
    units: unit === undefined ? [] : [unit],
  };
  const context = await decisionContext(on.ledger, on.now, request.caller, wanted);
  const id = sha256(canonical([sub, request.caller.sub, request.key])).slice(0, 16);
  return writeRecord(on, {
    record: accountRecord(sub),
    request,
    fold: foldAccount,
    authorise: async () => requireRole(context, 'account.grant'),
    decide: async (account) => grantRole(context, sub, account, command, id),
    rehearse,
    needsMatch: false,
  });
}

/** Decides and writes POST /accounts/{sub}/revocations. @throws EdgeRefusal, Refused */
export async function writeRevocation(
  on: Dependencies,
  sub: string,
  request: WriteRequest,
  command: RevokeRole,
): Promise<Written<Account>> {
  const context = await decisionContext(on.ledger, on.now, request.caller, NOTHING);
  return writeRecord(on, {
    record: accountRecord(sub),
    request,
    fold: foldAccount,
    authorise: async (account) => {
      requireRole(context, 'account.grant');
      if (account === undefined) throw new EdgeRefusal('not-found');
    },
    decide: async (account) => {
      if (account === undefined) throw new EdgeRefusal('not-found');
      const grant = account.grants.find((one) => one.id === command.grant);
      if (grant === undefined || !administers(grant)) {
        return revokeRole(context, account, command, []);
      }
      const others = await otherAccounts(on, sub);
      const events = revokeRole(context, account, command, others.accounts);
      if (others.leaving.has(grant.id)) return events;
      const from = command.from ?? context.today;
      const data = { account: sub, grant: grant.id, from };
      const leaves = happened(context, 'administrators.leaving', context.today, data);
      const { key, hash } = request;
      const append = { record: ADMINISTRATORS_RECORD, version: others.version, events: [leaves] };
      // Somebody else leaves at this moment: who is left has to be looked at again.
      const inserted = await on.ledger.insert({ ...append, request: { key, hash } });
      if (inserted === 'taken') throw new EdgeRefusal('busy');
      return events;
    },
    rehearse,
    needsMatch: false,
  });
}

interface Others {
  readonly accounts: readonly Account[];
  readonly leaving: Leaving;
  /** Where the next one who leaves is put down. */
  readonly version: number;
}

/**
 * All other accounts as the Ledger has them, without those who are about to leave. Which there are is
 * known from a view, which may not have the newest yet: then a last one seems to be, and it is tried
 * again later; the other way round there is no mistake.
 */
async function otherAccounts({ ledger, views }: Dependencies, sub: string): Promise<Others> {
  const appends = await ledger.read(ADMINISTRATORS_RECORD);
  let leaving: Leaving = new Set();
  for (const event of appends.flatMap(({ events }) => events)) {
    leaving = evolveLeaving(leaving, AdministratorsEvent.parse(event));
  }
  const listed = await readAccounts(views, await liveGeneration(views));
  const candidates = listed.filter(
    (one) => one.sub !== sub && one.grants.some((grant) => administers(grant)),
  );
  const accounts = await Promise.all(
    candidates.map(async (one) => {
      const kept = await ledger.read(accountRecord(one.sub));
      const account = foldAccount(kept.flatMap(({ events }) => events));
      return account === undefined ? [] : [withoutLeaving(account, leaving)];
    }),
  );
  return { accounts: accounts.flat(), leaving, version: nextVersion(appends) };
}
