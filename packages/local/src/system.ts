import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { loadAssembly } from './assembly/load-assembly.ts';
import { refuseUnknown } from './assembly/refuse-unknown.ts';
import { createTemplate, type Template } from './assembly/template.ts';
import type { BusLog } from './bus/bus-log.ts';
import { type Faults, noFaults, seededFaults } from './faults.ts';
import type { Call } from './grants/call-recorder.ts';
import { compareGrants, unusedGrants } from './grants/compare-grants.ts';
import { startGateway } from './http/gateway.ts';
import { refuses } from './http/refuses.ts';
import type { FunctionStatus } from './lambda/function-host.ts';
import { type GiveToken, openGateway } from './open-gateway.ts';
import { stageClockOn } from './stage-clock/stage-clock-on.ts';
import { type Services, startServices } from './start-services.ts';
import { type Storage, startStorage } from './start-storage.ts';
import { createStops, type Stops } from './stops.ts';
import { readMappings } from './streams/mapping.ts';
import { type Pollers, startPollers } from './streams/pollers.ts';
import { startWorkerKills } from './worker-kills.ts';

export interface SystemOptions {
  /** Directory of the synthesized cloud assembly. */
  readonly assembly: string;
  /** 0 or none: any free port */
  readonly port?: number;
  /** Where data is kept. None: in a directory that is gone after the run. */
  readonly dataDir?: string;
  /** Directory of the built pages. None: only the interface is served. */
  readonly web?: string;
  /** Misbehaves on purpose, the same way for the same seed. */
  readonly faults?: boolean;
  readonly seed?: number;
  /** Told of function errors and of anything that goes wrong. */
  readonly report?: (line: string) => void;
  /** Told when the system can not go on. */
  readonly onFatal?: (reason: string) => void;
  /** Runs when the tables are there and no stream is read yet. */
  readonly beforeStreams?: (storage: Storage) => Promise<void>;
}

export interface System {
  readonly url: string;
  /** The database itself: without faults, and calls are not recorded. */
  readonly dynamodbEndpoint: string;
  readonly region: string;
  /** The table's own name in the code (`Ledger`) → its name in the database. */
  readonly tables: Readonly<Record<string, string>>;
  readonly token: GiveToken;
  /** Fires a schedule now and waits for its targets. @param rule start of the rule's logical id */
  fire(rule: string): Promise<void>;
  /** Fires every schedule once, then waits until the system is quiet. */
  wakeAll(withinMs?: number): Promise<void>;
  /** Kills a function's processes. @returns how many there were */
  kill(functionName: string): number;
  /** What was put on the bus. */
  readonly bus: BusLog;
  /** Calls a function and waits. @returns its answer, parsed */
  invoke(functionName: string, payload: unknown): Promise<unknown>;
  status(): readonly FunctionStatus[];
  /** How many messages wait in a queue. @param queue its name on this machine, or its ARN */
  messages(queue: string): number;
  /** Waits until stream records are handled and no function is at work. Rejects when it takes longer. */
  settled(withinMs?: number): Promise<void>;
  /** Each different call of a function to the database or the bus, once. */
  calls(): readonly Call[];
  /** Calls that the functions' roles would not allow on AWS. */
  ungranted(): readonly Call[];
  /** What those roles allow and nobody called so far. */
  unused(): readonly Call[];
  stop(): Promise<void>;
}

/**
 * Runs what a synthesized template describes on this machine.
 * @param stops for those who may have to end it while it is still starting
 */
export async function startSystem(
  options: SystemOptions,
  stops: Stops = createStops(),
): Promise<System> {
  try {
    return await start(options, stops);
  } catch (error) {
    await stops.run();
    throw error;
  }
}

async function start(options: SystemOptions, stops: Stops): Promise<System> {
  const assembly = loadAssembly(options.assembly);
  refuseUnknown(assembly);
  const template = createTemplate(assembly);
  const report = options.report ?? (() => {});
  const gateway = await startGateway(options.port ?? 0, refuses(template));
  stops.add(() => gateway.stop());
  for (const api of template.resources('AWS::ApiGatewayV2::Api')) {
    template.identify(api, { attributes: { ApiEndpoint: gateway.url } });
  }
  const storage = await startStorage(template, options.dataDir, stops, options.onFatal ?? report);
  storage.data.note({ ports: { http: gateway.port } });
  await options.beforeStreams?.(storage);
  const faults = options.faults === true ? seededFaults(options.seed ?? 1) : noFaults;
  const late: { pollers?: Pollers } = {};
  const onWrite = () => late.pollers?.wake();
  const services = await startServices({ template, storage, faults, stops, report, onWrite });
  const settled = () => untilQuiet(services, late.pollers);
  const clock = stageClockOn(template, storage, services, settled, stops);
  const token = await openGateway(gateway, template, storage, services, clock, options.web);
  const pollers = await followStreams(template, storage, services, faults, report);
  late.pollers = pollers;
  stops.add(() => pollers.stop());
  services.schedules.start();
  stops.add(startWorkerKills(services.hosts, faults));
  return {
    url: gateway.url,
    region: template.region,
    token,
    stop: () => stops.run(),
    ...controls(template, storage, services, pollers),
  };
}

function followStreams(
  template: Template,
  { endpoint, queues }: Storage,
  { hosts }: Services,
  faults: Faults,
  onError: (line: string) => void,
): Promise<Pollers> {
  const { region } = template;
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials });
  const parts = { client, region, faults, queues, host: hosts.byName, onError };
  return startPollers(readMappings(template), parts);
}

/** Quiet for longer than a poller sleeps, so that what was just written has been seen. */
async function untilQuiet(
  { hosts }: Pick<Services, 'hosts'>,
  pollers: Pollers | undefined,
  withinMs = 60_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  const isQuiet = () => pollers?.areIdle !== false && hosts.all.every((host) => host.isQuiet);
  for (let quiet = 0; quiet < 8; quiet = isQuiet() ? quiet + 1 : 0) {
    if (Date.now() > end) throw new Error(`the system is still at work after ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function controls(
  template: Template,
  { endpoint, tables, queues }: Storage,
  { hosts, schedules, busLog, recorder }: Services,
  pollers: Pollers,
) {
  const settled = (withinMs?: number) => untilQuiet({ hosts }, pollers, withinMs);
  return {
    dynamodbEndpoint: endpoint,
    tables,
    bus: busLog,
    settled,
    fire: (rule: string) => schedules.fire(rule),
    async wakeAll(withinMs?: number) {
      await schedules.fireAll();
      await settled(withinMs);
    },
    kill: (name: string) => hosts.find(name).kill(),
    invoke: async (name: string, payload: unknown): Promise<unknown> =>
      JSON.parse(await hosts.find(name).invoke(payload)),
    status: () => hosts.all.map((host) => host.status()),
    messages: (queue: string) => queues.count(queue),
    calls: () => recorder.calls(),
    ungranted: () => compareGrants(recorder.calls(), template),
    unused: () => unusedGrants(recorder.calls(), template),
  };
}
