import { describe, expect, it } from 'vitest';
import { callsIn } from '../../packages/local/src/grants/calls-in.ts';

describe('the grants a DynamoDB request needs', () => {
  it.each([
    ['GetItem', { TableName: 'T' }, ['dynamodb:GetItem T']],
    ['Query', { TableName: 'T', IndexName: 'i' }, ['dynamodb:Query T/index/i']],
    [
      'BatchGetItem',
      { RequestItems: { A: {}, B: {} } },
      ['dynamodb:BatchGetItem A', 'dynamodb:BatchGetItem B'],
    ],
    [
      'ExecuteStatement',
      { Statement: `INSERT INTO "T" VALUE {'a': ?}` },
      ['dynamodb:PartiQLInsert T'],
    ],
    [
      'ExecuteStatement',
      { Statement: 'SELECT * FROM T WHERE a = 1' },
      ['dynamodb:PartiQLSelect T'],
    ],
    [
      'ExecuteTransaction',
      {
        TransactStatements: [
          { Statement: `insert into A value {}` },
          { Statement: 'DELETE FROM "B" WHERE a=1' },
        ],
      },
      ['dynamodb:PartiQLInsert A', 'dynamodb:PartiQLDelete B'],
    ],
    [
      'TransactWriteItems',
      { TransactItems: [{ Put: { TableName: 'T' } }, { ConditionCheck: { TableName: 'U' } }] },
      ['dynamodb:PutItem T', 'dynamodb:ConditionCheckItem U'],
    ],
    ['PutItem', { Item: { a: { S: '"TableName":"X"' } }, TableName: 'T' }, ['dynamodb:PutItem T']],
  ])('%s %j', (operation, body, expected) => {
    const calls = callsIn(operation, JSON.stringify(body));
    expect(calls.map(({ action, table }) => `${action} ${table}`)).toEqual(expected);
  });
});
