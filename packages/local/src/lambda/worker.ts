import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionError } from './function-error.ts';
import type { Invocation, RuntimeApi } from './runtime-api.ts';
import { spawnRuntime } from './spawn-runtime.ts';

export interface Job {
  readonly payload: string;
  resolve(body: string): void;
  reject(error: Error): void;
}

export interface WorkerParts {
  readonly definition: FunctionDefinition;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly api: RuntimeApi;
  /** It waits for work. */
  idle(worker: Worker): void;
  /** It is gone; its job, if it had one, was rejected. `initError` when it never got to work. */
  gone(worker: Worker, initError: Error | undefined): void;
}

const maximumAnswer = 6 * 1024 * 1024;

const Failure = z.object({
  errorType: z.string().default('Error'),
  errorMessage: z.string().default(''),
});

/** One process of a function: takes one job at a time, as a Lambda environment does. */
export class Worker {
  readonly ended: Promise<void>;
  private readonly parts: WorkerParts;
  private readonly child: ChildProcess;
  private current:
    | { readonly id: string; readonly job: Job; readonly timer: NodeJS.Timeout }
    | undefined;
  private give: ((invocation: Invocation) => void) | undefined;
  private initError: Error | undefined;

  constructor(parts: WorkerParts) {
    this.parts = parts;
    const id = randomUUID();
    const address = parts.api.attach(id, {
      next: (give) => {
        this.give = give;
        // It may have asked for work just before it was killed.
        if (!this.child.killed) parts.idle(this);
      },
      responded: (jobId, body) => this.resolve(jobId, body),
      failed: (jobId, body) => this.settle(jobId)?.reject(this.failure(body)),
      initFailed: (body) => {
        this.initError = this.failure(body);
      },
    });
    this.child = spawnRuntime(parts.definition, parts.environment, parts.logFile, address);
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
    this.child.once('exit', (code, signal) => {
      parts.api.detach(id);
      this.rejectCurrent('Runtime.ExitError', `the process ended: ${signal ?? code}`);
      parts.gone(this, this.initError);
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Only when it waits for work. */
  run(job: Job): void {
    const { timeoutMs, arn } = this.parts.definition;
    const id = randomUUID();
    const timer = setTimeout(() => this.timeOut(), timeoutMs);
    this.current = { id, job, timer };
    const deadline = Date.now() + timeoutMs;
    this.give?.({ id, payload: job.payload, functionArn: arn, deadline });
    this.give = undefined;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  private resolve(jobId: string, body: string): void {
    if (Buffer.byteLength(body) <= maximumAnswer) this.settle(jobId)?.resolve(body);
    else this.rejectCurrent('Function.ResponseSizeTooLarge', 'the answer is over 6 MB');
  }

  private timeOut(): void {
    const seconds = (this.parts.definition.timeoutMs / 1000).toFixed(2);
    this.rejectCurrent('Sandbox.Timedout', `Task timed out after ${seconds} seconds`);
    this.kill();
  }

  private rejectCurrent(errorType: string, message: string): void {
    this.settle()?.reject(new FunctionError(this.parts.definition.name, errorType, message));
  }

  /** Takes the current job off, unless another is meant. */
  private settle(id = this.current?.id): Job | undefined {
    if (this.current === undefined || this.current.id !== id) return undefined;
    const { job, timer } = this.current;
    clearTimeout(timer);
    this.current = undefined;
    return job;
  }

  private failure(body: string): FunctionError {
    const { errorType, errorMessage } = Failure.parse(JSON.parse(body));
    return new FunctionError(this.parts.definition.name, errorType, errorMessage);
  }
}
