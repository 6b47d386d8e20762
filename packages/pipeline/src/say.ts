/** One line to whoever started the command. */
export type Say = (line: string) => void;

export const say: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Ends a command with one line: something that was asked for can not be done, and why. */
export class Stopped extends Error {
  readonly code: number;

  /** @param code 1: it failed, 2: it was asked for wrongly, 3: refused to keep what must be kept */
  constructor(message: string, code = 1) {
    super(message);
    this.code = code;
  }
}

/** Says what is being done and, at its end, how long it took. */
export async function phase<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const since = performance.now();
  say(`… ${name}`);
  const result = await work();
  say(`✓ ${name} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return result;
}

/** Runs a command's main function; a `Stopped` is a line and an exit code, anything else a stack. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  }
}
