import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { localAccount } from '../assembly/identity.ts';
import { isRecord } from '../assembly/is-record.ts';
import type { Faults } from '../faults.ts';
import { type CallRecorder, callerOf } from '../grants/call-recorder.ts';
import { listeningPort } from '../listening-port.ts';
import type { BusLog } from './bus-log.ts';
import type { Deliver, Rule } from './rules.ts';

const Entry = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});
type Entry = z.output<typeof Entry>;
const PutEvents = z.object({ Entries: z.array(Entry).min(1).max(10) });

export interface BusParts {
  readonly region: string;
  readonly rules: readonly Rule[];
  readonly deliver: Deliver;
  readonly log: BusLog;
  readonly faults: Faults;
  readonly recorder: CallRecorder;
}

export interface Bus {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

type Answer =
  | { readonly EventId: string }
  | { readonly ErrorCode: string; readonly ErrorMessage: string };

const maximumBytes = 256 * 1024;

/** EventBridge's PutEvents (AWS JSON 1.1), with the template's rules behind it. */
export async function startBus(parts: BusParts): Promise<Bus> {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) =>
      refuse(response, error instanceof Error ? error.message : String(error)),
    );
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
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(
  parts: BusParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = request.headers['x-amz-target'];
  if (target !== 'AWSEvents.PutEvents') return refuse(response, `${target} is not known here`);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  if (body.length > maximumBytes)
    return refuse(response, 'Total size of the entries is over the limit');
  const { Entries } = PutEvents.parse(JSON.parse(body.toString()));
  const functionName = callerOf(request.headers.authorization);
  const answers = Entries.map((entry) => {
    const bus = entry.EventBusName.split('/').at(-1) ?? entry.EventBusName;
    if (functionName !== undefined) {
      const resource = `arn:aws:events:${parts.region}:${localAccount}:event-bus/${bus}`;
      parts.recorder.record({ functionName, action: 'events:PutEvents', resource });
    }
    return put(parts, bus, entry);
  });
  const failed = answers.filter((answer) => 'ErrorCode' in answer).length;
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify({ FailedEntryCount: failed, Entries: answers }));
}

function put({ region, rules, deliver, log, faults }: BusParts, bus: string, entry: Entry): Answer {
  const { Source, DetailType, Detail, Resources, Time } = entry;
  if (!Source || !DetailType || Detail === undefined) {
    return failure('InvalidArgument', 'Source, DetailType and Detail are needed');
  }
  const detail = parseDetail(Detail);
  if (detail === undefined) return failure('MalformedDetail', 'Detail is malformed.');
  if (faults.refuseEntry())
    return failure('InternalFailure', 'Internal failure (a fault on purpose)');
  const at = new Date(Time === undefined ? Date.now() : Time * 1000).toISOString();
  log.add({ at, source: Source, detailType: DetailType, detail });
  const id = randomUUID();
  const event = {
    version: '0',
    id,
    'detail-type': DetailType,
    source: Source,
    account: localAccount,
    time: at.replace(/\.\d+Z$/, 'Z'),
    region,
    resources: Resources,
    detail,
  };
  for (const rule of rules) {
    if (!rule.isEnabled || rule.bus !== bus || !rule.matches(event)) continue;
    for (const one of rule.targets) deliver(one, event).catch(() => {});
  }
  return { EventId: id };
}

function parseDetail(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const detail: unknown = JSON.parse(text);
    return isRecord(detail) ? detail : undefined;
  } catch {
    return undefined;
  }
}

function failure(ErrorCode: string, ErrorMessage: string): Answer {
  return { ErrorCode, ErrorMessage };
}

function refuse(response: ServerResponse, message: string): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify({ __type: 'ValidationException', message }));
}
