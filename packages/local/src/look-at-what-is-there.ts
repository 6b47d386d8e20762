import type { System } from './system.ts';

const attempts = 3;
const longestMs = 180_000;

const recentMs = 3 * 86_400_000;

/**
 * Wakes whoever works from the Ledger or the Log, and waits until there is nothing left to do:
 * stream records do not outlive the runner, so what an earlier run left undone is found here.
 * @param lastUsed when data was last written before this start
 */
export async function lookAtWhatIsThere(
  system: System,
  lastUsed: Date | undefined,
  report: (line: string) => void,
): Promise<void> {
  // By itself `sequence` looks back four days, which takes no time; all of it takes long.
  const isLongAgo = lastUsed !== undefined && Date.now() - lastUsed.getTime() > recentMs;
  await wake(system, 'sequence', isLongAgo ? { catchUp: 'all' } : {}, report);
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
