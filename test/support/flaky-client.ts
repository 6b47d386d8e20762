import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  ExecuteStatementCommand,
  ExecuteTransactionCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';

/** What befalls a write: refused before it is done (also for a reason given), or done in silence. */
export type Mishap = 'none' | 'conflict' | 'lost-answer' | Error;

/** Thrown where an answer was lost: nobody can tell by it whether the write was done. */
export class AnswerLost extends Error {
  constructor() {
    super('socket hang up');
    this.name = 'TimeoutError';
  }
}

/** The same client, whose writes meet with mishaps as they do in a cloud. */
export function flakyClient(
  client: DynamoDBDocumentClient,
  mishap: (kind: 'transaction' | 'insert') => Mishap,
): DynamoDBDocumentClient {
  const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
    const kind = kindOf(command);
    const befalls = kind === undefined ? 'none' : mishap(kind);
    if (befalls === 'conflict') throw conflict();
    if (befalls instanceof Error) throw befalls;
    const answer = await client.send(command);
    if (befalls === 'lost-answer') throw new AnswerLost();
    return answer;
  };
  return new Proxy(client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
}

function kindOf(command: unknown): 'transaction' | 'insert' | undefined {
  if (command instanceof ExecuteStatementCommand) return 'insert';
  const isTransaction =
    command instanceof ExecuteTransactionCommand || command instanceof TransactWriteCommand;
  return isTransaction ? 'transaction' : undefined;
}

export function conflict(...more: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }].concat(
      more.map((Code) => ({ Code })),
    ),
  });
}
