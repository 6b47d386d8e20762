import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { askAccounts, askReplies } from '../e2e/accounts-and-links.ts';
import { type Asker, type Asking, askFurther } from '../e2e/further-operations.ts';
import { askFiles, askPeople } from '../e2e/people-and-files.ts';
import { askPublic } from '../e2e/public-operations.ts';
import { askSessions } from '../e2e/session-operations.ts';
import { register } from '../support/registers.ts';
import type { TestSystem } from '../support/system.ts';

/** An operation as it was once answered well: what the fuzzer begins with and changes. */
export interface Sample {
  /** `POST /sessions/{id}/hold` */
  readonly operation: string;
  readonly who: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly query: string;
  readonly payload?: unknown;
}

const session = {
  ...{ kind: 'supervision', form: 'delegation', leadBody: 'front:13285@0', topic: 'land' },
  subject: 'Giám sát việc quản lý đất đai',
  held: { from: '2024-05-02', to: '2024-05-03' },
  findings: [
    {
      ...{ type: 'violation', text: 'Chưa chi trả' },
      recommendations: [{ text: 'Chi trả', addressee: 'peoples-committee:13285@0' }],
    },
  ],
};

/** A small map with records in every state. @returns each operation as it was answered well */
export async function makeWorld(system: TestSystem): Promise<Sample[]> {
  await registers(system);
  const samples: Sample[] = [];
  const asking = { call: calling(system, samples), settled: () => system.settled() };
  const id = await askSessions(asking, session, session);
  for (const ask of [askFurther, askPeople, askFiles, askReplies, askAccounts]) await ask(asking);
  await askPublic(asking, id);
  return samples;
}

async function registers(system: TestSystem): Promise<void> {
  const config = {
    endpoint: system.dynamodbEndpoint,
    region: system.region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const database = new DynamoDBClient(config);
  await register(ledgerOn(documentClient(config), system.tables.Ledger ?? ''));
  database.destroy();
  await system.settled();
}

function calling(system: TestSystem, samples: Sample[]): Asking['call'] {
  let keys = 0;
  return async (
    method,
    path,
    ids = {},
    payload?,
    { who = 'ha-nam-officer', headers }: Asker = {},
  ) => {
    keys += 1;
    const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name]);
    const answer = await system.as(who, method, filled, {
      payload,
      headers: { 'idempotency-key': `world-${keys}`, ...headers },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${filled}: ${answer.status} ${text}`);
    const [template = path, query = ''] = path.split('?');
    const sample = { operation: `${method} ${template}`, who, ids, query };
    samples.push(payload === undefined ? sample : { ...sample, payload });
    return answer.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : text;
  };
}
