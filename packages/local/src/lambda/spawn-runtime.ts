import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FunctionDefinition } from './function-definition.ts';

const bootstrap = fileURLToPath(new URL('bootstrap.mjs', import.meta.url));

/** Starts a process that runs a function's bundle against the Runtime API at an address. */
export function spawnRuntime(
  definition: FunctionDefinition,
  environment: Readonly<Record<string, string>>,
  logFile: string,
  address: string,
): ChildProcess {
  const { name, directory, handler, memoryMb } = definition;
  const log = openSync(logFile, 'a');
  const memory = String(memoryMb);
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${memory}`, bootstrap, address, directory, handler, name, memory],
    {
      cwd: directory,
      env: { ...environment, AWS_LAMBDA_RUNTIME_API: address },
      stdio: ['pipe', log, log],
      // Out of reach of Ctrl-C: the runner ends it, or its own end of the pipe does.
      detached: true,
    },
  );
  closeSync(log);
  child.stdin?.on('error', () => {});
  return child;
}
