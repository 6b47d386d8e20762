import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { addDays } from '@giam-sat/domain/day';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '../support/api.ts';
import { register } from '../support/registers.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'giam-sat-roles-by-day-'));
const UNIT = '13285@2025-07-01';
const COMMUNE = { org: `front:${UNIT}`, unit: UNIT };
const PROVINCE = { org: 'front:37@2025-07-01', unit: '37@2025-07-01' };
let system: TestSystem;
let today: string;
let keys = 0;

beforeAll(async () => {
  system = await startTestSystem({ dataDir });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const config = { endpoint: system.dynamodbEndpoint, region: system.region, credentials };
  const database = new DynamoDBClient(config);
  await register(ledgerOn(documentClient(config), system.tables.Ledger ?? ''));
  database.destroy();
  await system.settled();
  const clock = await (await fetch(`${system.url}/local/clock`)).json();
  today = (clock as { day: string }).day;
}, 180_000);
afterAll(async () => {
  await system.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function passTo(day: string) {
  const init = { method: 'POST', body: JSON.stringify({ to: day }) };
  expect((await fetch(`${system.url}/local/clock`, init)).status).toBe(200);
}

/** @returns the id of the grant */
async function grant(sub: string, payload: object): Promise<string> {
  keys += 1;
  const headers = { 'idempotency-key': `grant-${keys}` };
  const path = `/accounts/${sub}/grants`;
  const answer = await system.as('administrator', 'POST', path, { payload, headers });
  expect(answer.status).toBe(201);
  const { grants } = (await answer.json()) as { grants: { id: string }[] };
  return grants.at(-1)?.id ?? '';
}

function ask(token: string, method: string, path: string, payload?: object): Promise<Response> {
  keys += 1;
  return fetch(system.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `ask-${keys}`,
      'no-state-secrets': 'confirmed',
    },
    ...(payload !== undefined && { body: JSON.stringify(payload) }),
  });
}

const session = (by = COMMUNE) => ({
  ...{ kind: 'supervision', form: 'delegation', leadBody: by.org, topic: 'land' },
  ...{ subject: 'Giám sát thu gom rác', held: { from: today, to: today } },
});
const reads = async (token: string) => (await ask(token, 'GET', '/sessions')).status;
const writes = async (token: string, payload = session()) =>
  (await ask(token, 'POST', '/sessions', payload)).status;

/** What a token is refused everywhere, by each function that looks at it, in one form of words. */
async function isRefusedEverywhere(token: string) {
  const asked = [
    ['GET', '/sessions'],
    ['GET', '/no/such/place'],
    ['POST', '/sessions', session()],
    ['POST', '/personal/purges', { records: ['x'], reason: 'Thử' }],
    ['GET', '/evidence/none'],
  ] as const;
  const told = new Set<string>();
  for (const [method, path, payload] of asked) {
    const { instance: _request, ...said } = await problemOf(
      await ask(token, method, path, payload),
    );
    expect([method, path, said.status]).toEqual([method, path, 401]);
    told.add(JSON.stringify(said));
  }
  expect(told.size).toBe(1);
}

describe('a role has its days', () => {
  it('one that ended yesterday asks and does nothing today', async () => {
    await grant('phu-ly-recorder', {
      ...{ role: 'recorder', ...COMMUNE },
      ...{ from: addDays(today, -30), to: addDays(today, -1) },
    });
    const token = await system.token('phu-ly-recorder');
    expect(decodeJwt(token)).toMatchObject({ roles: [] });
    expect(decodeJwt(token)).not.toHaveProperty('org');
    expect([await reads(token), await writes(token)]).toEqual([403, 403]);
  });

  it('one that begins tomorrow does nothing yet, and does when it is tomorrow', async () => {
    const tomorrow = addDays(today, 1);
    await grant('phu-ly-monitor', { role: 'recorder', ...COMMUNE, from: tomorrow });
    const early = await system.token('phu-ly-monitor');
    expect([await reads(early), await writes(early)]).toEqual([403, 403]);
    await grant('phu-ly-signer', {
      ...{ role: 'recorder', ...COMMUNE, from: addDays(today, -3), to: today },
    });
    await grant('phu-ly-signer', { role: 'recorder', ...PROVINCE, from: tomorrow });
    const before = await system.token('phu-ly-signer');
    expect(decodeJwt(before)).toMatchObject({ ...COMMUNE, roles: ['recorder'], roles_to: today });
    expect([await reads(before), await writes(before)]).toEqual([200, 201]);

    await passTo(tomorrow);
    // Made before: it says nothing that is true by now, and nothing that was not true then.
    expect([await reads(early), await writes(early)]).toEqual([403, 403]);
    const begun = await system.token('phu-ly-monitor');
    expect([await reads(begun), await writes(begun)]).toEqual([200, 201]);
    // Whose post changed over night works in the new one, and no more in the old.
    await isRefusedEverywhere(before);
    const after = await system.token('phu-ly-signer');
    expect(decodeJwt(after)).toMatchObject({ ...PROVINCE, roles: ['recorder'] });
    expect(decodeJwt(after)).not.toHaveProperty('roles_to');
    expect([await reads(after), await writes(after, session(PROVINCE))]).toEqual([200, 201]);
  });

  it('a token outlives neither a last day that was foreseen nor one that was told', async () => {
    const now = addDays(today, 1);
    await grant('board-head', { role: 'monitor', ...COMMUNE, from: today });
    const id = await grant('board-head', { role: 'recorder', ...COMMUNE, from: today });
    const payload = { grant: id, from: addDays(now, 2) };
    const headers = { 'idempotency-key': 'revoke' };
    const path = '/accounts/board-head/revocations';
    const revoked = await system.as('administrator', 'POST', path, { payload, headers });
    expect(revoked.status).toBe(200);
    const token = await system.token('board-head');
    expect(decodeJwt(token)).toMatchObject({ roles_to: addDays(now, 1) });
    await passTo(addDays(now, 1));
    expect([await reads(token), await writes(token)]).toEqual([200, 201]);
    await passTo(addDays(now, 2));
    await isRefusedEverywhere(token);
    const left = await system.token('board-head');
    expect(decodeJwt(left)).toMatchObject({ roles: ['monitor'] });
    expect([await reads(left), await writes(left)]).toEqual([200, 403]);
    expect(system.complaints).toEqual([]);
    expect(system.ungranted()).toEqual([]);
  });
});
