import { accountRecord } from '@giam-sat/domain/account/account';
import type { Append } from '@giam-sat/ledger/append';
import { describe, expect, it } from 'vitest';
import { putClaims } from '../../functions/claims/put-claims.ts';

const SUB = '6f9619ff-8b86-d011-b42d-00c04fc964ff';
const grant = {
  id: 'g1',
  role: 'recorder',
  org: 'front:35@0',
  unit: '35@0',
  from: '2026-01-01',
  to: null,
};
const envelope = { schema: 1, at: '2026-01-01T00:00:00Z', on: '2026-01-01', actor: { sub: 'a' } };
const granted = { type: 'account.granted', ...envelope, data: { grant } };
const revoked = { type: 'account.revoked', ...envelope, data: { grant: 'g1', from: '2026-02-01' } };
const request = { key: 'k', hash: '' };

async function claims(instant: string, attributes: object = {}) {
  const appends: Append[] = [
    { record: accountRecord(SUB), version: 1, events: [granted, revoked], request },
  ];
  const on = {
    ledger: { read: async (record: string) => appends.filter((one) => one.record === record) },
    now: () => new Date(instant),
  };
  const event = {
    version: '2',
    userName: 'somebody',
    request: { userAttributes: { sub: SUB, ...attributes } },
  };
  const answer = await putClaims(on, event);
  return answer as { response: { claimsAndScopeOverrideDetails: Record<string, unknown> } };
}

const token = (add: object) => ({
  claimsToAddOrOverride: add,
  claimsToSuppress: ['custom:org', 'custom:unit', 'custom:roles'],
});
const both = (add: object) => ({
  response: {
    claimsAndScopeOverrideDetails: {
      idTokenGeneration: token(add),
      accessTokenGeneration: token(add),
    },
  },
});

describe('the claims of a token', () => {
  it('are what the account is on this day in Viet Nam, in both tokens', async () => {
    const held = { org: 'front:35@0', unit: '35@0', roles: ['recorder'] };
    // The last of January is the last day: the token says so.
    const claimed = both({ ...held, roles_to: '2026-01-31' });
    expect(await claims('2026-01-31T16:59:59Z')).toMatchObject(claimed);
    // One second later it is the first of February there.
    const ended = await claims('2026-01-31T17:00:00Z');
    expect(ended.response).toEqual(both({ roles: [] }).response);
  });

  it('are none without an account, whatever stands in the attributes of the pool', async () => {
    for (const sub of ['other', 'a@b.vn']) {
      const attributes = { sub, 'custom:roles': 'administrator', 'custom:unit': 'VN' };
      const answer = await claims('2026-01-15T00:00:00Z', attributes);
      expect(answer.response).toEqual(both({}).response);
    }
  });
});
