import {
  type Account,
  AccountEvent,
  foldAccount,
  holdsOn,
  type KeptGrant,
  Sub,
  standingOn,
} from '@giam-sat/domain/account/account';
import { GrantRole, grantRole } from '@giam-sat/domain/account/grant-role';
import { RevokeRole, revokeRole } from '@giam-sat/domain/account/revoke-role';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onToday, refusalsOf } from '../support/given.ts';
import { COMMUNE, PROVINCE } from '../support/payloads.ts';

const ofFront = { org: `front:${PROVINCE}`, unit: PROVINCE, from: '2024-05-01' };

function granted(commands: readonly object[], before?: Account): Account {
  let account = before;
  for (const [at, command] of commands.entries()) {
    const events = grantRole(onToday, 'x', account, GrantRole.parse(command), `g${at}`);
    const kept = [...(account?.grants ?? []).map(asEvent), ...events];
    account = foldAccount(JSON.parse(JSON.stringify(kept)));
  }
  if (account === undefined) throw new Error('nothing was granted');
  return account;
}

function asEvent(grant: KeptGrant) {
  const [envelope] = grantRole(
    onToday,
    'y',
    undefined,
    GrantRole.parse({ role: 'recorder', ...ofFront }),
    'z',
  );
  return { ...envelope, data: { grant } };
}

describe('an account', () => {
  it('is what its grants of the day say, in the order of the roles', () => {
    const account = granted([
      { role: 'signer', ...ofFront },
      { role: 'recorder', ...ofFront, to: '2024-12-31' },
    ]);
    const { org, unit } = ofFront;
    expect(standingOn(account, '2024-04-30')).toEqual({ roles: [] });
    expect(standingOn(account, '2024-05-01')).toEqual({ org, unit, roles: ['recorder', 'signer'] });
    expect(standingOn(account, '2025-01-01')).toEqual({ org, unit, roles: ['signer'] });
  });

  it('may follow its body to another one, from one day to the next', () => {
    const account = granted([
      { role: 'recorder', ...ofFront, to: '2024-06-30' },
      { role: 'recorder', org: `front:${COMMUNE}`, unit: COMMUNE, from: '2024-07-01' },
    ]);
    expect(standingOn(account, '2024-06-30').unit).toBe(PROVINCE);
    expect(standingOn(account, '2024-07-01').unit).toBe(COMMUNE);
  });

  it('loses a role on the day of the revocation and not before', () => {
    const account = granted([{ role: 'recorder', ...ofFront }]);
    const command = RevokeRole.parse({ grant: 'g0', from: '2024-08-01' });
    const events = [...account.grants.map(asEvent), ...revokeRole(onToday, account, command, [])];
    const after = foldAccount(JSON.parse(JSON.stringify(events)));
    expect(after && standingOn(after, '2024-07-31').roles).toEqual(['recorder']);
    expect(after && standingOn(after, '2024-08-01').roles).toEqual([]);
  });

  it('never has two bodies on one day, whatever was granted one after the other', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((at) => `2024-06-${String(at).padStart(2, '0')}`);
    const place = fc.constantFrom(
      { org: `front:${PROVINCE}`, unit: PROVINCE },
      { org: `front:${PROVINCE}`, unit: COMMUNE },
      { org: `front:${COMMUNE}`, unit: COMMUNE },
    );
    const role = fc.constantFrom('recorder', 'signer', 'monitor');
    const command = fc
      .record({ role, place, from: day, to: fc.option(day) })
      .map(({ place: at, ...rest }) => ({ ...rest, ...at }));
    void fc.assert(
      fc.property(fc.array(command, { maxLength: 6 }), day, (commands, on) => {
        let account: Account = { grants: [] };
        for (const one of commands) {
          const attempt = () => granted([one], account);
          if (refusalsOf(attempt).length === 0) account = attempt();
        }
        const held = account.grants.filter((grant) => holdsOn(grant, on));
        expect(new Set(held.map(({ org, unit }) => `${org} ${unit}`)).size).toBeLessThan(2);
        expect(new Set(held.map((grant) => grant.role)).size).toBe(held.length);
      }),
    );
  });

  it('is called by an id that can be no e-mail address and no name', () => {
    for (const sub of ['a@b.vn', 'Nguyễn', 'a b', '', '-a', 'x'.repeat(101)]) {
      expect(Sub.safeParse(sub).success, sub).toBe(false);
    }
    expect(Sub.safeParse('6f9619ff-8b86-d011-b42d-00c04fc964ff').success).toBe(true);
  });

  it('keeps nothing of a person in its events', () => {
    const fields = AccountEvent.options.flatMap((event) => Object.keys(event.shape.data.shape));
    expect(fields.sort()).toEqual(['from', 'grant', 'grant']);
  });
});
