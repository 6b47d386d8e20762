type Stop = () => unknown;

export interface Stops {
  /** What to do when everything ends; the last added is done first. */
  add(...stops: Stop[]): void;
  /** Does it all, once, whatever fails on the way. */
  run(): Promise<void>;
}

export function createStops(): Stops {
  const stops: Stop[] = [];
  let running: Promise<void> | undefined;
  const runAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      try {
        await stop();
      } catch {
        // The others must end all the same.
      }
    }
  };
  return {
    add(...more) {
      stops.push(...more);
      // Something that was still starting when the end came.
      if (running !== undefined) running = running.then(runAll);
    },
    run() {
      running ??= runAll();
      return running;
    },
  };
}
