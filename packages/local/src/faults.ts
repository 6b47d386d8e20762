/** Where the runner may misbehave on purpose, as AWS does by nature. Every answer is seeded. */
export interface Faults {
  /** A transaction is refused with a conflict and never reaches the database. */
  conflict(): boolean;
  /** A transaction is done, and then its answer is lost. */
  loseAnswer(): boolean;
  /** One entry of a PutEvents call is not taken. */
  refuseEntry(): boolean;
  /** What befalls a batch of stream records before it is handed over. */
  batch(): BatchFault;
  /** Milliseconds until a function's process is killed; undefined for never. */
  nextKill(): number | undefined;
  /** Which of so many. */
  pick(count: number): number;
}

export type BatchFault =
  | { readonly kind: 'none' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'split' };

export const noFaults: Faults = {
  conflict: () => false,
  loseAnswer: () => false,
  refuseEntry: () => false,
  batch: () => ({ kind: 'none' }),
  nextKill: () => undefined,
  pick: () => 0,
};

/** Each kind of fault has a sequence of its own, so that one does not depend on how often another is asked for. */
export function seededFaults(seed: number): Faults {
  const sequence = (kind: number) => mulberry32(seed * 8 + kind);
  const [conflicts, lost, refused] = [sequence(0), sequence(1), sequence(2)] as const;
  const [batches, kills, picks] = [sequence(3), sequence(4), sequence(5)] as const;
  return {
    conflict: () => conflicts() < 1 / 20,
    loseAnswer: () => lost() < 1 / 40,
    refuseEntry: () => refused() < 1 / 20,
    batch: () => batchFault(batches(), batches()),
    nextKill: () => 1000 + Math.floor(kills() * 4000),
    pick: (count) => Math.floor(picks() * count),
  };
}

function batchFault(kind: number, size: number): BatchFault {
  if (kind < 0.1) return { kind: 'repeat' };
  if (kind < 0.2) return { kind: 'delay', ms: Math.floor(size * 300) };
  if (kind < 0.3) return { kind: 'split' };
  return { kind: 'none' };
}

// A small generator with a known sequence for each seed; Math.random can not be seeded.
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
