import type { StoredEvent } from '@giam-sat/domain/event';
import { appendOf, itemOf } from '@giam-sat/ledger/append';
import { chainHash, FIRST_HASH } from '@giam-sat/ledger/sequence-records';
import { expect, it } from 'vitest';
import { registerAppends } from '../../packages/local/demo/register-appends.ts';

it('the hash of an append does not depend on how its events were put together', () => {
  const data = { b: 1, a: [2] };
  const one: StoredEvent = {
    ...{ type: 'x.y', schema: 1, at: '2026-01-01T00:00:00.000Z', on: '2026-01-01' },
    actor: { sub: 's', org: 'o' },
    data,
  };
  const other: StoredEvent = {
    ...{ data, actor: { org: 'o', sub: 's' }, on: one.on, at: one.at, schema: 1, type: 'x.y' },
  };
  const append = (event: StoredEvent) => ({
    ...{ record: 'r#1', version: 1, events: [event], request: { key: 'k', hash: '' } },
  });
  expect(chainHash(FIRST_HASH, append(other))).toBe(chainHash(FIRST_HASH, append(one)));
});

it('every append of the registers has the hash that it has when it is read back', () => {
  for (const append of registerAppends()) {
    const back = appendOf(itemOf(append));
    expect(chainHash(FIRST_HASH, back), append.record).toBe(chainHash(FIRST_HASH, append));
  }
});
