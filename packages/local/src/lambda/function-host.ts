import type { FunctionDefinition } from './function-definition.ts';
import { FunctionError, Throttled, TooLarge } from './function-error.ts';
import type { RuntimeApi } from './runtime-api.ts';
import { type Job, Worker } from './worker.ts';

export interface FunctionStatus {
  readonly name: string;
  readonly pids: readonly number[];
  readonly invocations: number;
  readonly errors: number;
}

export interface HostOptions {
  readonly definition: FunctionDefinition;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly concurrency: number;
  readonly api: RuntimeApi;
  readonly onError: (error: FunctionError) => void;
}

const maximumWaiting = 1000;
const maximumEvent = 6 * 1024 * 1024;

/** Keeps a function's processes: started when there is work, kept warm, replaced when they die. */
export class FunctionHost {
  readonly definition: FunctionDefinition;
  private readonly options: HostOptions;
  private readonly waiting: Job[] = [];
  private readonly busy = new Set<Job>();
  private readonly workers = new Set<Worker>();
  private readonly idle: Worker[] = [];
  private invocations = 0;
  private errors = 0;
  private isStopped = false;

  constructor(options: HostOptions) {
    this.options = options;
    this.definition = options.definition;
  }

  /** Calls the function and waits: its answer as JSON text. Rejects with FunctionError or Throttled. */
  async invoke(event: unknown): Promise<string> {
    const { name } = this.definition;
    if (this.isStopped) throw new Throttled(`${name} is stopped`);
    if (this.waiting.length >= maximumWaiting) throw new Throttled(`${name} is throttled`);
    const payload = JSON.stringify(event);
    if (Buffer.byteLength(payload) > maximumEvent) throw new TooLarge(`${name}: over 6 MB`);
    this.invocations += 1;
    try {
      return await this.enqueue(payload);
    } catch (error) {
      this.errors += 1;
      if (error instanceof FunctionError && !this.isStopped) this.options.onError(error);
      throw error;
    }
  }

  /** Kills the function's processes as a crash would. @returns how many there were */
  kill(): number {
    const count = this.workers.size;
    // They are as good as gone: no job may still go to one of them.
    this.idle.length = 0;
    for (const worker of this.workers) worker.kill();
    return count;
  }

  /** No job is at work and none waits. */
  get isQuiet(): boolean {
    return this.waiting.length === 0 && this.busy.size === 0;
  }

  status(): FunctionStatus {
    const { invocations, errors, definition } = this;
    const pids = [...this.workers].flatMap(({ pid }) => pid ?? []);
    return { name: definition.name, pids, invocations, errors };
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    const stopped = new Throttled(`${this.definition.name} is stopped`);
    for (const job of this.waiting.splice(0)) job.reject(stopped);
    const ends = [...this.workers].map(({ ended }) => ended);
    this.kill();
    await Promise.all(ends);
  }

  private enqueue(payload: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const job: Job = {
        payload,
        resolve: (body) => {
          this.busy.delete(job);
          resolve(body);
        },
        reject: (error) => {
          this.busy.delete(job);
          reject(error);
        },
      };
      this.waiting.push(job);
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.waiting.length > 0 && this.idle.length > 0) {
      const job = this.waiting.shift();
      if (job === undefined) break;
      this.busy.add(job);
      this.idle.pop()?.run(job);
    }
    if (this.isStopped) return;
    const starting = this.workers.size - this.idle.length - this.busy.size;
    const room = this.options.concurrency - this.workers.size;
    const wanted = Math.min(this.waiting.length - starting, room);
    for (let more = 0; more < wanted; more += 1) this.addWorker();
  }

  private addWorker(): void {
    const worker = new Worker({
      ...this.options,
      idle: (one) => {
        this.idle.push(one);
        this.dispatch();
      },
      gone: (one, initError) => this.forget(one, initError),
    });
    this.workers.add(worker);
  }

  private forget(worker: Worker, initError: Error | undefined): void {
    this.workers.delete(worker);
    const place = this.idle.indexOf(worker);
    if (place >= 0) this.idle.splice(place, 1);
    // It was started for a job that is still waiting: with a broken bundle the next process would
    // fare no better, so that job fails, as it does on Lambda.
    if (initError !== undefined) this.waiting.shift()?.reject(initError);
    this.dispatch();
  }
}
