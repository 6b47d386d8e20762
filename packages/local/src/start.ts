import { loadOnce } from './load-once.ts';
import { lookAtWhatIsThere } from './look-at-what-is-there.ts';
import { ArgumentError, readArguments, type StartArguments, usage } from './read-arguments.ts';
import type { Storage } from './start-storage.ts';
import { createStops, type Stops } from './stops.ts';
import { synthesize } from './synthesize.ts';
import { startSystem } from './system.ts';
import { buildWeb } from './web/build-web.ts';
import { welcome } from './welcome.ts';

const sameAgainMs = 10_000;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what is being done and, at its end, how long it took. */
async function phase<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const since = performance.now();
  const result = await work();
  print(`${name}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
  return result;
}

/** A failing function is called again and again: the same line is not printed each time. */
function createReport(): (line: string) => void {
  const last = new Map<string, number>();
  return (line) => {
    if (Date.now() - (last.get(line) ?? 0) < sameAgainMs) return;
    last.set(line, Date.now());
    process.stderr.write(`${line}\n`);
  };
}

async function run(args: StartArguments, stops: Stops, fail: (reason: string) => void) {
  const report = createReport();
  const assembly = await phase('dựng cấu hình / synthesis', () => untilStopped(synthesize, stops));
  const web = await phase('dựng trang / pages', () => untilStopped(buildWeb, stops));
  const seed = Date.now() % 1_000_000;
  if (args.hasFaults) print(`lỗi cố ý / faults on purpose: seed ${seed}`);
  const beforeStreams = async (storage: Storage) => {
    const what = args.isEmpty ? 'registers' : 'demonstration';
    await phase('dữ liệu ban đầu / first data', () => loadOnce(storage, what, print));
  };
  const { port, dataDir, hasFaults: faults } = args;
  const parts = { assembly, port, dataDir, web, faults, seed };
  const options = { ...parts, report, beforeStreams, onFatal: fail };
  const system = await phase('khởi động / start', () => startSystem(options, stops));
  await phase('xem lại những gì đã có / look at what is there', () =>
    lookAtWhatIsThere(system, report),
  );
  print(`ready ${system.url}`);
  print(welcome(system.url));
}

type Build = (options: { signal: AbortSignal }) => Promise<string>;

/** Builds, and gives up when the runner is told to end meanwhile. */
function untilStopped(build: Build, stops: Stops): Promise<string> {
  const controller = new AbortController();
  const work = build({ signal: controller.signal });
  stops.add(async () => {
    controller.abort();
    await work.catch(() => {});
  });
  return work;
}

/** The first reason to end decides the exit code; whatever fails while ending says nothing more. */
function createEnd(stops: Stops): (code: number, reason?: string) => void {
  let isEnding = false;
  return (code, reason) => {
    if (isEnding) return;
    isEnding = true;
    if (reason !== undefined) process.stderr.write(`${reason}\n`);
    void stops.run().finally(() => process.exit(code));
  };
}

function explain(error: unknown, { port }: StartArguments): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `cổng ${port} đang được dùng / port ${port} is in use: npm start -- --port ${port + 1}`;
  }
  return error.message;
}

function main(): void {
  const stops = createStops();
  try {
    const args = readArguments(process.argv.slice(2));
    if (args.wantsHelp) {
      process.stdout.write(usage);
      return;
    }
    const end = createEnd(stops);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
    run(args, stops, (reason) => end(1, reason)).catch((error: unknown) =>
      end(1, explain(error, args)),
    );
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}

main();
