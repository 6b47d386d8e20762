import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { AccountEvent } from '@giam-sat/domain/account/account';
import { grantFromOutside } from '@giam-sat/pipeline/accounts/grant-from-outside';
import { poolUser } from '@giam-sat/pipeline/accounts/pool-user';
import { readAdministratorArguments } from '@giam-sat/pipeline/read-arguments';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putClaims } from '../../functions/claims/put-claims.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';

const SUB = '6f9619ff-8b86-d011-b42d-00c04fc964ff';
const NOW = new Date('2026-11-24T05:00:00Z');
const administrator = { roles: ['administrator'] } as const;
const recorder = { org: 'front:999@0', unit: '999@0', roles: ['recorder', 'signer'] } as const;

describe('a role given from outside', () => {
  let engine: TestEngine;
  let stores: Stores;
  beforeAll(async () => {
    engine = await testEngine();
  });
  beforeEach(async () => {
    stores = await engine.fresh();
  });
  afterAll(() => engine.stop());

  async function claims(sub = SUB) {
    const on = { ledger: stores.ledger, now: () => NOW };
    // biome-ignore lint/suspicious/noExplicitAny: what is in it is what the test is about
    const answer: any = await putClaims(on, { request: { userAttributes: { sub } } });
    return answer.response.claimsAndScopeOverrideDetails.idTokenGeneration.claimsToAddOrOverride;
  }

  it('is in the next token, as an event of who deploys', async () => {
    expect(await claims()).toEqual({});
    expect(await grantFromOutside(stores.ledger, SUB, administrator, NOW)).toEqual([
      'administrator',
    ]);
    expect(await claims()).toEqual({ roles: ['administrator'] });
    const [append] = await stores.ledger.read(`account#${SUB}`);
    const [event] = append?.events ?? [];
    expect(AccountEvent.parse(event)).toMatchObject({
      ...{ type: 'account.granted', on: '2026-11-24', actor: { sub: 'deployment' } },
      data: { grant: { role: 'administrator', from: '2026-11-24', to: null } },
    });
  });

  it('is given once, and only what is missing later', async () => {
    await grantFromOutside(stores.ledger, SUB, { ...recorder, roles: ['signer'] }, NOW);
    expect(await grantFromOutside(stores.ledger, SUB, recorder, NOW)).toEqual(['recorder']);
    expect(await grantFromOutside(stores.ledger, SUB, recorder, NOW)).toEqual([]);
    expect(await stores.ledger.read(`account#${SUB}`)).toHaveLength(2);
    expect(await claims()).toEqual(recorder);
  });

  it('is refused to an account that works for somebody else', async () => {
    await grantFromOutside(stores.ledger, SUB, recorder, NOW);
    const granting = grantFromOutside(stores.ledger, SUB, administrator, NOW);
    await expect(granting).rejects.toThrow('holds other roles');
    expect(await claims()).toEqual(recorder);
  });

  it('is not said to be given when somebody else came first', async () => {
    const busy = { ...stores.ledger, insert: async () => 'taken' as const };
    await expect(grantFromOutside(busy, SUB, administrator, NOW)).rejects.toThrow('try again');
  });
});

describe('the user of an administrator', () => {
  const pool = mockClient(CognitoIdentityProviderClient);
  const client = new CognitoIdentityProviderClient({ region: 'ap-southeast-1' });
  const account = { UserPoolId: 'pool', Username: 'first' };
  const Attributes = [{ Name: 'sub', Value: SUB }];
  const created = () => pool.commandCalls(AdminCreateUserCommand)[0]?.args[0].input;
  beforeEach(() => {
    pool.reset();
    pool
      .on(AdminGetUserCommand)
      .rejects(new UserNotFoundException({ $metadata: {}, message: 'none' }))
      .on(AdminCreateUserCommand)
      .resolves({ User: { Attributes } });
  });

  it('is told a password for one sign-in where no e-mail is known', async () => {
    const { sub, password } = await poolUser(client, account);
    expect(sub).toBe(SUB);
    expect(password).toBe(created()?.TemporaryPassword);
    expect(password?.length).toBeGreaterThan(30);
    expect(created()?.MessageAction).toBe('SUPPRESS');
  });

  it('is invited by e-mail where there is one, and nobody else sees the password', async () => {
    const user = await poolUser(client, account, 'a@example.vn');
    expect(user).toEqual({ sub: SUB, isNew: true });
    expect(created()).toMatchObject({ DesiredDeliveryMediums: ['EMAIL'] });
  });

  it('is left as it is when it is there', async () => {
    pool.on(AdminGetUserCommand).resolves({ UserAttributes: Attributes, Username: 'first' });
    expect(await poolUser(client, account)).toEqual({ sub: SUB, isNew: false });
    expect(created()).toBeUndefined();
  });

  it('has a name of small letters and an address that is one', () => {
    const read = (...more: string[]) => readAdministratorArguments(['--stage', 'staging', ...more]);
    expect(read('--username', 'first')).toMatchObject({ username: 'first' });
    expect(() => read()).toThrow(/--username/);
    expect(() => read('--username', 'Nguyễn Văn A')).toThrow(/small letters/);
    expect(() => read('--username', 'first', '--email', 'nobody')).toThrow(/no address/);
  });
});
