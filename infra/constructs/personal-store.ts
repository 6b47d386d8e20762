import { type ITableV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { personalTable } from '../../packages/personal/src/table.ts';
import { removalPolicy, type Stage } from '../stages.ts';
import { keptTable } from './kept-table.ts';

/** Names, personal text and informants: a table under a key of its own. */
export interface PersonalStore {
  readonly table: ITableV2;
  readonly key: IKey;
  /** What the function calls it: an ARN where it belongs to another account or region. */
  readonly name: string;
  /** Where it is, when not in the stage's own region. */
  readonly region?: string;
}

/** @param scope its ids are the table's identity: another scope is another, empty, table */
export function personalStore(scope: Construct, stage: Stage): PersonalStore {
  const elsewhere = stage.personalElsewhere;
  if (elsewhere === undefined) return newPersonalStore(scope, stage);
  const key = Key.fromKeyArn(scope, 'PersonalKey', elsewhere.key);
  const table = TableV2.fromTableAttributes(scope, 'Personal', {
    tableArn: elsewhere.table,
    encryptionKey: key,
  });
  return { table, key, name: elsewhere.table, region: elsewhere.region };
}

export function newPersonalStore(scope: Construct, stage: Stage): PersonalStore {
  const key = new Key(scope, 'PersonalKey', {
    description: 'Names, personal text and informants of Giám Sát',
    enableKeyRotation: true,
    removalPolicy: removalPolicy(stage),
  });
  const table = keptTable(scope, 'Personal', {
    ...{ definition: personalTable, stage, recovery: true, key },
    // As long as a slip of the hand takes to be noticed; no copy is kept beyond.
    recoveryDays: 7,
  });
  return { table, key, name: table.tableName };
}
