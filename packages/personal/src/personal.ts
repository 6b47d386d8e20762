import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Confided } from '@giam-sat/domain/confided';
import { CONFIDED_CLASSES } from '@giam-sat/domain/data-class';
import { insertStatement, insertTogether } from '@giam-sat/ledger/insert';
import type { Statement } from '@giam-sat/ledger/ledger';
import * as z from 'zod';

const Item = z.object({
  about: z.string(),
  /** `<name>#<version>`: a correction is a new item, and the old one is removed with it. */
  field: z.string(),
  dataClass: z.enum(CONFIDED_CLASSES),
  text: z.string(),
});
export type PersonalItem = z.infer<typeof Item>;

/** The store of personal data: one function reads it, and every change goes with a fact of the Ledger. */
export interface Personal {
  /** Everything about one person, finding or case; strongly consistent. */
  read(about: string): Promise<PersonalItem[]>;
  /** Stores texts, taking away those of the same name among `before`. */
  keep(
    about: string,
    version: number,
    fields: Fields,
    before: readonly PersonalItem[],
  ): Statement[];
  remove(items: readonly PersonalItem[]): Statement[];
  /** All of them or none, at most a hundred. */
  write(statements: readonly Statement[]): Promise<void>;
}

export type Fields = Readonly<Partial<Record<string, Confided>>>;

export function personalOn(client: DynamoDBDocumentClient, table: string): Personal {
  const remove = (items: readonly PersonalItem[]) =>
    items.map(({ about, field }) => ({
      Statement: `DELETE FROM "${table}" WHERE "about" = ? AND "field" = ?`,
      Parameters: [about, field],
    }));
  return {
    read: (about) => readAll(client, table, about),
    remove,
    async write(statements) {
      if ((await insertTogether(client, statements)) === 'taken') {
        throw new Error('somebody else is at the same items: try again');
      }
    },
    keep(about, version, fields, before) {
      const given = Object.entries(fields).flatMap(([name, text]) =>
        text === undefined ? [] : [{ name, text }],
      );
      const names = new Set(given.map(({ name }) => name));
      const inserts = given.map(({ name, text }) =>
        insertStatement(table, {
          ...{ about, field: `${name}#${version}` },
          ...{ dataClass: text.dataClass, text: text.reveal() },
        }),
      );
      // One that stands at this version already is another's: the insert says so, and a transaction
      // may not name an item twice.
      const older = before.filter(({ field }) => versionOf(field) < version);
      return [...inserts, ...remove(older.filter((item) => names.has(nameOf(item))))];
    },
  };
}

/** The member it stands for. */
export function nameOf({ field }: Pick<PersonalItem, 'field'>): string {
  return field.split('#')[0] ?? field;
}

function versionOf(field: string): number {
  return Number(field.split('#')[1]);
}

/** What is kept, by member. */
export function textsIn(items: readonly PersonalItem[]): Record<string, string> {
  return Object.fromEntries(items.map((item) => [nameOf(item), item.text]));
}

async function readAll(
  client: DynamoDBDocumentClient,
  table: string,
  about: string,
): Promise<PersonalItem[]> {
  const items: PersonalItem[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#about = :about',
        ExpressionAttributeNames: { '#about': 'about' },
        ExpressionAttributeValues: { ':about': about },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => Item.parse(item)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}
