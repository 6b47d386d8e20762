import type { System } from './system.ts';

// Stream records do not outlive the runner, so the start has to find what an earlier run left
// undone, however long ago: the daily wake-up of `sequence` looks back four days only.
const wakeUps = [
  ['sequence', { catchUp: 'all' }],
  ['project', {}],
  ['publish', {}],
] as const;

const attempts = 3;
const longestMs = 180_000;

/** Wakes whoever works from the Ledger or the Log, and waits until there is nothing left to do. */
export async function lookAtWhatIsThere(
  system: System,
  report: (line: string) => void,
): Promise<void> {
  for (const [name, payload] of wakeUps) await wake(system, name, payload, report);
  await system.settled(longestMs).catch((error: Error) => report(error.message));
}

async function wake(
  system: System,
  name: string,
  payload: object,
  report: (line: string) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await system.invoke(name, payload);
      return;
    } catch (error) {
      if (attempt < attempts) continue;
      report(`${name}: ${error instanceof Error ? error.message : error}`);
      return;
    }
  }
}
