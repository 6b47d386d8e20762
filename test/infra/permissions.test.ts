import { describe, expect, test } from 'vitest';
import { oneOrMore, type Resource, resourcesOf, synthesize } from './templates.ts';

const { dataTemplate, serviceTemplate } = synthesize('production');

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Every statement that any role of the service holds, with the role's name. */
const held = resourcesOf(serviceTemplate, 'AWS::IAM::Policy').flatMap(([, policy]) =>
  (policy.Properties.PolicyDocument.Statement as Statement[]).map((statement) => ({
    holder: String(policy.Properties.Roles[0].Ref).replace(/Role.*/, ''),
    effect: statement.Effect,
    actions: oneOrMore(statement.Action),
    resources: oneOrMore(statement.Resource).map((resource) => JSON.stringify(resource)),
    condition: statement.Condition,
  })),
);

function tableOf(resource: string): string {
  if (resource.includes('/stream/') || resource.includes('StreamArn')) return 'stream';
  if (resource.includes('"Rates')) return 'Rates';
  return /ExportsOutputFnGetAtt(Ledger|Log|Views|Personal)\w{8}Arn/.exec(resource)?.[1] ?? resource;
}

const onTables = held.flatMap(({ holder, actions, resources, condition }) =>
  actions
    .filter((action) => action.startsWith('dynamodb:') || action.includes('*'))
    .flatMap((action) =>
      resources.map((resource) => ({ holder, action, table: tableOf(resource), condition })),
    ),
);

function may(holder: string, table: string): string[] {
  return onTables
    .filter((grant) => grant.holder === holder && grant.table === table)
    .map(({ action }) => action.replace('dynamodb:', ''))
    .sort();
}

const reading = ['BatchGetItem', 'GetItem', 'Query'];

describe('what a function may do with a table', () => {
  test('nobody holds more on the Ledger and the Log than reading and inserting', () => {
    const harmless = [...reading, 'Scan', 'PartiQLInsert'].map((name) => `dynamodb:${name}`);
    const onKept = onTables.filter(
      ({ table }) => !['Views', 'Personal', 'Rates', 'stream'].includes(table),
    );
    expect(onKept.length).toBeGreaterThan(10);
    for (const { action, table } of onKept) {
      expect(['Ledger', 'Log']).toContain(table);
      expect(harmless).toContain(action);
    }
  });

  test('no statement says everything but, or has a wildcard action or a bare wildcard resource', () => {
    expect(JSON.stringify(serviceTemplate.toJSON())).not.toMatch(/"Not(Action|Resource)"/);
    for (const { actions, resources } of held) {
      expect(actions.join()).not.toContain('*');
      expect(resources).not.toContain('"*"');
    }
  });

  test('no role gets permissions from elsewhere', () => {
    // CodeDeploy's own role moves aliases; no function runs under it.
    const roles = resourcesOf(serviceTemplate, 'AWS::IAM::Role').filter(
      ([id]) => !id.startsWith('ShiftRole'),
    );
    expect(roles).toHaveLength(9);
    for (const [, role] of roles) {
      expect(role.Properties.ManagedPolicyArns).toBeUndefined();
      expect(role.Properties.Policies).toBeUndefined();
    }
    expect(resourcesOf(serviceTemplate, 'AWS::IAM::ManagedPolicy')).toEqual([]);
  });

  test('record reads and inserts in the Ledger and only reads the others', () => {
    expect(may('Record', 'Ledger')).toEqual(['PartiQLInsert', 'Query']);
    expect(may('Record', 'Log')).toEqual(['Query']);
    expect(may('Record', 'Views')).toEqual(['GetItem', 'Query']);
  });

  test('evidence reads and inserts in the Ledger, and holds each place of the files for what it does there', () => {
    expect(may('EvidenceFiles', 'Ledger')).toEqual(['PartiQLInsert', 'Query']);
    for (const table of ['Log', 'Views']) expect(may('EvidenceFiles', table)).toEqual([]);
    const onFiles = held.filter(({ actions }) => actions.some((one) => one.startsWith('s3:')));
    expect(new Set(onFiles.map(({ holder }) => holder))).toEqual(new Set(['EvidenceFiles']));
    const onKept = onFiles.filter(({ resources }) => resources.join().includes('/kept/*'));
    expect(onKept.flatMap(({ actions }) => actions).sort()).toEqual([
      's3:GetObject',
      's3:PutObject',
    ]);
    expect(onFiles.flatMap(({ actions }) => actions).join()).not.toMatch(/Version|Acl|Policy/);
  });

  test('whoever answers bearers of tokens adds to the counts of requests, and can do nothing else there', () => {
    const holders = onTables.filter(({ table }) => table === 'Rates');
    expect(new Set(holders.map(({ holder }) => holder))).toEqual(
      new Set(['Record', 'Consult', 'Confide', 'EvidenceFiles']),
    );
    for (const { action } of holders) expect(action).toBe('dynamodb:UpdateItem');
  });

  test('consult reads', () => {
    expect(may('Consult', 'Ledger')).toEqual(['BatchGetItem', 'Query']);
    expect(may('Consult', 'Log')).toEqual(['Query']);
    expect(may('Consult', 'Views')).toEqual(reading);
  });

  test('public reads of the Ledger how far a clock was moved, and only where it can be', () => {
    const ofPublic = (stage: string) =>
      resourcesOf(synthesize(stage).serviceTemplate, 'AWS::IAM::Policy')
        .filter(([, { Properties }]) => String(Properties.Roles[0].Ref).startsWith('Public'))
        .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[])
        .filter(({ Resource: resource }) => JSON.stringify(resource).includes('AttLedger'));
    expect(ofPublic('production')).toEqual([]);
    expect(ofPublic('dev')).toMatchObject([
      {
        Action: 'dynamodb:Query',
        Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['clock#stage'] } },
      },
    ]);
  });

  test('public reads what is public and what figures are made of, never what a record says', () => {
    expect([may('Public', 'Ledger'), may('Public', 'Log')]).toEqual([[], []]);
    const grants = onTables.filter(({ holder }) => holder === 'Public');
    for (const { action, condition } of grants) {
      expect(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']).toContain(action);
      expect(JSON.stringify(condition)).toContain('dynamodb:LeadingKeys');
    }
    const keysOf = (condition: unknown): string[] =>
      Object.values(condition as Record<string, Record<string, unknown>>).flatMap(
        (tests) => [tests['dynamodb:LeadingKeys'] ?? []].flat() as string[],
      );
    const ofRecords = /#(sessions|plans|findings|recommendations|activities|work|due|bodies)/;
    const seen = grants.filter(({ condition }) =>
      keysOf(condition).some((key) => ofRecords.test(key)),
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      action: 'dynamodb:Query',
      condition: {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'count'] },
        StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    });
  });

  test('sequence reads and scans the Ledger, and inserts in the Log', () => {
    expect(may('Sequence', 'Ledger')).toEqual(['Query', 'Scan']);
    expect(may('Sequence', 'Log')).toEqual(['BatchGetItem', 'PartiQLInsert', 'Query']);
    expect(may('Sequence', 'Views')).toEqual([]);
  });

  test('project alone writes views', () => {
    expect(may('Project', 'Ledger')).toEqual(['BatchGetItem', 'Query']);
    expect(may('Project', 'Log')).toEqual(['Query']);
    expect(may('Project', 'Views')).toEqual(
      [...reading, 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'].sort(),
    );
  });

  test('publish touches its own cursor and nothing else in Views', () => {
    expect(may('Publish', 'Views')).toEqual(['GetItem', 'UpdateItem']);
    const grants = onTables.filter((grant) => grant.holder === 'Publish');
    for (const { condition } of grants.filter(({ table }) => table === 'Views')) {
      expect(condition).toEqual({
        'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['cursor#publish'] },
      });
    }
    expect(may('Publish', 'Ledger')).toEqual(['BatchGetItem', 'Query']);
    expect(may('Publish', 'Log')).toEqual(['Query']);
  });

  test('sweep adds facts, and of Views writes nothing but its own cursor', () => {
    expect(may('Sweep', 'Ledger')).toEqual(['PartiQLInsert', 'Query']);
    expect(may('Sweep', 'Log')).toEqual(['Query']);
    const writing = onTables.filter(
      ({ holder, table, action }) =>
        holder === 'Sweep' && table === 'Views' && /Put|Update|Delete/.test(action),
    );
    expect(writing).toHaveLength(1);
    for (const { condition } of writing) {
      expect(condition).toEqual({
        'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['cursor#sweep'] },
      });
    }
  });

  test('confide alone reaches Personal: it reads, adds and removes, and changes nothing', () => {
    const grants = onTables.filter(({ table }) => table === 'Personal');
    expect(new Set(grants.map(({ holder }) => holder))).toEqual(new Set(['Confide']));
    expect(may('Confide', 'Personal')).toEqual(['PartiQLDelete', 'PartiQLInsert', 'Query']);
    expect(may('Confide', 'Ledger')).toEqual(['PartiQLInsert', 'Query']);
    expect(may('Confide', 'Views')).toEqual([]);
    const keys = held.filter(({ actions }) => actions.some((one) => one.startsWith('kms:')));
    expect(keys.map(({ holder }) => holder)).toEqual(['Confide']);
    expect(keys[0]?.actions.toSorted()).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
    expect(keys[0]?.condition).toEqual({
      StringEquals: { 'kms:ViaService': 'dynamodb.ap-southeast-1.amazonaws.com' },
    });
  });

  test('only publish puts events, and only on our bus', () => {
    const putting = held.filter(({ actions }) => actions.includes('events:PutEvents'));
    expect(putting.map(({ holder }) => holder)).toEqual(['Publish']);
    expect(putting[0]?.resources).toHaveLength(1);
    expect(putting[0]?.resources[0]).toContain('GetAttBus');
  });
});

describe('what the tables themselves refuse', () => {
  const tables = resourcesOf(dataTemplate, 'AWS::DynamoDB::GlobalTable');
  const kept = tables.filter(([id]) => !/^(Views|Personal)/.test(id));

  function refusals(table: Resource) {
    return table.Properties.Replicas.flatMap(
      (replica: Resource['Properties']) =>
        replica.ResourcePolicy?.PolicyDocument.Statement.filter(
          (statement: Statement) => statement.Effect === 'Deny',
        ) ?? [],
    );
  }

  test.each(kept)('%s denies everybody to overwrite or remove an item', (_id, table) => {
    expect(table.Properties.Replicas).toHaveLength(1);
    expect(refusals(table)).toEqual([
      {
        Sid: 'InsertOnly',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Resource: '*',
        Action: [
          'dynamodb:BatchWriteItem',
          'dynamodb:DeleteItem',
          'dynamodb:PartiQLDelete',
          'dynamodb:PartiQLUpdate',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
          'dynamodb:UpdateTimeToLive',
        ],
      },
    ]);
  });

  test('both tables that must not change are among them', () => {
    expect(kept.map(([id]) => id.slice(0, -8)).sort()).toEqual(['Ledger', 'Log']);
  });
});
