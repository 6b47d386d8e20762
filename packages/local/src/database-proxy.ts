import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { localAccount } from './assembly/identity.ts';
import type { Faults } from './faults.ts';
import { type CallRecorder, callerOf } from './grants/call-recorder.ts';
import { callsIn } from './grants/calls-in.ts';
import { listeningPort } from './listening-port.ts';

export interface DatabaseProxy {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface ProxyOptions {
  readonly engine: string;
  readonly region: string;
  readonly faults: Faults;
  readonly recorder: CallRecorder;
  readonly isFunction: (name: string) => boolean;
  /** Something was written: pollers need not wait for their next turn. */
  readonly onWrite: () => void;
}

const Transaction = z.object({
  TransactItems: z.array(z.unknown()).optional(),
  TransactStatements: z.array(z.unknown()).optional(),
});

const transactions = new Set(['TransactWriteItems', 'ExecuteTransaction']);
const reads = /^(Get|BatchGet|Query|Scan|TransactGet|Describe|List)/;

/**
 * Stands between functions and the database engine. It notes who calls what, and with faults it
 * does what the engine never does and DynamoDB does: conflicts, and answers that get lost.
 */
export async function startDatabaseProxy(options: ProxyOptions): Promise<DatabaseProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const server = createServer((incoming, response) => {
    forward(options, agent, incoming, response).catch(() => response.destroy());
  });
  // A connection closed while idle would fail a request that is just being sent on it.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = listeningPort(server);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    port,
    async stop() {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function forward(
  options: ProxyOptions,
  agent: Agent,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const operation =
    String(incoming.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1) ?? '';
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const isTransaction = transactions.has(operation);
  if (isTransaction && options.faults.conflict()) {
    refuseWithConflict(response, body.toString(), options.faults);
    return;
  }
  note(options, incoming, operation, body);
  const loseAnswer = isTransaction && options.faults.loseAnswer();
  const { method, url, headers } = incoming;
  const outgoing = request(options.engine, { agent, method, path: url ?? '/', headers });
  outgoing.end(body);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve).on('error', reject);
  });
  if (!reads.test(operation)) options.onWrite();
  if (loseAnswer) {
    answer.resume();
    response.destroy();
    return;
  }
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, response);
}

function note(
  { recorder, isFunction, region }: ProxyOptions,
  { headers }: IncomingMessage,
  operation: string,
  body: Buffer,
): void {
  const functionName = callerOf(headers.authorization);
  if (functionName === undefined || !isFunction(functionName)) return;
  for (const { action, table } of callsIn(operation, body.toString())) {
    const resource = `arn:aws:dynamodb:${region}:${localAccount}:table/${table}`;
    recorder.record({ functionName, action, resource });
  }
}

function refuseWithConflict(response: ServerResponse, body: string, faults: Faults): void {
  const { TransactItems, TransactStatements } = Transaction.parse(JSON.parse(body));
  const count = (TransactItems ?? TransactStatements ?? []).length;
  const inConflict = faults.pick(count);
  // As DynamoDB says it: a reason for each item in order, and only those in conflict are named.
  const reasons = Array.from({ length: count }, (_, place) =>
    place === inConflict
      ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
      : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const refusal = {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    message,
    Message: message,
    CancellationReasons: reasons,
  };
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(refusal));
}
