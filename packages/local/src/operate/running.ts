import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { startOf } from '../engine/processes.ts';

const Running = z.object({
  pid: z.number(),
  start: z.string().optional(),
  ports: z.object({
    engine: z.number(),
    http: z.number().default(0),
    eventbridge: z.number().default(0),
    sqs: z.number().default(0),
  }),
});

/** Where the system that runs on a data directory listens; nothing when none runs. */
export function runningPorts(directory: string): z.output<typeof Running>['ports'] | undefined {
  try {
    const file = join(resolve(directory), 'running.json');
    const running = Running.parse(JSON.parse(readFileSync(file, 'utf8')));
    const isAlive = running.start !== undefined && startOf(running.pid) === running.start;
    return isAlive ? running.ports : undefined;
  } catch {
    return undefined;
  }
}
