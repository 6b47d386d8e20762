import { join } from 'node:path';
import type { Template } from './assembly/template.ts';
import { startBus } from './bus/bus.ts';
import { type BusLog, createBusLog } from './bus/bus-log.ts';
import { createInvokeLater } from './bus/invoke-later.ts';
import { createDeliver, readRules } from './bus/rules.ts';
import { createSchedules, type Schedules } from './bus/schedules.ts';
import { startDatabaseProxy } from './database-proxy.ts';
import type { Faults } from './faults.ts';
import { startFileGate } from './files/file-gate.ts';
import { type CallRecorder, createCallRecorder } from './grants/call-recorder.ts';
import { createHosts, type Endpoints, type Hosts } from './lambda/create-hosts.ts';
import { startRuntimeApi } from './lambda/runtime-api.ts';
import type { Storage } from './start-storage.ts';
import type { Stops } from './stops.ts';
import { readMappings } from './streams/mapping.ts';

export interface ServicesParts {
  readonly template: Template;
  readonly storage: Storage;
  readonly faults: Faults;
  readonly stops: Stops;
  readonly report: (line: string) => void;
  readonly onWrite: () => void;
}

export interface Services {
  readonly hosts: Hosts;
  readonly schedules: Schedules;
  readonly busLog: BusLog;
  readonly recorder: CallRecorder;
}

/** Functions, and the endpoints they call. */
export async function startServices(parts: ServicesParts): Promise<Services> {
  const { template, storage, faults, stops, onWrite } = parts;
  const { region } = template;
  const recorder = createCallRecorder();
  const busLog = createBusLog();
  // Functions call the bus, and the bus calls functions: it asks for them only when it has an event.
  const late: { hosts?: Hosts } = {};
  const host = (name: string) => {
    if (late.hosts === undefined) throw new Error('functions have not started');
    return late.hosts.byName(name);
  };
  const functions = new Set(
    template.resources('AWS::Lambda::Function').map((one) => template.identity(one).ref),
  );
  const proxy = await startDatabaseProxy({
    engine: storage.endpoint,
    region,
    faults,
    recorder,
    isFunction: (name) => functions.has(name),
    onWrite,
  });
  stops.add(() => proxy.stop());
  const rules = readRules(template);
  const deliver = createDeliver(storage.queues, createInvokeLater(template, storage.queues, host));
  const bus = await startBus({ region, rules, deliver, log: busLog, faults, recorder });
  stops.add(() => bus.stop());
  const { endpoint: sqs } = storage.queues;
  const queues: Record<string, number> =
    sqs === undefined ? {} : { sqs: Number(new URL(sqs).port) };
  storage.data.note({ ports: { dynamodb: proxy.port, eventbridge: bus.port, ...queues } });
  const s3 = await fileEndpoint(parts, recorder, (name) => functions.has(name));
  const endpoints = { dynamodb: proxy.endpoint, eventbridge: bus.endpoint, sqs, s3 };
  const hosts = await startHosts(parts, endpoints);
  late.hosts = hosts;
  const schedules = createSchedules(rules, region, deliver);
  stops.add(() => schedules.stop());
  return { hosts, schedules, busLog, recorder };
}

/** The store of files, behind what asks for signatures as S3 does. */
async function fileEndpoint(
  { template, storage, stops }: ServicesParts,
  recorder: CallRecorder,
  isFunction: (name: string) => boolean,
): Promise<string | undefined> {
  const { endpoint: store } = storage.queues;
  if (store === undefined || template.resources('AWS::S3::Bucket').length === 0) return undefined;
  const gate = await startFileGate({ store, recorder, isFunction });
  stops.add(() => gate.stop());
  storage.data.note({ ports: { s3: gate.port } });
  return gate.endpoint;
}

async function startHosts(
  { template, storage, stops, report }: ServicesParts,
  endpoints: Endpoints,
): Promise<Hosts> {
  const api = await startRuntimeApi();
  stops.add(() => api.stop());
  const hosts = createHosts({
    template,
    api,
    endpoints,
    logs: join(storage.data.path, 'logs'),
    followers: new Set(readMappings(template).map((mapping) => mapping.functionName)),
    onError: ({ functionName, errorType, message }) =>
      report(`${functionName}: ${errorType}: ${message}`),
  });
  stops.add(() => Promise.all(hosts.all.map((one) => one.stop())));
  return hosts;
}
