import type { System } from './system.ts';

const attempts = 3;
const longestMs = 180_000;

/**
 * Wakes whoever works from the Ledger or the Log, and waits until there is nothing left to do:
 * stream records do not outlive the runner, so what an earlier run left undone is found here.
 */
export async function lookAtWhatIsThere(
  system: System,
  report: (line: string) => void,
): Promise<void> {
  await wake(system, 'sequence', { catchUp: 'all' }, report);
  for (const name of ['project', 'publish']) await wake(system, name, {}, report);
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
